import type { Rule } from '../rule.ts';

/**
 * Characters that nobody sees and nobody meant: zero-width space, byte-order mark, soft hyphen, and controls of direction
 * that are not closed or close nothing. Left: joiners (emoji and Persian need them), the marks U+200E, U+200F and U+061C, a
 * zero-width space or soft hyphen between two letters, where it parts words or syllables.
 */
const everyCandidate = /[\u200b\u00ad]+|[\ufeff\u202a-\u202e\u2066-\u2069]/g;
const between = /[\u200b\u00ad]/;
const letterBefore = /\p{L}\p{M}{0,4}$/u;
const letterAfter = /^\p{L}/u;

const popsEmbedding = '\u202c';
const popsIsolate = '\u2069';

/** The offsets of controls of direction that lack the one they go with. */
function unbalanced(text: string): ReadonlySet<number> {
  const alone = new Set<number>();
  const open: { at: number; isIsolate: boolean }[] = [];
  let isolates = 0;
  for (const { 0: control, index } of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (control === popsEmbedding) {
      if (open.at(-1)?.isIsolate === false) open.pop();
      else alone.add(index);
    } else if (control === popsIsolate) {
      if (isolates === 0) alone.add(index);
      else {
        // What was opened inside an isolate ends with it.
        for (let last = open.pop(); last?.isIsolate === false; last = open.pop())
          alone.add(last.at);
        isolates--;
      }
    } else {
      const isIsolate = control >= '\u2066';
      if (isIsolate) isolates++;
      open.push({ at: index, isIsolate });
    }
  }
  for (const { at } of open) alone.add(at);
  return alone;
}

function partsLetters(text: string, start: number, end: number): boolean {
  return (
    letterBefore.test(text.slice(Math.max(0, start - 6), start)) &&
    letterAfter.test(text.slice(end, end + 2))
  );
}

export const invisibleCharacters: Rule = {
  code: 'invisible-characters',
  level: 'safe',
  title: 'محارف لا تُرى',
  needs: /[\u200b\u00ad\ufeff\u202a-\u202e\u2066-\u2069]/,
  *find(text) {
    let alone: ReadonlySet<number> | undefined;
    for (const { 0: found, index } of text.matchAll(everyCandidate)) {
      const end = index + found.length;
      if (/[\u202a-\u202e\u2066-\u2069]/.test(found)) {
        alone ??= unbalanced(text);
        if (!alone.has(index)) continue;
      } else if (between.test(found) && partsLetters(text, index, end)) continue;
      const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      yield {
        start: index,
        end,
        replacement: '',
        message: `هنا محرف لا يُرى (U+${code}) يُفسد البحث واتجاه النص.`,
        remedy: 'احذفه.',
      };
    }
  },
  wrong: [
    ['متوسط \u200b\u200bالمدى', 'متوسط المدى'],
    ['\ufeffالهاتف', 'الهاتف'],
    ['سعره \u202a100 دولار', 'سعره 100 دولار'],
    ['النص\u2069 هنا', 'النص هنا'],
  ],
  right: [
    'عائلة 👨\u200d👩\u200d👧',
    'می\u200cشود',
    'كلمة\u200bكلمة',
    'سعره \u2066$100\u2069 و\u202aiPhone\u202c',
    'نص\u200f، وآخر',
    'Donau\u00addampf',
  ],
};
