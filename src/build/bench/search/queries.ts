/** Queries as a reader types them who remembers two words of a headline. */

import { normaliseText } from '../../../arabic/normalise.ts';
import { isStopWord } from '../../../arabic/stop-words.ts';
import { wordsOf } from '../../../arabic/tokenise.ts';
import { seededRandom } from '../generate-articles.ts';

/** A query that seeks one document, which the seeker knows to be there. */
export interface TitleQuery {
  readonly query: string;
  /** The place of the document in the list. */
  readonly target: number;
}

/** The words of a title worth a search, as written there: each once, no stop words, none of one or two letters. */
export function searchableWords(title: string): readonly string[] {
  const words = new Map<string, string>();
  for (const word of wordsOf(title)) {
    const normalised = normaliseText(word);
    if (normalised.length > 2 && !isStopWord(normalised) && !words.has(normalised)) {
      words.set(normalised, word);
    }
  }
  return [...words.values()];
}

/**
 * `count` queries of two distinct words, in the order of the title they are drawn from; the same for one seed. A title
 * may be drawn more than once.
 *
 * @throws RangeError where no title has two words to choose from
 */
export function titleQueries(
  documents: readonly { readonly title: string }[],
  count: number,
  seed: number,
): readonly TitleQuery[] {
  const random = seededRandom(seed);
  const choices = documents
    .map(({ title }, target) => ({ words: searchableWords(title), target }))
    .filter(({ words }) => words.length >= 2);
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, () => {
    const drawn = choices[below(choices.length)];
    if (drawn === undefined) throw new RangeError('no title has two words to search for');
    const { words, target } = drawn;
    const first = below(words.length);
    const other = below(words.length - 1);
    const pair = [first, other < first ? other : other + 1].toSorted((a, b) => a - b);
    return { query: pair.map((place) => words[place]).join(' '), target };
  });
}
