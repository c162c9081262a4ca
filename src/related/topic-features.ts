import { doubleIdf, type Scale } from './collection.ts';
import type { RelatableArticle } from './relatable-article.ts';
import { weightScale } from './sparse-rows.ts';

/** What a shared topic that is as rare as can be is worth, where the same text is worth 1. */
const topicWeight = 0.2;

export interface TopicFeatures {
  /** All topics, ascending: the numbers of topics do not depend on the order of articles. */
  readonly slugs: readonly string[];
  /** For each article the numbers of its topics that tell something, ascending, with their weights. */
  readonly of: readonly (readonly { readonly topic: number; readonly weight: number }[])[];
}

/**
 * The topics of each article, weighted by idf. The dot product of two articles is at most `topicWeight`: for articles with one
 * topic each it is that topic's idf over the idf of a topic that stands once, so a rare topic ties
 * and a topic of half the site does not.
 */
export function topicFeatures(
  articles: readonly Pick<RelatableArticle, 'topics'>[],
  scale: Scale,
): TopicFeatures {
  const frequency = new Map<string, number>();
  const own = articles.map(({ topics }) => [...new Set(topics.map(({ slug }) => slug))].sort());
  for (const slug of own.flat()) frequency.set(slug, (frequency.get(slug) ?? 0) + 1);
  const slugs = [...frequency.keys()].sort();
  const numbers = new Map(slugs.map((slug, number) => [slug, number]));
  const idf = slugs.map((slug) => doubleIdf(scale, frequency.get(slug) ?? 0));
  const unit = weightScale * Math.sqrt(topicWeight);
  return {
    slugs,
    of: own.map((ownSlugs) => {
      const ownNumbers = ownSlugs.map((slug) => numbers.get(slug) ?? 0);
      const sum = ownNumbers.reduce((total, topic) => total + (idf[topic] ?? 0), 0);
      const length = Math.sqrt(sum * 2 * scale.bits);
      return ownNumbers.flatMap((topic) => {
        const weight = length === 0 ? 0 : Math.round((unit * (idf[topic] ?? 0)) / length);
        return weight === 0 ? [] : [{ topic, weight }];
      });
    }),
  };
}
