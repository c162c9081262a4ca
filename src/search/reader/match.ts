/** Scores the articles that have a word. */

import type { StemWords } from '../entries.ts';
import { articleOf, postingFrequency, rarity, saturate } from '../weights.ts';
import type { Found } from './look-up.ts';

/** What a word is worth in an article, by how near the article's form of it is to what was typed. */
const worth = {
  /** The very word. */
  word: 0.3,
  /** A word of the same stem. */
  stem: 0.5,
  /** A form of the word: a broken plural, the verb, another spelling of a name. */
  form: 0.5,
  /** A word that begins so, while it is being typed. */
  beginning: 0.2,
} as const;

type Nearness = keyof typeof worth;

/** What one word of a query found in one segment. */
export interface SegmentMatch {
  /** The number of the segment's first article in the site. */
  readonly offset: number;
  readonly found?: Found;
  /** Words that begin with it. */
  readonly beginning: readonly StemWords[];
}

/** How often a word counts in each article, by nearness. */
type Frequencies = Record<Nearness, Map<number, number>>;

function addWords(
  sums: Map<number, number>,
  offset: number,
  group: readonly StemWords[],
  isMeant: (stem: string, word: string) => boolean,
): void {
  for (const { stem, words } of group) {
    for (const { word, postings } of words) {
      if (!isMeant(stem, word)) continue;
      for (let at = 0; at < postings.length; at += 1) {
        const posting = postings[at] ?? 0;
        const article = offset + articleOf(posting);
        sums.set(article, (sums.get(article) ?? 0) + postingFrequency(posting));
      }
    }
  }
}

/**
 * The score of a word in each article that has it: BM25 for each nearness by itself, summed. The rarity of a word is
 * that of its nearness in the whole site.
 *
 * @param all articles of the site
 */
export function scoreWord(matches: readonly SegmentMatch[], all: number): Map<number, number> {
  const frequencies: Frequencies = {
    word: new Map(),
    stem: new Map(),
    form: new Map(),
    beginning: new Map(),
  };
  for (const { offset, found, beginning } of matches) {
    if (found) {
      const { group } = found;
      addWords(frequencies.word, offset, group, (_, word) => word === found.word);
      addWords(frequencies.stem, offset, group, (stem) => stem === found.stem);
      addWords(frequencies.form, offset, group, () => true);
    }
    addWords(frequencies.beginning, offset, beginning, () => true);
  }
  const scores = new Map<number, number>();
  for (const nearness of ['word', 'stem', 'form', 'beginning'] as const) {
    const sums = frequencies[nearness];
    const weight = worth[nearness] * rarity(sums.size, all);
    for (const [article, frequency] of sums) {
      scores.set(article, (scores.get(article) ?? 0) + weight * saturate(frequency));
    }
  }
  return scores;
}
