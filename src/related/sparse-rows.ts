/**
 * Rows of weighted features, most of them absent: a matrix in compressed sparse rows. The features of row
 * `r` are `features[starts[r]]` up to (not with) `features[starts[r + 1]]`, ascending; `weights` runs beside
 * them. Weights are integers in units of 1/4096, so that the sum of products is exact, and the same in whatever order it
 * is made: rows of unit length make a dot product a cosine in units of 1/4096².
 */
export interface SparseRows {
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
  readonly weights: Uint16Array;
}

export const weightScale = 4096;
export const productScale = weightScale * weightScale;

/** The dot product of two rows. */
export function dotProduct(
  { starts, features, weights }: SparseRows,
  a: number,
  b: number,
): number {
  const endA = starts[a + 1] ?? 0;
  const endB = starts[b + 1] ?? 0;
  let i = starts[a] ?? 0;
  let j = starts[b] ?? 0;
  let sum = 0;
  while (i < endA && j < endB) {
    const featureA = features[i] ?? 0;
    const featureB = features[j] ?? 0;
    if (featureA === featureB) sum += (weights[i] ?? 0) * (weights[j] ?? 0);
    if (featureA <= featureB) i += 1;
    if (featureB <= featureA) j += 1;
  }
  return sum;
}

/** Lays out rows one after another. */
export class RowWriter {
  readonly #rows: SparseRows;
  #row = 0;
  #end = 0;

  /** @param most no more features than this, in all rows together */
  constructor(count: number, most: number) {
    this.#rows = {
      starts: new Uint32Array(count + 1),
      features: new Uint32Array(most),
      weights: new Uint16Array(most),
    };
  }

  /** Adds a row: the first `length` of these features and weights. */
  add(features: Uint32Array, weights: Uint16Array, length: number): void {
    for (let at = 0; at < length; at += 1) {
      this.#rows.features[this.#end + at] = features[at] ?? 0;
      this.#rows.weights[this.#end + at] = weights[at] ?? 0;
    }
    this.#end += length;
    this.#row += 1;
    this.#rows.starts[this.#row] = this.#end;
  }

  /** Adds the rows of others from `from` up to (not with) `to`. */
  copy({ starts, features, weights }: SparseRows, from: number, to: number): void {
    const [first, last] = [starts[from] ?? 0, starts[to] ?? 0];
    this.#rows.features.set(features.subarray(first, last), this.#end);
    this.#rows.weights.set(weights.subarray(first, last), this.#end);
    const shift = this.#end - first;
    for (let row = from + 1; row <= to; row += 1) {
      this.#row += 1;
      this.#rows.starts[this.#row] = (starts[row] ?? 0) + shift;
    }
    this.#end += last - first;
  }

  finish(): SparseRows {
    const { starts, features, weights } = this.#rows;
    return {
      starts,
      features: features.subarray(0, this.#end),
      weights: weights.subarray(0, this.#end),
    };
  }
}
