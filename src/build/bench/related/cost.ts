/**
 * What relating articles costs, from opening the cache to having written it: all of them, the same again, and one more,
 * each in a process of its own, whose memory holds the articles' own text too.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableRow } from '../benchmark.ts';
import { type Cost, costSchema } from '../process-cost.ts';

function measure(root: string, count: number, size: number, cache: string): Cost {
  const script = join(import.meta.dirname, 'cost-process.ts');
  const args = [script, join(root, 'articles'), String(count), String(size), cache];
  return costSchema.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
}

/** Prints a row for each size and kind of run. */
export function printCosts(root: string, sizes: readonly number[]): void {
  console.log(tableRow(['articles', 'wall s', 'CPU s', 'peak MiB']));
  for (const size of sizes) {
    const cache = mkdtempSync(join(tmpdir(), 'mujaz-bench-'));
    try {
      for (const [kind, count] of [
        ['cold', size],
        ['nothing changed', size],
        ['one added', size + 1],
      ] as const) {
        const { wall, cpu, memory } = measure(root, count, size, cache);
        console.log(
          tableRow([`${size} ${kind}`, wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0)]),
        );
      }
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  }
}
