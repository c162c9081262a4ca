/** Titles that say nearly the same: of one story written twice, or of two that readers and search cannot tell apart. */

import { stemOf, termOf } from '../arabic/terms.ts';
import { wordsOf } from '../arabic/tokenise.ts';
import type { Article } from './types.ts';

/** An article whose title is like that of one published before it. */
export interface SimilarTitle {
  readonly article: Article;
  readonly like: Article;
}

/** The part of two titles' words, by weight, that both have. Found on titles of real news: below it they are of two stories. */
const leastLikeness = 0.8;

/** A word that begins more titles than this is of a series or a form («أخبار اليوم»), and finds no twins. */
const mostCandidates = 50;

interface Worded {
  readonly article: Article;
  /** Words with digits: two titles that differ in one are of two things. */
  readonly numbers: string;
  /** Stems of the others, each once. */
  readonly words: readonly string[];
}

function wordsOfTitle(article: Article): Worded {
  const terms = wordsOf(article.title)
    .map(termOf)
    .filter(({ word }) => word !== '');
  const isNumber = ({ word }: { readonly word: string }): boolean => /\d/.test(word);
  const numbers = terms.filter(isNumber).map(({ word }) => word);
  return {
    article,
    numbers: numbers.toSorted().join(' '),
    words: [...new Set(terms.filter((term) => !isNumber(term)).map(stemOf))],
  };
}

/** How many titles have each word: a word says the less the more have it. */
function weigh(titles: readonly Worded[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of titles) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + titles.length / (counts.get(word) ?? 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Weighted Jaccard: the weight of what both have, of the weight of what either has. */
function likeness(a: Worded, b: Worded, weightOf: (word: string) => number): number {
  const shared = new Set(b.words);
  const both = sum(a.words.filter((word) => shared.has(word)).map(weightOf));
  const all = sum(a.words.map(weightOf)) + sum(b.words.map(weightOf)) - both;
  return all === 0 ? 0 : both / all;
}

/**
 * The rarest words of a title, such that two titles as alike as is asked for share one of them: what is left weighs too
 * little to make them so (prefix filtering: Chaudhuri, Ganti & Kaushik 2006; Bayardo, Ma & Srikant 2007).
 */
function prefixOf({ words }: Worded, weightOf: (word: string) => number): readonly string[] {
  let left = sum(words.map(weightOf));
  const enough = left * leastLikeness;
  return words.filter((word) => {
    const isNeeded = left >= enough - 1e-9;
    left -= weightOf(word);
    return isNeeded;
  });
}

/** Oldest first, so that the later of two is told of the earlier. */
function byAge(a: Article, b: Article): number {
  return a.published.epoch - b.published.epoch || (a.slug < b.slug ? -1 : 1);
}

/**
 * Finds each article whose title is nearly that of an earlier one, with the nearest of those. Parts of one series
 * are not compared. Each title is compared with few others, however many there are.
 *
 * @param articles in any order
 */
export function similarTitles(articles: readonly Article[]): readonly SimilarTitle[] {
  const titles = articles.toSorted(byAge).map(wordsOfTitle);
  const weightOf = weigh(titles);
  const rarest = (a: string, b: string): number => weightOf(b) - weightOf(a) || (a < b ? -1 : 1);
  const byWord = new Map<string, Worded[]>();
  const found: SimilarTitle[] = [];
  for (const title of titles) {
    const sorted = { ...title, words: title.words.toSorted(rarest) };
    const { article, numbers } = sorted;
    let like: Article | undefined;
    let most = leastLikeness;
    for (const word of prefixOf(sorted, weightOf)) {
      const key = `${numbers}\n${word}`;
      const others = byWord.get(key) ?? [];
      byWord.set(key, others);
      for (const other of others.slice(-mostCandidates)) {
        if (article.series !== undefined && article.series === other.article.series) continue;
        const alike = likeness(sorted, other, weightOf);
        if (alike > most || (alike === most && like === undefined)) {
          like = other.article;
          most = alike;
        }
      }
      others.push(sorted);
    }
    if (like) found.push({ article, like });
  }
  return found;
}
