import { type ArticleVectors, areTwins, twinCosine } from './article-vectors.ts';
import type { RelatableArticle } from './relatable-article.ts';
import { addDotProducts, invert, type Postings, productScale } from './sparse-rows.ts';

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

export type Visit = (other: number, score: number) => void;

/**
 * How near articles are to each other: the cosine of their terms and the overlap of their topics, plus a little for one
 * section, less a little for distance in time. Scores are integers in units of 1/2²⁴; the score of two articles is
 * the same from either side, and depends on nothing but the two (`vectors` of each included).
 */
export class Likeness {
  readonly #vectors: ArticleVectors;
  readonly #postings: Postings;
  readonly #sections: Uint32Array;
  readonly #days: Int32Array;
  readonly #sums: Int32Array;

  constructor(
    articles: readonly Pick<RelatableArticle, 'section' | 'published'>[],
    vectors: ArticleVectors,
  ) {
    this.#vectors = vectors;
    this.#postings = invert(vectors.rows);
    const sections = new Map<string, number>();
    this.#sections = Uint32Array.from(articles, ({ section: { id } }) => {
      const number = sections.get(id) ?? sections.size;
      sections.set(id, number);
      return number;
    });
    this.#days = Int32Array.from(articles, ({ published: { epoch } }) =>
      Math.floor(epoch / millisecondsInDay),
    );
    this.#sums = new Int32Array(articles.length);
  }

  /**
   * Visits, in ascending order, every other row that shares a feature with `row`, is no twin of it, and whose score is
   * above `floors[row]`; if asked for `bothSides`, also those whose score is above their own floor only. Floors may rise
   * meanwhile.
   */
  visit(row: number, floors: Int32Array, bothSides: boolean, visit: Visit): void {
    const sums = this.#sums;
    sums.fill(0);
    addDotProducts(this.#vectors.rows, this.#postings, row, sums);
    sums[row] = 0;
    const [section, day] = [this.#sections[row], this.#days[row] ?? 0];
    // Every article passes here for every other one: an indexed loop, the cheapest test first. The bonus
    // is all that can lift a score above the sum.
    for (let other = 0; other < sums.length; other += 1) {
      const sum = sums[other] ?? 0;
      if (sum === 0) continue;
      let floor = floors[row] ?? 0;
      if (bothSides) floor = Math.min(floor, floors[other] ?? 0);
      if (sum + sectionBonus <= floor) continue;
      const bonus = this.#sections[other] === section ? sectionBonus : 0;
      const days = Math.min(longAgo, Math.abs(day - (this.#days[other] ?? 0)));
      const score = Math.floor((sum + bonus) * (recency[days] ?? 0));
      if (score <= floor || (sum > leastOfTwins && areTwins(this.#vectors, row, other))) continue;
      visit(other, score);
    }
  }
}
