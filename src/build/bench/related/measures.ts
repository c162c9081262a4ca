/** Measures of ranked lists, each between 0 and 1. */

import type { Slug } from '../../../content/types.ts';

/** The mean of numbers, 0 of none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many of the first `depth` are relevant, of as many as could be. */
export function precisionAt(
  depth: number,
  ranked: readonly Slug[],
  relevant: ReadonlySet<Slug>,
): number {
  const hits = ranked.slice(0, depth).filter((slug) => relevant.has(slug)).length;
  return relevant.size === 0 ? 0 : hits / Math.min(depth, relevant.size);
}

/** Normalised discounted cumulative gain of binary relevance (Järvelin & Kekäläinen 2002). */
export function gainAt(
  depth: number,
  ranked: readonly Slug[],
  relevant: ReadonlySet<Slug>,
): number {
  const discount = (rank: number): number => 1 / Math.log2(rank + 2);
  let gain = 0;
  for (const [rank, slug] of ranked.slice(0, depth).entries()) {
    if (relevant.has(slug)) gain += discount(rank);
  }
  let ideal = 0;
  for (let rank = 0; rank < Math.min(depth, relevant.size); rank++) ideal += discount(rank);
  return ideal === 0 ? 0 : gain / ideal;
}

/** One over the rank of what is sought, 0 where it is not in the list (Voorhees 1999). */
export function reciprocalRank(ranked: readonly Slug[], sought: Slug): number {
  const rank = ranked.indexOf(sought);
  return rank < 0 ? 0 : 1 / (rank + 1);
}

/** How unlike each other the items of a list are: the mean of 1 − likeness over all pairs (Smyth & McClave 2001). */
export function diversity(list: readonly Slug[], likeness: (a: Slug, b: Slug) => number): number {
  return mean(list.flatMap((a, at) => list.slice(at + 1).map((b) => 1 - likeness(a, b))));
}

/** The share of all that stands in at least one list (Ge, Delgado-Battenfeld & Jannach 2010). */
export function coverage(lists: ReadonlyMap<Slug, readonly Slug[]>): number {
  return lists.size === 0 ? 0 : new Set([...lists.values()].flat()).size / lists.size;
}
