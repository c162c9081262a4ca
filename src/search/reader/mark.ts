/** Marks the words of a query in a text, and finds the passage that has most of them. */

import { termOf } from '../../arabic/terms.ts';
import { tokenise } from '../../arabic/tokenise.ts';
import type { MarkedText } from './answer.ts';

/** Which word of the query each word of the index answers: normalised word → number in the query. */
export type Answers = ReadonlyMap<string, number>;

interface MarkedWord {
  readonly start: number;
  readonly end: number;
  /** The number of the word of the query; undefined for other words. */
  readonly answers: number | undefined;
}

/** Length of a passage, in words. */
const passageLength = 32;

/** Words that stand before the first mark, so that it is read in its context. */
const lead = 6;

function wordsIn(text: string, answers: Answers): readonly MarkedWord[] {
  return Array.from(tokenise(text), ({ text: written, start, end }) => {
    const { word, parts } = termOf(written);
    const number =
      answers.get(word) ??
      parts.map((part) => answers.get(part)).find((answer) => answer !== undefined);
    return { start, end, answers: number };
  });
}

function markBetween(
  text: string,
  words: readonly MarkedWord[],
  from: number,
  to: number,
): MarkedText {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = from;
  const add = (end: number, marked: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end, answers } of words) {
    if (answers === undefined || start < from || end > to) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return pieces;
}

/** The whole text with its marks, and the numbers of the query's words that are in it. */
export function markText(
  text: string,
  answers: Answers,
): { marked: MarkedText; has: ReadonlySet<number> } {
  const words = wordsIn(text, answers);
  const has = new Set<number>();
  for (const { answers: number } of words) if (number !== undefined) has.add(number);
  return { marked: markBetween(text, words, 0, text.length), has };
}

/** The window of words with most different words of the query; of equals, with most marks; then the first. */
function bestWindow(words: readonly MarkedWord[]): number {
  const counts = new Map<number, number>();
  let marks = 0;
  let best = 0;
  let bestValue = -1;
  for (let end = 0; end < words.length; end += 1) {
    const entering = words[end]?.answers;
    const leaving = words[end - passageLength]?.answers;
    if (entering !== undefined) {
      counts.set(entering, (counts.get(entering) ?? 0) + 1);
      marks += 1;
    }
    if (leaving !== undefined) {
      const left = (counts.get(leaving) ?? 1) - 1;
      if (left === 0) counts.delete(leaving);
      else counts.set(leaving, left);
      marks -= 1;
    }
    const value = counts.size * passageLength + marks;
    if (value > bestValue) {
      bestValue = value;
      best = Math.max(0, end - passageLength + 1);
    }
  }
  return best;
}

/** The passage of a text that says most of a query, between ellipses where it was cut out. */
export function markPassage(text: string, answers: Answers): MarkedText {
  const words = wordsIn(text, answers);
  const window = bestWindow(words);
  const firstMark = words.findIndex(
    ({ answers: number }, at) => at >= window && number !== undefined,
  );
  const first = firstMark < 0 ? 0 : Math.max(0, Math.min(window, firstMark), firstMark - lead);
  const last = Math.min(words.length - 1, first + passageLength - 1);
  const from = first === 0 ? 0 : (words[first]?.start ?? 0);
  const to = last >= words.length - 1 ? text.length : (words[last]?.end ?? text.length);
  const cut = (there: boolean) => (there ? [{ text: '…', marked: false }] : []);
  return [...cut(from > 0), ...markBetween(text, words, from, to), ...cut(to < text.length)];
}
