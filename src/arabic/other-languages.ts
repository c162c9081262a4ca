/**
 * Persian, Urdu, Kurdish and their like within an Arabic text. Arabic borrows گ چ پ ژ for single names («چوجل»), and
 * a Persian sentence has words that are spelled as Arabic ones are; so a word with a letter of theirs is taken for
 * theirs together with the words around it, up to the end of the sentence or of the quotation.
 */

import { rememberLast } from './remember-last.ts';
import { type SpelledWord, spelledWords } from './spelling.ts';

/** Letters that Arabic has no use for. ڤ ڨ ڭ are not among them, nor are ی and ک, which are typed by mistake. */
const foreignLetter =
  /[\u0672-\u06a3\u06a5-\u06a7\u06ab\u06ac\u06ae-\u06cb\u06cd-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f\u08a0-\u08c9]/;

/** Common words of Persian and Urdu without such a letter, as their keyboards write them. */
const foreignWords = new Set(
  'است این برای که های را شده کرد کرده کند شود یک می اند ایران کی کے اور'.split(' '),
);

/** How many words on either side go with a word of another language. */
const reach = 6;

const boundary = /[.؟?!\n«»“”"‹›؛;]/;

export interface Span {
  readonly start: number;
  readonly end: number;
}

function isForeign({ letters }: SpelledWord): boolean {
  return foreignLetter.test(letters) || foreignWords.has(letters);
}

function findOtherLanguages(text: string): readonly Span[] {
  if (!/[\u0671-\u06d5\u06ee-\u06ff\u0750-\u077f\u08a0-\u08c9]/.test(text)) return [];
  const words = spelledWords(text);
  const isParted = words.map(({ end }, index) =>
    boundary.test(text.slice(end, words[index + 1]?.start)),
  );
  const marked = new Set<number>();
  for (const [index, word] of words.entries()) {
    if (!isForeign(word)) continue;
    marked.add(index);
    for (let at = index; at > index - reach && at > 0 && !isParted[at - 1]; at--)
      marked.add(at - 1);
    for (let at = index; at < index + reach && at + 1 < words.length && !isParted[at]; at++) {
      marked.add(at + 1);
    }
  }
  return words.flatMap(({ start, end }, index) => (marked.has(index) ? [{ start, end }] : []));
}

/** Where a text is in another language that is written with Arabic letters. In order; they do not overlap. */
export const otherLanguages = rememberLast(findOtherLanguages);

/** Whether an offset lies in one of some spans, which come in order. */
export function isWithin(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= at;
}
