import { countedFrequency, type Frequency } from './collection.ts';
import type { HashTable } from './hash-table.ts';

/** How many articles have each term of a collection. */
export interface Frequencies {
  /** `termHash` of each term, ascending. */
  readonly hashes: Uint32Array;
  /** Beside it; at least 1. */
  readonly all: Uint32Array;
  /** Beside it: of the settled articles. */
  readonly settled: Uint32Array;
}

/** Counts by the number of a hash in the table. */
export interface CountsByNumber {
  readonly all: Uint32Array;
  readonly settled: Uint32Array;
}

export function frequenciesOf(table: HashTable, { all, settled }: CountsByNumber): Frequencies {
  const hashes = table.hashes.slice().sort();
  const counted = (counts: Uint32Array) =>
    Uint32Array.from(hashes, (hash) => counts[table.get(hash)] ?? 0);
  return { hashes, all: counted(all), settled: counted(settled) };
}

/** `countedFrequency` of a term; 0 for one that no article has. */
export function frequencyOf({ hashes, all, settled }: Frequencies, hash: number): number {
  let [from, to] = [0, hashes.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((hashes[middle] ?? 0) < hash) from = middle + 1;
    else to = middle;
  }
  if (hashes[from] !== hash) return 0;
  return countedFrequency({ all: all[from] ?? 0, settled: settled[from] ?? 0 });
}

/**
 * The frequencies after terms were added to some articles and taken from others.
 *
 * @param changes by hash, how many articles more (or, below 0, fewer) have the term
 */
export function changedFrequencies(
  { hashes, all, settled }: Frequencies,
  changes: ReadonlyMap<number, Frequency>,
): Frequencies {
  const changed = Uint32Array.from(changes.keys()).sort();
  const most = hashes.length + changed.length;
  const next = {
    hashes: new Uint32Array(most),
    all: new Uint32Array(most),
    settled: new Uint32Array(most),
  };
  let [from, end] = [0, 0];
  const copyUpTo = (to: number): void => {
    next.hashes.set(hashes.subarray(from, to), end);
    next.all.set(all.subarray(from, to), end);
    next.settled.set(settled.subarray(from, to), end);
    end += to - from;
    from = to;
  };
  for (const hash of changed) {
    let place = from;
    while (place < hashes.length && (hashes[place] ?? 0) < hash) place += 1;
    copyUpTo(place);
    const known = hashes[place] === hash;
    const by = changes.get(hash);
    const count = (known ? (all[place] ?? 0) : 0) + (by?.all ?? 0);
    const ofSettled = (known ? (settled[place] ?? 0) : 0) + (by?.settled ?? 0);
    if (known) from += 1;
    if (count <= 0) continue;
    next.hashes[end] = hash;
    next.all[end] = count;
    next.settled[end] = ofSettled;
    end += 1;
  }
  copyUpTo(hashes.length);
  return {
    hashes: next.hashes.subarray(0, end),
    all: next.all.subarray(0, end),
    settled: next.settled.subarray(0, end),
  };
}
