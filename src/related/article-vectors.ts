import { alone, scaleOf, tooCommon, type Vocabulary, vocabularyOf } from './collection.ts';
import type { RelatableArticle } from './relatable-article.ts';
import { selectLargest } from './select.ts';
import { dotProduct, productScale, type SparseRows, weightScale } from './sparse-rows.ts';
import type { TermCounts } from './term-counts.ts';
import { type TopicFeatures, topicFeatures } from './topic-features.ts';

/** Beyond the strongest sixty terms an article's likeness to others hardly changes, and its cost grows. */
const termsPerArticle = 60;

/** Above this cosine two articles tell the same story in the same words. */
export const twinCosine = 0.8;

/** Articles as rows of terms (unit length) and, behind them, topics. */
export interface ArticleVectors {
  readonly rows: SparseRows;
  /** Features from this one on are topics. */
  readonly termCount: number;
  /**
   * How much of each article, in units of 1/4096, is in terms that some other article shares. Its own terms can match
   * nothing and are left out of its vector, but they keep two short articles that share their only three common words
   * from being taken for twins.
   */
  readonly sharedParts: Uint16Array;
  /** `termHash` of each term feature. */
  readonly hashes: Uint32Array;
}

/** The cosine of two articles' terms, 0 to 1. */
export function cosine({ rows, termCount }: ArticleVectors, a: number, b: number): number {
  return dotProduct(rows, a, b, termCount) / productScale;
}

export function areTwins(vectors: ArticleVectors, a: number, b: number): boolean {
  const shared = (vectors.sharedParts[a] ?? 0) * (vectors.sharedParts[b] ?? 0);
  if (shared <= twinCosine * productScale) return false;
  return (cosine(vectors, a, b) * shared) / productScale > twinCosine;
}

/** Chooses and weighs the terms of one article after another, in memory of its own. */
class TermWeigher {
  readonly #idf: Uint8Array;
  #packed = new Float64Array(1 << 12);
  /** Of the article last weighed: its features, ascending, with weights; a feature may come with weight 0. */
  readonly features = new Uint32Array(termsPerArticle);
  readonly weights = new Uint16Array(termsPerArticle);
  length = 0;
  sharedPart = 0;

  constructor(idf: Uint8Array) {
    this.#idf = idf;
  }

  /**
   * Weighs `√count · idf`: with the root of the count, halves of news items found each other as well as with its logarithm
   * and posts of one topic better. The strongest terms are kept, equals by hash. Nothing here depends on the order
   * of terms or articles.
   */
  weigh(features: Int32Array, strengths: Uint16Array, largestIdf: number): void {
    const idf = this.#idf;
    if (this.#packed.length < strengths.length) {
      this.#packed = new Float64Array(strengths.length * 2);
    }
    let [found, ownSquares] = [0, 0];
    for (let at = 0; at < features.length; at += 1) {
      const feature = features[at] ?? alone;
      const strength = strengths[at] ?? 0;
      if (feature === alone) ownSquares += (strength * largestIdf) ** 2;
      if (feature === alone || feature === tooCommon) continue;
      // Weight (below 2²¹) and feature (below 2³²) in one exact integer, to be compared at once.
      this.#packed[found] = strength * (idf[feature] ?? 0) * 2 ** 32 + feature;
      found += 1;
    }
    const kept = Math.min(found, termsPerArticle);
    selectLargest(this.#packed, found, kept);
    this.#keep(this.#packed.subarray(0, kept), ownSquares);
  }

  #keep(packed: Float64Array, ownSquares: number): void {
    // Feature first, for sorting; the weight behind it.
    for (let at = 0; at < packed.length; at += 1) {
      const number = packed[at] ?? 0;
      const weight = Math.floor(number / 2 ** 32);
      packed[at] = (number - weight * 2 ** 32) * 2 ** 21 + weight;
    }
    packed.sort();
    let squares = 0;
    for (let at = 0; at < packed.length; at += 1) squares += ((packed[at] ?? 0) % 2 ** 21) ** 2;
    const unit = weightScale / Math.sqrt(squares);
    this.length = 0;
    let last = -1;
    for (let at = 0; at < packed.length; at += 1) {
      const feature = Math.floor((packed[at] ?? 0) / 2 ** 21);
      // Two words of one article with one hash, once in many thousand articles.
      if (feature === last) continue;
      last = feature;
      this.features[this.length] = feature;
      this.weights[this.length] = Math.round(((packed[at] ?? 0) % 2 ** 21) * unit);
      this.length += 1;
    }
    const part = squares === 0 ? 0 : Math.sqrt(squares / (squares + ownSquares));
    this.sharedPart = Math.round(part * weightScale);
  }
}

const none = new Int32Array();

function layOut(
  counts: readonly TermCounts[],
  vocabulary: Vocabulary,
  topics: TopicFeatures,
  largestIdf: number,
): Pick<ArticleVectors, 'rows' | 'sharedParts'> {
  const weigher = new TermWeigher(vocabulary.idf);
  const termCount = vocabulary.hashes.length;
  const most = topics.of.reduce((sum, own) => sum + own.length, counts.length * termsPerArticle);
  const features = new Uint32Array(most);
  const weights = new Uint16Array(most);
  const starts = new Uint32Array(counts.length + 1);
  const sharedParts = new Uint16Array(counts.length);
  let end = 0;
  for (const [row, { strengths }] of counts.entries()) {
    weigher.weigh(vocabulary.features[row] ?? none, strengths, largestIdf);
    features.set(weigher.features.subarray(0, weigher.length), end);
    weights.set(weigher.weights.subarray(0, weigher.length), end);
    end += weigher.length;
    for (const { topic, weight } of topics.of[row] ?? []) {
      features[end] = termCount + topic;
      weights[end] = weight;
      end += 1;
    }
    sharedParts[row] = weigher.sharedPart;
    starts[row + 1] = end;
  }
  const rows = {
    starts,
    features: features.subarray(0, end),
    weights: weights.subarray(0, end),
    featureCount: termCount + topics.slugs.length,
  };
  return { rows, sharedParts };
}

/**
 * The vectors of articles, rows in the order given: normalised words and Latin names, titles ×3, √tf · idf, and topics by idf.
 *
 * @param counts of each article
 */
export function articleVectors(
  articles: readonly Pick<RelatableArticle, 'topics'>[],
  counts: readonly TermCounts[],
): ArticleVectors {
  const scale = scaleOf(articles.length);
  const vocabulary = vocabularyOf(counts, scale);
  const topics = topicFeatures(articles, scale);
  return {
    ...layOut(counts, vocabulary, topics, 2 * scale.bits),
    termCount: vocabulary.hashes.length,
    hashes: vocabulary.hashes,
  };
}
