import type { HashSieve } from './hash-table.ts';
import type { TermCounts } from './term-counts.ts';

/** The terms of the articles of an earlier computation, by its rows. They may lie in a file, and be read when asked for. */
export interface KeptTerms {
  of(row: number): TermCounts;
  /** The rows that have any of the terms, in any order. */
  rowsWith(hashes: HashSieve): readonly number[];
}

/** The terms of a computation: those of an earlier one, where articles are the same, and those that were counted. */
export interface TermsNow {
  /** For each row now the row then that it has its terms of, or -1. */
  readonly rowBefore: Int32Array;
  /** Of all other rows. */
  readonly counted: ReadonlyMap<number, TermCounts>;
}

export function hasAny({ hashes }: TermCounts, sieve: HashSieve): boolean {
  for (let at = 0; at < hashes.length; at += 1) if (sieve.has(hashes[at] ?? 0)) return true;
  return false;
}

/** Terms in memory. */
export function keepTerms(all: readonly TermCounts[]): KeptTerms {
  return {
    of(row) {
      const own = all[row];
      if (own === undefined) throw new RangeError(`There is no row ${row}`);
      return own;
    },
    rowsWith: (hashes) => all.flatMap((own, row) => (hasAny(own, hashes) ? [row] : [])),
  };
}

/** @param kept what `now` refers to; undefined where it counted all */
export function carryTerms(kept: KeptTerms | undefined, now: TermsNow): KeptTerms {
  const all: TermCounts[] = [];
  for (const [row, before] of now.rowBefore.entries()) {
    const own = before < 0 ? now.counted.get(row) : kept?.of(before);
    if (own === undefined) throw new RangeError(`No terms of row ${row} are known`);
    all.push(own);
  }
  return keepTerms(all);
}
