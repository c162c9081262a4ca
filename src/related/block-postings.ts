import { HashTable } from './hash-table.ts';
import type { SparseRows } from './sparse-rows.ts';

/** How many rows make a block: sums for a block, and most of its postings, then stay in the processor's near memory. */
export const rowsPerBlock = 4096;

/** A posting is the place of a row in its block and, in the low bits, the weight there, at most 4096. */
const weightBits = 13;
const weightMask = 2 ** weightBits - 1;

/** An inverted index of a block of rows: for each feature those that have it, with its weight there. */
export class BlockPostings {
  readonly #numbers: HashTable;
  /** The postings of the feature with number `n` run from `starts[n]` up to (not with) `starts[n + 1]`. */
  readonly #starts: Uint32Array;
  readonly #postings: Uint32Array;

  /** @param block at most `rowsPerBlock` of the rows */
  constructor(rows: SparseRows, block: Uint32Array) {
    let total = 0;
    for (const row of block) total += (rows.starts[row + 1] ?? 0) - (rows.starts[row] ?? 0);
    this.#numbers = new HashTable(total / 2);
    const places = new Uint32Array(total);
    const counts = new Uint32Array(total + 1);
    let end = 0;
    for (const row of block) {
      const last = rows.starts[row + 1] ?? 0;
      for (let at = rows.starts[row] ?? 0; at < last; at += 1) {
        const number = this.#numbers.add(rows.features[at] ?? 0);
        places[end] = number;
        counts[number] = (counts[number] ?? 0) + 1;
        end += 1;
      }
    }
    this.#starts = new Uint32Array(this.#numbers.size + 1);
    for (let number = 0; number < this.#numbers.size; number += 1) {
      this.#starts[number + 1] = (this.#starts[number] ?? 0) + (counts[number] ?? 0);
    }
    const next = this.#starts.slice();
    this.#postings = new Uint32Array(total);
    end = 0;
    for (let place = 0; place < block.length; place += 1) {
      const row = block[place] ?? 0;
      const last = rows.starts[row + 1] ?? 0;
      for (let at = rows.starts[row] ?? 0; at < last; at += 1) {
        const number = places[end] ?? 0;
        end += 1;
        const free = next[number] ?? 0;
        this.#postings[free] = place * 2 ** weightBits + (rows.weights[at] ?? 0);
        next[number] = free + 1;
      }
    }
  }

  /** Adds to `sums[p]` the dot product of `row` and the row in place `p` of the block. */
  addDotProducts({ starts, features, weights }: SparseRows, row: number, sums: Int32Array): void {
    const postings = this.#postings;
    const end = starts[row + 1] ?? 0;
    for (let position = starts[row] ?? 0; position < end; position += 1) {
      const number = this.#numbers.get(features[position] ?? 0);
      if (number < 0) continue;
      const weight = weights[position] ?? 0;
      const last = this.#starts[number + 1] ?? 0;
      for (let at = this.#starts[number] ?? 0; at < last; at += 1) {
        const posting = postings[at] ?? 0;
        const place = posting >>> weightBits;
        sums[place] = (sums[place] ?? 0) + weight * (posting & weightMask);
      }
    }
  }
}
