import { type ArticleVectors, areTwins, twinCosine } from './article-vectors.ts';
import { BlockPostings, rowsPerBlock } from './block-postings.ts';
import type { RelatableArticle } from './relatable-article.ts';
import { productScale, type SparseRows } from './sparse-rows.ts';

/** Two articles of one section: enough to decide between equals. */
const sectionBonus = Math.round(0.015 * productScale);

/** An article from long before or after loses at most this part of its score… */
const recencyLoss = 0.2;

/** …half of it at this distance, in days. */
const recencyHalfLife = 365;

/** From this distance on, in days, the rest of the loss is too small to see. */
const longAgo = recencyHalfLife * 12;

/** No two articles are twins whose sum of products is not above this. */
const leastOfTwins = twinCosine * productScale;

const millisecondsInDay = 86_400_000;

/** 1 for articles of one day, falling towards `1 - recencyLoss`. Relative to each other, never to the clock. */
const recency = Float64Array.from(
  { length: longAgo + 1 },
  (_, days) => 1 - recencyLoss * (1 - 2 ** (-days / recencyHalfLife)),
);

export type VisitPair = (row: number, other: number, score: number) => void;

/**
 * How near articles are to each other: the cosine of their terms and the overlap of their topics, plus a little for one
 * section, less a little for distance in time. Scores are integers in units of 1/2²⁴; the score of two articles is
 * the same from either side, and depends on nothing but the two (their terms and topics as weighed included).
 */
export class Likeness {
  readonly #vectors: ArticleVectors;
  readonly #topics: SparseRows;
  readonly #sections: Uint32Array;
  readonly #days: Int32Array;

  constructor(
    articles: readonly Pick<RelatableArticle, 'section' | 'published'>[],
    vectors: ArticleVectors,
    topics: SparseRows,
  ) {
    this.#vectors = vectors;
    this.#topics = topics;
    this.#sections = new Uint32Array(articles.length);
    this.#days = new Int32Array(articles.length);
    const sections = new Map<string, number>();
    articles.forEach(({ section: { id }, published: { epoch } }, row) => {
      const number = sections.get(id) ?? sections.size;
      sections.set(id, number);
      this.#sections[row] = number;
      this.#days[row] = Math.floor(epoch / millisecondsInDay);
    });
  }

  /**
   * Visits, each once, all pairs of one of `rows` and any other row that share a feature, are no twins, and whose score is
   * at least `floors[row]` or `floors[other]`. Floors may rise meanwhile.
   *
   * @param rows ascending
   */
  visitPairs(rows: Uint32Array, floors: Int32Array, visit: VisitPair): void {
    const isOne = new Uint8Array(this.#days.length);
    for (const row of rows) isOne[row] = 1;
    for (let first = 0; first < rows.length; first += rowsPerBlock) {
      this.#visitPairsOf(rows.subarray(first, first + rowsPerBlock), isOne, floors, visit);
    }
  }

  #visitPairsOf(block: Uint32Array, isOne: Uint8Array, floors: Int32Array, visit: VisitPair): void {
    const terms = new BlockPostings(this.#vectors.terms, block);
    const topics = new BlockPostings(this.#topics, block);
    const sums = new Int32Array(block.length);
    for (let other = 0; other < isOne.length; other += 1) {
      // Of two rows that are both asked for, the later one meets the earlier in its block.
      if (isOne[other] === 1 && other <= (block[0] ?? 0)) continue;
      sums.fill(0);
      terms.addDotProducts(this.#vectors.terms, other, sums);
      topics.addDotProducts(this.#topics, other, sums);
      this.#visitSums(block, sums, other, isOne[other] === 1, floors, visit);
    }
  }

  #visitSums(
    block: Uint32Array,
    sums: Int32Array,
    other: number,
    otherIsOne: boolean,
    floors: Int32Array,
    visit: VisitPair,
  ): void {
    const [section, day] = [this.#sections[other], this.#days[other] ?? 0];
    // Every pair of articles passes here: an indexed loop, the cheapest test first. The bonus is all
    // that can lift a score above the sum.
    for (let place = 0; place < sums.length; place += 1) {
      const sum = sums[place] ?? 0;
      if (sum === 0) continue;
      const row = block[place] ?? 0;
      const floor = Math.min(floors[row] ?? 0, floors[other] ?? 0);
      if (sum + sectionBonus < floor || (otherIsOne && row >= other)) continue;
      const bonus = this.#sections[row] === section ? sectionBonus : 0;
      const days = Math.min(longAgo, Math.abs(day - (this.#days[row] ?? 0)));
      const score = Math.floor((sum + bonus) * (recency[days] ?? 0));
      if (score < floor || (sum > leastOfTwins && areTwins(this.#vectors, row, other))) continue;
      visit(row, other, score);
    }
  }
}
