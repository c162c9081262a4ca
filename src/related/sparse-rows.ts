/**
 * Rows of weighted features, most of them absent: a matrix in compressed sparse rows. The features of row
 * `r` are `features[starts[r]]` up to (not with) `features[starts[r + 1]]`, ascending; `weights` runs beside
 * them. Rows of unit length make every dot product a cosine.
 */
export interface SparseRows {
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
  readonly weights: Float64Array;
  /** All features are below this number. */
  readonly featureCount: number;
}

/** An inverted index of sparse rows: for each feature the rows that have it, ascending, with its weight there. */
export interface Postings {
  /** The postings of feature `f` run from `starts[f]` up to (not with) `starts[f + 1]`. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly weights: Float64Array;
}

export interface Feature {
  readonly feature: number;
  readonly weight: number;
}

/** Lays rows out flat. Features of a row may come in any order, each once. */
export function layOutRows(
  rows: readonly (readonly Feature[])[],
  featureCount: number,
): SparseRows {
  const total = rows.reduce((sum, row) => sum + row.length, 0);
  const starts = new Uint32Array(rows.length + 1);
  const features = new Uint32Array(total);
  const weights = new Float64Array(total);
  let end = 0;
  for (const [index, row] of rows.entries()) {
    for (const { feature, weight } of row.toSorted((a, b) => a.feature - b.feature)) {
      features[end] = feature;
      weights[end] = weight;
      end += 1;
    }
    starts[index + 1] = end;
  }
  return { starts, features, weights, featureCount };
}

/** Turns rows of features into postings of features, by counting sort. */
export function invert(rows: SparseRows): Postings {
  const starts = new Uint32Array(rows.featureCount + 1);
  for (const feature of rows.features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < rows.featureCount; feature += 1) {
    starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
  }
  const next = starts.slice();
  const postings = {
    starts,
    rows: new Uint32Array(rows.features.length),
    weights: new Float64Array(rows.features.length),
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

/** Adds to `sums[r]` the dot product of `row` and `r` times `scale`, for every `r` that shares a feature with it. */
export function addDotProducts(
  rows: SparseRows,
  postings: Postings,
  row: number,
  scale: number,
  sums: Float64Array,
): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let position = rows.starts[row] ?? 0; position < end; position += 1) {
    const feature = rows.features[position] ?? 0;
    const weight = scale * (rows.weights[position] ?? 0);
    const last = postings.starts[feature + 1] ?? 0;
    for (let at = postings.starts[feature] ?? 0; at < last; at += 1) {
      const other = postings.rows[at] ?? 0;
      sums[other] = (sums[other] ?? 0) + weight * (postings.weights[at] ?? 0);
    }
  }
}

/** The dot product of two rows. */
export function dotProduct(rows: SparseRows, a: number, b: number): number {
  const { starts, features, weights } = rows;
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
