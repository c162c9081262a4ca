/** Summary of a sample. */
export interface Quantiles {
  readonly median: number;
  /** 95 of 100 are no larger. */
  readonly p95: number;
  readonly maximum: number;
}

/**
 * Nearest-rank quantiles: every one of them is a value of the sample.
 *
 * @throws RangeError for an empty sample
 */
export function quantilesOf(sample: readonly number[]): Quantiles {
  const sorted = sample.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const value = sorted[Math.max(Math.ceil(share * sorted.length), 1) - 1];
    if (value === undefined) throw new RangeError('no quantiles of an empty sample');
    return value;
  };
  return { median: at(0.5), p95: at(0.95), maximum: at(1) };
}
