/** Titles that say nearly the same: of one story written twice, or of two that readers and search cannot tell apart. */

import { stemOf, termOf } from '../arabic/terms.ts';
import { wordsOf } from '../arabic/tokenise.ts';
import type { Slug } from './types.ts';
/** What titles are compared by. JSON can carry it. */
export interface TitleWords {
  /** Words with digits: two titles that differ in one are of two things. */
  readonly numbers: string;
  /** Stems of the others, each once. */
  readonly words: readonly string[];
}

export function titleWords(title: string): TitleWords {
  const terms = wordsOf(title)
    .map(termOf)
    .filter(({ word }) => word !== '');
  const isNumber = ({ word }: { readonly word: string }): boolean => /\d/.test(word);
  const numbers = terms.filter(isNumber).map(({ word }) => word);
  return {
    numbers: numbers.toSorted().join(' '),
    words: [...new Set(terms.filter((term) => !isNumber(term)).map(stemOf))],
  };
}

/** An article as far as its title is compared with others. */
export interface Titled extends TitleWords {
  readonly slug: Slug;
  /** Milliseconds since the epoch. */
  readonly published: number;
  readonly series?: string;
}

/** An article whose title is like that of one published before it. */
export interface SimilarTitle {
  readonly slug: Slug;
  readonly like: Slug;
}

/**
 * The part of two titles' words, by weight, that both have. Of 3,050 titles of news 35 were so much like an earlier one,
 * and all of them told the same story.
 */
const leastLikeness = 0.8;

/** A word that so many titles share is of a form («أخبار اليوم»): of them only the latest are compared by it. */
const mostCandidates = 50;

/** What each word says of a title: the less, the more titles have it. */
function weigh(titles: readonly Titled[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of titles) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + titles.length / count)]));
}

interface Weighed {
  readonly titled: Titled;
  /** By word, the rarest first. */
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

function weighed(titled: Titled, weights: ReadonlyMap<string, number>): Weighed {
  const own = titled.words
    .map((word) => [word, weights.get(word) ?? 0] as const)
    .toSorted(([a, weightOfA], [b, weightOfB]) => weightOfB - weightOfA || (a < b ? -1 : 1));
  return {
    titled,
    weights: new Map(own),
    total: own.reduce((sum, [, weight]) => sum + weight, 0),
  };
}

/** Weighted Jaccard: the weight of what both have, of the weight of what either has. */
function likeness(a: Weighed, b: Weighed): number {
  let both = 0;
  for (const [word, weight] of a.weights) if (b.weights.has(word)) both += weight;
  const either = a.total + b.total - both;
  return either === 0 ? 0 : both / either;
}

/** Sums of floating numbers in another order differ by less. */
const tolerance = 1e-9;

/**
 * The rarest words of a title, such that two titles as alike as is asked for share one of them: what is left weighs too
 * little to make them so (prefix filtering: Chaudhuri, Ganti & Kaushik 2006; Bayardo, Ma & Srikant 2007).
 */
function prefixOf({ weights, total }: Weighed): readonly string[] {
  let left = total;
  const prefix: string[] = [];
  for (const [word, weight] of weights) {
    if (left < total * leastLikeness - tolerance) break;
    prefix.push(word);
    left -= weight;
  }
  return prefix;
}

/** Oldest first, so that the later of two is told of the earlier. */
function byAge(a: Titled, b: Titled): number {
  return a.published - b.published || (a.slug < b.slug ? -1 : 1);
}

/**
 * Finds each article whose title is nearly that of an earlier one, with the nearest of those. Parts of one series
 * are not compared. Each title is compared with few others, however many there are.
 *
 * @param titles in any order
 */
export function similarTitles(titles: readonly Titled[]): readonly SimilarTitle[] {
  const weights = weigh(titles);
  const byWord = new Map<string, Weighed[]>();
  return titles.toSorted(byAge).flatMap((titled): readonly SimilarTitle[] => {
    const own = weighed(titled, weights);
    let like: Slug | undefined;
    let most = leastLikeness - tolerance;
    for (const word of prefixOf(own)) {
      const key = `${titled.numbers}\n${word}`;
      const others = byWord.get(key);
      for (const other of others?.slice(-mostCandidates) ?? []) {
        const { series, slug } = other.titled;
        if (series !== undefined && series === titled.series) continue;
        const alike = likeness(own, other);
        if (alike <= most) continue;
        like = slug;
        most = alike;
      }
      if (others) others.push(own);
      else byWord.set(key, [own]);
    }
    return like === undefined ? [] : [{ slug: titled.slug, like }];
  });
}
