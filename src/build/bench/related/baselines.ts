/** What «اقرأ أيضًا» is measured against: the ways that are commonly taken. */

import { normaliseText } from '../../../arabic/normalise.ts';
import { isStopWord } from '../../../arabic/stop-words.ts';
import { wordsOf } from '../../../arabic/tokenise.ts';
import type { Slug } from '../../../content/types.ts';
import type { RelatableArticle } from '../../../related/relatable-article.ts';

/** Slugs for each article, best first. */
export type Relate = (
  articles: readonly RelatableArticle[],
  count: number,
) => ReadonlyMap<Slug, readonly Slug[]>;

function best(scores: ReadonlyMap<RelatableArticle, number>, count: number): readonly Slug[] {
  return [...scores]
    .sort(
      ([a, scoreA], [b, scoreB]) =>
        scoreB - scoreA || b.published.epoch - a.published.epoch || (a.slug < b.slug ? -1 : 1),
    )
    .slice(0, count)
    .map(([{ slug }]) => slug);
}

/** Most shared topics first, then the newest: what site generators do with tags. */
export const byTopics: Relate = (articles, count) => {
  const bearers = Map.groupBy(
    articles.flatMap((article) => article.topics.map(({ slug }) => ({ slug, article }))),
    ({ slug }) => slug,
  );
  return new Map(
    articles.map((article) => {
      const scores = new Map<RelatableArticle, number>();
      for (const { slug } of article.topics) {
        for (const { article: other } of bearers.get(slug) ?? []) {
          if (other !== article) scores.set(other, (scores.get(other) ?? 0) + 1);
        }
      }
      return [article.slug, best(scores, count)];
    }),
  );
};

/** A text as weights of its words, of unit length. */
export type Vector = ReadonlyMap<string, number>;

/** TF-IDF vectors, `tf · ln(N / df)` over the words of title, description and body alike. */
export function plainVectors(articles: readonly RelatableArticle[]): ReadonlyMap<Slug, Vector> {
  const frequency = new Map<string, number>();
  const counted = articles.map(({ slug, title, description, text }) => {
    const counts = new Map<string, number>();
    for (const word of wordsOf(`${title} ${description} ${text.plain}`).map(normaliseText)) {
      if (!isStopWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    for (const word of counts.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    return { slug, counts };
  });
  return new Map(
    counted.map(({ slug, counts }) => {
      const weights = [...counts].map(
        ([word, count]) =>
          [word, count * Math.log(articles.length / (frequency.get(word) ?? 1))] as const,
      );
      const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      return [slug, new Map(weights.map(([word, weight]) => [word, weight / length]))];
    }),
  );
}

export function cosine(a: Vector | undefined, b: Vector | undefined): number {
  let sum = 0;
  for (const [word, weight] of a ?? []) sum += weight * (b?.get(word) ?? 0);
  return sum;
}

/** The nearest by plain TF-IDF cosine: what is found in textbooks (Manning, Raghavan & Schütze 2008, §6). */
export const byPlainCosine: Relate = (articles, count) => {
  const vectors = plainVectors(articles);
  const postings = new Map<string, [RelatableArticle, number][]>();
  for (const article of articles) {
    for (const [word, weight] of vectors.get(article.slug) ?? []) {
      const list = postings.get(word);
      if (list) list.push([article, weight]);
      else postings.set(word, [[article, weight]]);
    }
  }
  return new Map(
    articles.map((article) => {
      const scores = new Map<RelatableArticle, number>();
      for (const [word, weight] of vectors.get(article.slug) ?? []) {
        for (const [other, otherWeight] of postings.get(word) ?? []) {
          if (other !== article) scores.set(other, (scores.get(other) ?? 0) + weight * otherWeight);
        }
      }
      return [article.slug, best(scores, count)];
    }),
  );
};
