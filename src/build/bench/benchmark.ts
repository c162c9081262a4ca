/** What the benchmarks of `npm run bench` have in common. */

import { type Flag, type Flags, UsageError, type Values } from '../arguments.ts';

export interface Benchmark {
  readonly flags: Flags;
  /**
   * Measures and prints a table.
   *
   * @param root absolute folder of the project
   * @param from absolute folder that relative paths start from
   * @throws UsageError for a flag that it does not understand
   * @throws ShortfallError after it has printed all, where something must be better
   */
  run(values: Values, root: string, from: string): Promise<void>;
}

/** Raised where what was measured is not as good as it has to be; `message` names it, in Arabic. */
export class ShortfallError extends Error {}

/** `--articles`, which more than one benchmark understands. */
export const articlesFlag: Flag = {
  type: 'string',
  value: 'N,N|DIR',
  help: 'أعداد المقالات المولّدة التي تقاس كلفتها (إن لم تُذكر: ‎1000,10000 في build، و‎5000 في check، و‎300,3050,10000 في search)؛ وفي reading-order وproofread وpages وlighthouse مجلد المقالات',
};

/** A line of a table: the first cell to the left of its column, numbers to the right. */
export function tableRow(cells: readonly string[], width = 12): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(width)))
    .join('');
}

/**
 * The numbers of a flag such as `--articles 1000,10000`.
 *
 * @throws UsageError where one is not a positive integer
 */
export function positiveIntegers(text: string, flag: string): readonly number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new UsageError(`الأعداد في --${flag} أعداد صحيحة موجبة، بينها فواصل.`);
}
