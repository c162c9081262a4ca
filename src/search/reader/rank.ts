/** Puts the articles that were found in order. */

import { datesEvery, type RootSegment } from '../root.ts';

/** What the words of a query found in an article. */
export interface Ranked {
  /** The number of the article in the site, from the oldest. */
  readonly article: number;
  readonly score: number;
  /** How many words of the query it has. */
  readonly words: number;
}

/** An article loses at most this part of its score with age, half of it after so many days. */
const ageLoss = 0.15;
const ageHalfLife = 730;

export interface PlacedSegment extends RootSegment {
  /** The number of its first article in the site. */
  readonly offset: number;
}

/** The segments with where they begin. */
export function placeSegments(segments: readonly RootSegment[]): readonly PlacedSegment[] {
  let offset = 0;
  return segments.map((segment) => {
    const placed = { ...segment, offset };
    offset += segment.articles;
    return placed;
  });
}

export function segmentOf(segments: readonly PlacedSegment[], article: number): PlacedSegment {
  const segment = segments.find(
    ({ offset, articles }) => article >= offset && article < offset + articles,
  );
  if (segment === undefined) throw new RangeError(`There is no article ${article}`);
  return segment;
}

/** The year of an article. */
export function yearOf(segments: readonly PlacedSegment[], article: number): number {
  const { offset, years } = segmentOf(segments, article);
  let found = 0;
  for (const [year, first] of years) if (article - offset >= first) found = year;
  return found;
}

/** The day of an article, to within its neighbours: only some days are in the root. */
function dayOf(segments: readonly PlacedSegment[], article: number): number {
  const { offset, days } = segmentOf(segments, article);
  return days[Math.floor((article - offset) / datesEvery)] ?? 0;
}

/** What age leaves of a score; against the newest articles of the site, never the clock. */
function freshness(days: number): number {
  return 1 - ageLoss * (1 - 2 ** (-days / ageHalfLife));
}

/**
 * @param scores for each word of the query the score of each article that has it
 * @param isMeant whether filters let an article through
 * @returns those with most words first, then by score, then the newest
 */
export function rank(
  scores: readonly ReadonlyMap<number, number>[],
  segments: readonly PlacedSegment[],
  isMeant: (article: number) => boolean,
): readonly Ranked[] {
  const sums = new Map<number, { score: number; words: number }>();
  for (const ofWord of scores) {
    for (const [article, score] of ofWord) {
      const sum = sums.get(article);
      if (sum) {
        sum.score += score;
        sum.words += 1;
      } else if (isMeant(article)) sums.set(article, { score, words: 1 });
    }
  }
  const last = segments[segments.length - 1];
  const newest = last ? (last.days[last.days.length - 1] ?? 0) : 0;
  const all = scores.length;
  return [...sums]
    .map(([article, { score, words }]) => ({
      article,
      words,
      score: score * freshness(Math.max(0, newest - dayOf(segments, article))),
    }))
    .sort(
      (a, b) =>
        Number(b.words === all) - Number(a.words === all) ||
        b.score - a.score ||
        b.article - a.article,
    );
}
