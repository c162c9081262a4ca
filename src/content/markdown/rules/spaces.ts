/**
 * No-break spaces (U+00A0), so that no line ends between a number and what it counts or names: «3 دقائق», «100 Mbps»,
 * «18 أكتوبر», «10:30 صباحًا», «iPhone 15», «الإصدار 3». A number may hold on to one word before it and one after it,
 * never to more than `longest` characters in all, so that a line on the narrowest phone can still break.
 */

import { arabicLetters } from '../../../arabic/characters.ts';
import { normaliseText } from '../../../arabic/normalise.ts';
import { isStopWord } from '../../../arabic/stop-words.ts';
import { inPlace } from './in-place.ts';
import { arabicUnit, clitics, currency, digit, latinUnit, number, opening } from './quantities.ts';

const noBreakSpace = '\u00a0';

/** In characters: two thirds of a line of body text on a phone 320 pixels wide, a line of its headings. */
const longest = 24;

/** Blanks with a digit on one side, each looked at with what stands around it. */
const candidate = new RegExp(`${digit} (?=\\S)|(?<=\\S) (?=${digit})`, 'g');

/** Characters before and after a blank that decide about it: a number with its clitics, a label, a word. */
const before = 48;
const after = 32;

/** A number that is no part of a name, a date or an address: not `GPT-4`, `v3.1`, `2026-03-14`; but «و15», `10–20`, `$5`. */
const endsInNumber = new RegExp(
  `(?:(?<![\\p{L}\\p{M}\\p{N}_@#/\\u2013-]|${digit}[.,:\\u066b\\u066c])|(?<=(?:^|${opening})${clitics}))` +
    `(?:${number}[\\u2013-])?(?<last>${number})$`,
  'u',
);

const endsInDigit = new RegExp(`${digit}$`);

/** Eras and the parts of the day: «1447 هـ», «2026 م», «9:30 ص», «10:30 صباحًا». */
const partOfTime =
  '(?:هـ|ه|م|ص|ق\\.م|(?:صباح|مساء|ظهر|عصر|فجر|ليل)[\\u064b\\u0627]{0,2})(?![\\p{L}\\p{M}\\p{N}\\u0640])';

const beginsWithUnit = new RegExp(
  `^(?:[%٪‰°]|${currency}|${latinUnit}|${arabicUnit}|${partOfTime})`,
  'u',
);
const beginsWithWord = new RegExp(`^[${arabicLetters}][${arabicLetters}\\p{M}\\u0640]+`, 'u');

/** Nouns that a number after them names one of. */
const labels = [
  'رقم|عدد|صفحة|فصل|باب|جزء|قسم|حلقة|موسم|مادة|بند|فقرة|شكل|جدول|خطوة|مرحلة|مستوى|فئة|ساعة|عام|سنة',
  'إصدار|نسخة|طبعة|طراز|جيل|آيفون|ايفون|آيباد|ايباد|ويندوز|أندرويد|اندرويد|غالاكسي|جالاكسي|بلايستيشن|فاي',
].join('|');

const endsInLabel = new RegExp(
  `(?:(?:^|${opening})(?:${clitics})?(?:${labels}|${currency})|\\p{Script=Latin}[+#]*)$`,
  'u',
);

/** What may follow the number of a name: `iPhone 15s`, «الإصدار 18.1،»; no date, no range, no inches. */
const beginsWithName = new RegExp(
  `^${number}\\p{Script=Latin}{0,2}(?![\\p{L}\\p{M}\\p{N}_/'"\\u2013-])`,
  'u',
);

/** Written without the marks that a price would have: «2000 دولار» is one by its unit alone. */
const year = /^(?:1[89]|20)\d\d$|^[١٢][٠-٩]{3}$/;

/** What is counted is indefinite: «3 مقالات», never «3 المقالات». */
const definite = /^(?:[وف]?(?:[بك]?ال|لل))../;

/** Stop words that are counted all the same. */
const counted = new Set(['مرة', 'مرات']);

/** Prices and sizes, like clocks and ratios, have nothing to count but a unit: `$999`, `5×3`, `10:30`, `16:9`. */
const measured = new RegExp(`(?:×|${currency})${number}$`, 'u');

/**
 * Whether what stands before a blank is a number that counts or measures what stands after it: no «3 من», no
 * «15 الجديد», and no year, which begins something new.
 */
function isCounting(left: string, right: string): boolean {
  // Asked first: to look for a number before a word takes a while.
  const groups = endsInDigit.test(left) ? endsInNumber.exec(left)?.groups : undefined;
  if (groups === undefined) return false;
  if (beginsWithUnit.test(right)) return true;
  const word = beginsWithWord.exec(right)?.[0];
  if (word === undefined || definite.test(word) || year.test(groups.last ?? '')) return false;
  if (measured.test(left) || groups.last?.includes(':')) return false;
  return counted.has(word) || !isStopWord(normaliseText(word));
}

/** How far from `at` the next place is where the line can break, going by `step`; no further than `longest`. */
function reach(text: string, bound: ReadonlySet<number>, at: number, step: 1 | -1): number {
  let length = 0;
  for (let index = at + step; length <= longest; index += step) {
    const character = text[index];
    if (character === undefined || character === '\n') break;
    if (character === ' ' && !bound.has(index)) break;
    length++;
  }
  return length;
}

/** Binds words to their numbers. Keeps the length of the text. */
export function setNoBreakSpaces(text: string): string {
  const bound = new Set<number>();
  const bind = (at: number): void => {
    if (reach(text, bound, at, -1) + 1 + reach(text, bound, at, 1) <= longest) bound.add(at);
  };
  const named: number[] = [];
  for (const { 0: found, index } of text.matchAll(candidate)) {
    const at = index + found.length - 1;
    const left = text.slice(Math.max(0, at - before), at);
    const right = text.slice(at + 1, at + 1 + after);
    if (isCounting(left, right)) bind(at);
    else if (endsInLabel.test(left) && beginsWithName.test(right)) named.push(at);
  }
  // What is counted comes first where a number cannot hold on to both.
  for (const at of named) bind(at);
  if (bound.size === 0) return text;
  let set = '';
  let from = 0;
  for (const at of [...bound].sort((a, b) => a - b)) {
    set += text.slice(from, at) + noBreakSpace;
    from = at + 1;
  }
  return set + text.slice(from);
}

export const spaces = inPlace('no_break_spaces', new RegExp(digit), setNoBreakSpaces);
