import type { ArticleVectors } from './article-vectors.ts';
import { type Scale, standingOf } from './collection.ts';
import { changedFrequencies, type Frequencies, frequencyOf } from './frequencies.ts';
import { frequencyChanges } from './frequency-changes.ts';
import { HashSieve } from './hash-table.ts';
import type { KeptTerms, TermsNow } from './kept-terms.ts';
import { RowWriter, type SparseRows } from './sparse-rows.ts';
import type { TermCounts } from './term-counts.ts';
import { TermWeigher, termsPerArticle } from './term-weigher.ts';

/** What is known of the terms of an earlier collection on the same scale, by its rows. */
export interface EarlierVectors {
  readonly terms: KeptTerms;
  readonly frequencies: Frequencies;
  readonly vectors: ArticleVectors;
}

export interface Reweighed {
  readonly vectors: ArticleVectors;
  readonly frequencies: Frequencies;
  /** 1 for each row whose vector is not that of the row whose terms it has. */
  readonly changed: Uint8Array;
}

/** By hash, how many articles more or fewer have a term. */
function changesOf(kept: KeptTerms, before: number, { rowBefore, counted }: TermsNow) {
  const hashesOf = (terms: TermCounts | undefined) => terms?.hashes ?? [];
  return frequencyChanges<number>({
    before,
    rowBefore,
    featuresNow: (row) => {
      const then = rowBefore[row] ?? -1;
      return hashesOf(then < 0 ? counted.get(row) : kept.of(then));
    },
    featuresBefore: (row) => hashesOf(kept.of(row)),
  });
}

function standingsOf({ hashes }: TermCounts, frequencies: Frequencies, scale: Scale): Int8Array {
  const standings = new Int8Array(hashes.length);
  for (let at = 0; at < hashes.length; at += 1) {
    standings[at] = standingOf(scale, frequencyOf(frequencies, hashes[at] ?? 0));
  }
  return standings;
}

function isRow({ starts, features, weights }: SparseRows, row: number, weigher: TermWeigher) {
  const first = starts[row] ?? 0;
  if ((starts[row + 1] ?? 0) - first !== weigher.length) return false;
  for (let at = 0; at < weigher.length; at += 1) {
    if (features[first + at] !== weigher.features[at]) return false;
    if (weights[first + at] !== weigher.weights[at]) return false;
  }
  return true;
}

/**
 * The vectors that `articleVectors` would give: those of an earlier collection, but for the articles whose terms are new and
 * for those that have a term whose standing changed.
 */
export function reweigh(earlier: EarlierVectors, terms: TermsNow, scale: Scale): Reweighed {
  const { rowBefore, counted } = terms;
  const before = earlier.vectors;
  const changes = changesOf(earlier.terms, before.sharedParts.length, terms);
  const frequencies = changedFrequencies(earlier.frequencies, changes);
  const standing = (among: Frequencies, hash: number): number =>
    standingOf(scale, frequencyOf(among, hash));
  const restanding = [...changes.keys()].filter(
    (hash) => standing(frequencies, hash) !== standing(earlier.frequencies, hash),
  );
  const affected = new Uint8Array(before.sharedParts.length);
  if (restanding.length > 0) {
    for (const row of earlier.terms.rowsWith(new HashSieve(restanding))) affected[row] = 1;
  }
  const weigher = new TermWeigher(2 * scale.bits);
  const most =
    before.terms.features.length +
    termsPerArticle * (counted.size + affected.reduce((sum, one) => sum + one, 0));
  const writer = new RowWriter(rowBefore.length, most);
  const sharedParts = new Uint16Array(rowBefore.length);
  const changed = new Uint8Array(rowBefore.length);
  const standsAs = (row: number): boolean => affected[rowBefore[row] ?? -1] === 0;
  for (let row = 0; row < rowBefore.length; ) {
    const then = rowBefore[row] ?? -1;
    if (standsAs(row)) {
      // All rows that follow each other as they did before, at once.
      const first = row;
      for (row += 1; standsAs(row) && rowBefore[row] === then + row - first; ) row += 1;
      writer.copy(before.terms, then, then + row - first);
      sharedParts.set(before.sharedParts.subarray(then, then + row - first), first);
      continue;
    }
    const own = then < 0 ? counted.get(row) : earlier.terms.of(then);
    if (own === undefined) throw new RangeError(`No terms of row ${row} are known`);
    weigher.weigh(own, standingsOf(own, frequencies, scale));
    writer.add(weigher.features, weigher.weights, weigher.length);
    sharedParts[row] = weigher.sharedPart;
    const same =
      then >= 0 &&
      before.sharedParts[then] === weigher.sharedPart &&
      isRow(before.terms, then, weigher);
    changed[row] = same ? 0 : 1;
    row += 1;
  }
  return { vectors: { terms: writer.finish(), sharedParts }, frequencies, changed };
}
