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
  /** All features are below this number. */
  readonly featureCount: number;
}

export const weightScale = 4096;
export const productScale = weightScale * weightScale;

/** An inverted index of sparse rows: for each feature the rows that have it, ascending, with its weight there. */
export interface Postings {
  /** The postings of feature `f` run from `starts[f]` up to (not with) `starts[f + 1]`. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly weights: Uint16Array;
}

/** Turns rows of features into postings of features, by counting sort. */
export function invert(rows: SparseRows): Postings {
  const starts = new Uint32Array(rows.featureCount + 1);
  for (let at = 0; at < rows.features.length; at += 1) {
    const next = (rows.features[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let feature = 0; feature < rows.featureCount; feature += 1) {
    starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
  }
  const next = starts.slice();
  const postings = {
    starts,
    rows: new Uint32Array(rows.features.length),
    weights: new Uint16Array(rows.features.length),
  };
  for (let row = 0; row + 1 < rows.starts.length; row += 1) {
    const end = rows.starts[row + 1] ?? 0;
    for (let position = rows.starts[row] ?? 0; position < end; position += 1) {
      const feature = rows.features[position] ?? 0;
      const at = next[feature] ?? 0;
      postings.rows[at] = row;
      postings.weights[at] = rows.weights[position] ?? 0;
      next[feature] = at + 1;
    }
  }
  return postings;
}

/** Adds to `sums[r]` the dot product of `row` and `r`, for every `r` that shares a feature with it. */
export function addDotProducts(
  rows: SparseRows,
  postings: Postings,
  row: number,
  sums: Int32Array,
): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let position = rows.starts[row] ?? 0; position < end; position += 1) {
    const feature = rows.features[position] ?? 0;
    const weight = rows.weights[position] ?? 0;
    const last = postings.starts[feature + 1] ?? 0;
    for (let at = postings.starts[feature] ?? 0; at < last; at += 1) {
      const other = postings.rows[at] ?? 0;
      sums[other] = (sums[other] ?? 0) + weight * (postings.weights[at] ?? 0);
    }
  }
}

/** The dot product of two rows, over the features below `limit`. */
export function dotProduct(
  rows: SparseRows,
  a: number,
  b: number,
  limit: number = rows.featureCount,
): number {
  const { starts, features, weights } = rows;
  const endA = starts[a + 1] ?? 0;
  const endB = starts[b + 1] ?? 0;
  let i = starts[a] ?? 0;
  let j = starts[b] ?? 0;
  let sum = 0;
  while (i < endA && j < endB) {
    const featureA = features[i] ?? 0;
    const featureB = features[j] ?? 0;
    if (featureA >= limit || featureB >= limit) break;
    if (featureA === featureB) sum += (weights[i] ?? 0) * (weights[j] ?? 0);
    if (featureA <= featureB) i += 1;
    if (featureB <= featureA) j += 1;
  }
  return sum;
}
