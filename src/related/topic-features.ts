import { countedFrequency, doubleIdf, type Frequency, type Scale } from './collection.ts';
import { settledFrom } from './frequency-changes.ts';
import type { RelatableArticle } from './relatable-article.ts';
import { type SparseRows, weightScale } from './sparse-rows.ts';

/** What a shared topic that is as rare as can be is worth, where the same text is worth 1. */
const topicWeight = 0.2;

export interface TopicFeatures {
  /** The topics of each article that tell something, weighted. Features are numbers of topics. */
  readonly rows: SparseRows;
  /** How many articles have each topic, by its slug. */
  readonly frequency: ReadonlyMap<string, Frequency>;
}

/** Each topic once, in one order. */
export function topicSlugs({ topics }: Pick<RelatableArticle, 'topics'>): readonly string[] {
  const [first, second, third] = topics;
  if (first === undefined) return [];
  // All articles pass here in every run, and most have few topics.
  if (second === undefined || (third === undefined && first.slug === second.slug)) {
    return [first.slug];
  }
  if (third === undefined) {
    return first.slug < second.slug ? [first.slug, second.slug] : [second.slug, first.slug];
  }
  return [...new Set(topics.map(({ slug }) => slug))].sort();
}

/**
 * The topics of each article, weighted by idf. The dot product of two articles is at most `topicWeight`: for articles with one
 * topic each it is that topic's idf over the idf of a topic that stands once, so a rare topic ties
 * and a topic of half the site does not.
 *
 * @param topics `topicSlugs` of each article, newest first
 */
export function topicFeatures(topics: readonly (readonly string[])[], scale: Scale): TopicFeatures {
  const numbers = new Map<string, number>();
  const frequency: { all: number; settled: number }[] = [];
  const settledRows = settledFrom(topics.length);
  // First the numbers of topics, then those that tell something in their place.
  const features = new Uint32Array(topics.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const [row, slugs] of topics.entries()) {
    const isSettled = row >= settledRows ? 1 : 0;
    for (const slug of slugs) {
      let number = numbers.get(slug);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(slug, number);
        frequency[number] = { all: 0, settled: 0 };
      }
      const count = frequency[number];
      if (count) {
        count.all += 1;
        count.settled += isSettled;
      }
      features[end] = number;
      end += 1;
    }
  }
  const idf = Uint8Array.from(frequency, (count) => doubleIdf(scale, countedFrequency(count)));
  const weights = new Uint16Array(features.length);
  const starts = new Uint32Array(topics.length + 1);
  const unit = weightScale * Math.sqrt(topicWeight);
  let first = 0;
  end = 0;
  for (let row = 0; row < topics.length; row += 1) {
    const next = first + (topics[row]?.length ?? 0);
    let sum = 0;
    for (let at = first; at < next; at += 1) sum += idf[features[at] ?? 0] ?? 0;
    const length = Math.sqrt(sum * 2 * scale.bits);
    for (; first < next; first += 1) {
      const topic = features[first] ?? 0;
      const weight = length === 0 ? 0 : Math.round((unit * (idf[topic] ?? 0)) / length);
      if (weight === 0) continue;
      features[end] = topic;
      weights[end] = weight;
      end += 1;
    }
    starts[row + 1] = end;
  }
  return {
    rows: { starts, features: features.subarray(0, end), weights: weights.subarray(0, end) },
    frequency: new Map(
      [...numbers].map(([slug, number]) => [slug, frequency[number] ?? { all: 0, settled: 0 }]),
    ),
  };
}
