/** What the benchmarks of `npm run bench` have in common. */

import type { Flags, Values } from '../arguments.ts';

export interface Benchmark {
  readonly flags: Flags;
  /**
   * Measures and prints a table.
   *
   * @param root absolute folder of the project
   * @param from absolute folder that relative paths start from
   * @throws UsageError for a flag that it does not understand
   */
  run(values: Values, root: string, from: string): Promise<void>;
}

/** A line of a table: the first cell to the left of its column, numbers to the right. */
export function tableRow(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(12))).join('');
}
