import { countedFrequency, type Scale, standingOf } from './collection.ts';
import { type CountsByNumber, type Frequencies, frequenciesOf } from './frequencies.ts';
import { settledFrom } from './frequency-changes.ts';
import { HashTable } from './hash-table.ts';
import { dotProduct, productScale, RowWriter, type SparseRows } from './sparse-rows.ts';
import type { TermCounts } from './term-counts.ts';
import { TermWeigher, termsPerArticle } from './term-weigher.ts';

/** Above this cosine two articles tell the same story in the same words. */
export const twinCosine = 0.8;

/** Articles as rows of terms. */
export interface ArticleVectors {
  /** Of unit length; features are hashes of terms. */
  readonly terms: SparseRows;
  /**
   * How much of each article, in units of 1/4096, is in terms that some other article shares. Its own terms can match
   * nothing and are left out of its vector, but they keep two short articles that share their only three common words
   * from being taken for twins.
   */
  readonly sharedParts: Uint16Array;
}

/** The cosine of two articles' terms, 0 to 1. */
export function cosine({ terms }: ArticleVectors, a: number, b: number): number {
  return dotProduct(terms, a, b) / productScale;
}

export function areTwins(vectors: ArticleVectors, a: number, b: number): boolean {
  const shared = (vectors.sharedParts[a] ?? 0) * (vectors.sharedParts[b] ?? 0);
  if (shared <= twinCosine * productScale) return false;
  return (cosine(vectors, a, b) * shared) / productScale > twinCosine;
}

/** The terms of a collection: each gets a number, which stands at each of its places, and is counted. */
function countPlaces(counts: readonly TermCounts[]): {
  readonly table: HashTable;
  readonly frequency: CountsByNumber;
  readonly places: Uint32Array;
} {
  const table = new HashTable();
  const places = new Uint32Array(counts.reduce((sum, { hashes }) => sum + hashes.length, 0));
  let end = 0;
  for (const { hashes } of counts) {
    for (let at = 0; at < hashes.length; at += 1) {
      places[end] = table.add(hashes[at] ?? 0);
      end += 1;
    }
  }
  const frequency = { all: new Uint32Array(table.size), settled: new Uint32Array(table.size) };
  const settledRows = settledFrom(counts.length);
  let place = 0;
  for (const [row, { hashes }] of counts.entries()) {
    for (const placeEnd = place + hashes.length; place < placeEnd; place += 1) {
      const number = places[place] ?? 0;
      frequency.all[number] = (frequency.all[number] ?? 0) + 1;
      if (row >= settledRows) frequency.settled[number] = (frequency.settled[number] ?? 0) + 1;
    }
  }
  return { table, frequency, places };
}

/**
 * The vectors of articles, rows in the order given, newest first: normalised words and Latin names, titles ×3, √tf · idf.
 *
 * @param counts of each article
 */
export function articleVectors(
  counts: readonly TermCounts[],
  scale: Scale,
): { readonly vectors: ArticleVectors; readonly frequencies: Frequencies } {
  const { table, frequency, places } = countPlaces(counts);
  const standingByNumber = Int8Array.from(frequency.all, (all, number) =>
    standingOf(scale, countedFrequency({ all, settled: frequency.settled[number] ?? 0 })),
  );
  const weigher = new TermWeigher(2 * scale.bits);
  const rows = new RowWriter(counts.length, counts.length * termsPerArticle);
  const sharedParts = new Uint16Array(counts.length);
  let standings = new Int8Array(1 << 12);
  let first = 0;
  for (const [row, own] of counts.entries()) {
    const { length } = own.hashes;
    if (standings.length < length) standings = new Int8Array(length * 2);
    for (let at = 0; at < length; at += 1) {
      standings[at] = standingByNumber[places[first + at] ?? 0] ?? 0;
    }
    first += length;
    weigher.weigh(own, standings);
    rows.add(weigher.features, weigher.weights, weigher.length);
    sharedParts[row] = weigher.sharedPart;
  }
  const vectors = { terms: rows.finish(), sharedParts };
  return { vectors, frequencies: frequenciesOf(table, frequency) };
}
