import { pairBrackets } from '../../arabic/bidi.ts';
import type { Rule } from '../rule.ts';
import { blanks, hasArabic } from './marks/surroundings.ts';
import { pairQuotationMarks } from './words/quotations.ts';

const blanksAtStart = new RegExp(`^[${blanks}]+(?=[^\\s])`);
const blankCharacter = new RegExp(`[${blanks}]`);
const lettersOrDigits = /[\p{L}\p{N}\ufffc]/u;
/** «:)», «; (»: a face, not a bracket. */
const face = /[:;=xX8؛]-?[ \u00a0]?$/;

/** Where the last blanks before an offset begin; the offset itself where there are none. */
function blanksBefore(text: string, at: number): number {
  let start = at;
  while (blankCharacter.test(text.charAt(start - 1))) start--;
  return start;
}

/** Each opening with its closing: round and square brackets, and «» where all of them pair. */
function pairsOf(text: string): readonly (readonly [start: number, end: number])[] {
  const brackets = [...pairBrackets(text)].filter(
    ([start, end]) => start < end && text.charAt(start) !== '{',
  );
  const { pairs, isUneven } = pairQuotationMarks(text);
  return isUneven
    ? brackets
    : [...brackets, ...pairs.map(({ start, end }) => [start, end] as const)];
}

export const spaceInBrackets: Rule = {
  code: 'space-in-brackets',
  level: 'safe',
  title: 'مسافة داخل القوسين',
  // Brackets of all scripts are in the last range, and much else.
  needs: /[([«‹\u0f3a-\uff63][ \t\u00a0\u202f]|[ \t\u00a0\u202f][)\]»›\u0f3a-\uff63]/,
  *find(text) {
    if (!hasArabic(text)) return;
    const spaces: { start: number; end: number }[] = [];
    for (const [start, end] of pairsOf(text)) {
      if (end - start > 2000) continue;
      const inside = text.slice(start + 1, end);
      // «[ ]» and «[x]» are boxes to tick.
      if (
        !lettersOrDigits.test(inside) ||
        (text.charAt(start) === '[' && inside.trim().length < 2)
      ) {
        continue;
      }
      if (face.test(text.slice(Math.max(0, start - 3), start))) continue;
      const first = blanksAtStart.exec(inside)?.[0].length ?? 0;
      if (first > 0) spaces.push({ start: start + 1, end: start + 1 + first });
      const last = blanksBefore(text, end);
      const isAtLineStart = /\n/.test(text.charAt(last - 1));
      if (last < end && !isAtLineStart && !face.test(text.slice(last - 2, last))) {
        spaces.push({ start: last, end });
      }
    }
    for (const { start, end } of spaces.toSorted((a, b) => a.start - b.start)) {
      yield {
        start,
        end,
        replacement: '',
        message: 'لا مسافة بين القوس أو علامة التنصيص وما بداخلها.',
        remedy: 'احذف المسافة.',
      };
    }
  },
  wrong: [
    ['هاتف ( جديد ) اليوم', 'هاتف (جديد) اليوم'],
    ['شركة « آبل» الأمريكية', 'شركة «آبل» الأمريكية'],
    ['رقم [ 12] و(13 )', 'رقم [12] و(13)'],
  ],
  right: [
    'هاتف (جديد) اليوم',
    '[ ] مهمة و[ x ] أخرى',
    'قال »نعم« ثم »لا« وسكت',
    'شكرًا : ) (جزيلًا : )',
    'الدالة f( ) سريعة',
    'Galaxy ( 128 GB )',
  ],
};
