/** What the benchmarks of `npm run bench` have in common. */

import type { Flags, Values } from '../arguments.ts';

export interface Benchmark {
  readonly flags: Flags;
  /**
   * Measures and prints a table.
   *
   * @param root absolute folder of the project
   * @throws UsageError for a flag that it does not understand
   */
  run(values: Values, root: string): Promise<void>;
}

/** What is measured: sizes of generated trees, or a tree. */
export const articlesFlag: Flags[string] = {
  type: 'string',
  value: 'N,N|DIR',
  help: 'build: أعداد المقالات (الافتراضي: 1000,10000)؛ reading-order: مجلدها',
};

/** A line of a table: the first cell to the left of its column, numbers to the right. */
export function tableRow(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(12))).join('');
}
