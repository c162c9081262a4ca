import type { HashTable } from './hash-table.ts';

/** How many articles have each term of a collection. */
export interface Frequencies {
  /** `termHash` of each term, ascending. */
  readonly hashes: Uint32Array;
  /** Beside it; at least 1. */
  readonly counts: Uint32Array;
}

/** @param counts by the number of a hash in the table */
export function frequenciesOf(table: HashTable, counts: Uint32Array): Frequencies {
  const hashes = table.hashes.slice().sort();
  return { hashes, counts: Uint32Array.from(hashes, (hash) => counts[table.get(hash)] ?? 0) };
}

/** 0 for a term that no article has. */
export function frequencyOf({ hashes, counts }: Frequencies, hash: number): number {
  let [from, to] = [0, hashes.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((hashes[middle] ?? 0) < hash) from = middle + 1;
    else to = middle;
  }
  return hashes[from] === hash ? (counts[from] ?? 0) : 0;
}

/**
 * The frequencies after terms were added to some articles and taken from others.
 *
 * @param changes by hash, how many articles more (or, below 0, fewer) have the term
 */
export function changedFrequencies(
  { hashes, counts }: Frequencies,
  changes: ReadonlyMap<number, number>,
): Frequencies {
  const changed = Uint32Array.from(changes.keys()).sort();
  const next = {
    hashes: new Uint32Array(hashes.length + changed.length),
    counts: new Uint32Array(hashes.length + changed.length),
  };
  let [from, end] = [0, 0];
  const copyUpTo = (to: number): void => {
    next.hashes.set(hashes.subarray(from, to), end);
    next.counts.set(counts.subarray(from, to), end);
    end += to - from;
    from = to;
  };
  for (const hash of changed) {
    let place = from;
    while (place < hashes.length && (hashes[place] ?? 0) < hash) place += 1;
    copyUpTo(place);
    const known = hashes[place] === hash;
    const count = (known ? (counts[place] ?? 0) : 0) + (changes.get(hash) ?? 0);
    if (known) from += 1;
    if (count <= 0) continue;
    next.hashes[end] = hash;
    next.counts[end] = count;
    end += 1;
  }
  copyUpTo(hashes.length);
  return { hashes: next.hashes.subarray(0, end), counts: next.counts.subarray(0, end) };
}
