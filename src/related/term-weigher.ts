import { alone } from './collection.ts';
import { selectLargest } from './select.ts';
import { weightScale } from './sparse-rows.ts';
import type { TermCounts } from './term-counts.ts';

/** Beyond the strongest sixty terms an article's likeness to others hardly changes, and its cost grows. */
export const termsPerArticle = 60;

/** Chooses and weighs the terms of one article after another, in memory of its own. */
export class TermWeigher {
  readonly #largestIdf: number;
  #packed = new Float64Array(1 << 12);
  /** Of the article last weighed: hashes of its terms, ascending, with weights; a term may come with weight 0. */
  readonly features = new Uint32Array(termsPerArticle);
  readonly weights = new Uint16Array(termsPerArticle);
  length = 0;
  /** See `ArticleVectors.sharedParts`. */
  sharedPart = 0;

  /** @param largestIdf what a term would be worth that no other article has */
  constructor(largestIdf: number) {
    this.#largestIdf = largestIdf;
  }

  /**
   * Weighs `√count · idf`: with the root of the count, halves of news items found each other as well as with its logarithm
   * and posts of one topic better. The strongest terms are kept, equals by hash. Nothing here depends on the order
   * of terms or articles.
   *
   * @param standings `standingOf` each term, beside it
   */
  weigh({ hashes, strengths }: TermCounts, standings: Int8Array): void {
    if (this.#packed.length < hashes.length) this.#packed = new Float64Array(hashes.length * 2);
    let [found, ownSquares] = [0, 0];
    for (let at = 0; at < hashes.length; at += 1) {
      const standing = standings[at] ?? alone;
      const strength = strengths[at] ?? 0;
      if (standing === alone) ownSquares += (strength * this.#largestIdf) ** 2;
      if (standing <= 0) continue;
      // Weight (below 2²¹) and hash (below 2³²) in one exact integer, to be compared at once.
      this.#packed[found] = strength * standing * 2 ** 32 + (hashes[at] ?? 0);
      found += 1;
    }
    const kept = Math.min(found, termsPerArticle);
    selectLargest(this.#packed, found, kept);
    this.#keep(this.#packed.subarray(0, kept), ownSquares);
  }

  #keep(packed: Float64Array, ownSquares: number): void {
    // Hash first, for sorting; the weight behind it.
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
