/** «هل تقصد»: the word of the site that a misspelt one probably is. */

import { withoutArticle } from '../../arabic/stem.ts';
import { termOf } from '../../arabic/terms.ts';
import { textNumbers } from '../number-text.ts';

interface KnownWord {
  readonly written: string;
  /** Normalised, without its article. */
  readonly bare: string;
  /** Grows with how common it is. */
  readonly weight: number;
}

/** Letters that are taken for one another: they sound alike in dialects, or Latin sounds are written with either. */
const alike: readonly string[] = ['ضظ', 'تط', 'ذزد', 'ثسص', 'قكغج', 'هح', 'بپ', 'فڤ'];

/** A letter taken for one that is alike is half a mistake. */
const likeness = 0.5;

/** What a common word is preferred by, for each doubling of its articles. */
const preference = 0.04;

function costOf(a: string, b: string): number {
  if (a === b) return 0;
  return alike.some((letters) => letters.includes(a) && letters.includes(b)) ? likeness : 1;
}

/**
 * The edits between two words: letters changed, left out, put in, or two swapped (optimal string alignment, Damerau
 * 1964). Infinity as soon as it is more than `most`.
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const [first = '', second = ''] = [a[i - 1], b[j - 1]];
      let edits = Math.min(
        (row[j - 1] ?? 0) + costOf(first, second),
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
      );
      if (i > 1 && j > 1 && first === b[j - 2] && a[i - 2] === second) {
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      }
      next.push(edits);
    }
    if (Math.min(...next) > most) return Number.POSITIVE_INFINITY;
    before = row;
    row = next;
  }
  return row[b.length] ?? Number.POSITIVE_INFINITY;
}

/** Reads the list that `spellingText` wrote. */
export function readSpelling(text: string): readonly KnownWord[] {
  let previous = '';
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [weight = 0, shared = 0] = textNumbers(line.slice(0, 2));
      const written = previous.slice(0, shared) + line.slice(2);
      previous = written;
      return { written, bare: withoutArticle(termOf(written).word), weight };
    });
}

/** The mistakes that a word of a length may have. */
function mostEdits(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/**
 * The word of the list that is nearest to a word; undefined where none is near.
 *
 * @param word normalised
 */
export function correct(word: string, known: readonly KnownWord[]): string | undefined {
  const bare = withoutArticle(word);
  const most = mostEdits(bare.length);
  let best: string | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const { written, bare: other, weight } of known) {
    const edits = editsBetween(bare, other, most);
    if (edits === 0 || edits > most) continue;
    const cost = edits - preference * weight;
    if (cost < bestCost) {
      bestCost = cost;
      best = written;
    }
  }
  return best;
}
