import { type Frequency, settledCount } from './collection.ts';

/** Which rows are settled: the oldest, which come last. */
export function settledFrom(rows: number): number {
  return rows - settledCount(rows);
}

/** How many articles more or fewer have a feature than had it before. */
class FrequencyChanges<Feature> {
  readonly #changes = new Map<Feature, { all: number; settled: number }>();

  get changes(): ReadonlyMap<Feature, Frequency> {
    return this.#changes;
  }

  add(features: Iterable<Feature>, all: number, settled: number): void {
    for (const feature of features) {
      const change = this.#changes.get(feature) ?? { all: 0, settled: 0 };
      change.all += all;
      change.settled += settled;
      this.#changes.set(feature, change);
    }
  }
}

/** The rows of two collections, and the features of those that count otherwise than they did. */
export interface RowsCompared<Feature> {
  /** Of the rows before, how many there were. */
  readonly before: number;
  /** For each row now the row before with the same features, or -1. */
  readonly rowBefore: ArrayLike<number>;
  readonly featuresNow: (row: number) => Iterable<Feature>;
  readonly featuresBefore: (row: number) => Iterable<Feature>;
}

/** The features that are in other articles, or in others of the settled ones, than they were. */
export function frequencyChanges<Feature>({
  before,
  rowBefore,
  featuresNow,
  featuresBefore,
}: RowsCompared<Feature>): ReadonlyMap<Feature, Frequency> {
  const changes = new FrequencyChanges<Feature>();
  const [settledThen, settledNow] = [settledFrom(before), settledFrom(rowBefore.length)];
  const stays = new Uint8Array(before);
  for (let row = 0; row < rowBefore.length; row += 1) {
    const then = rowBefore[row] ?? -1;
    const isSettled = row >= settledNow ? 1 : 0;
    if (then < 0) {
      changes.add(featuresNow(row), 1, isSettled);
      continue;
    }
    stays[then] = 1;
    const wasSettled = then >= settledThen ? 1 : 0;
    if (isSettled !== wasSettled) changes.add(featuresNow(row), 0, isSettled - wasSettled);
  }
  for (let row = 0; row < before; row += 1) {
    if (stays[row] === 0) changes.add(featuresBefore(row), -1, row >= settledThen ? -1 : 0);
  }
  return changes.changes;
}
