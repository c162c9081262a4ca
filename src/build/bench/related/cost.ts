/**
 * What relating articles costs, from opening the cache to having written it: all of them, and again after each kind of
 * change, each in a process of its own. Its memory is that of the whole process.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableRow } from '../benchmark.ts';
import { type Cost, costSchema } from '../process-cost.ts';
import { type CostKind, costKinds } from './changes.ts';

function measure(root: string, size: number, kind: CostKind, cache: string): Cost {
  const script = join(import.meta.dirname, 'cost-process.ts');
  const args = [script, join(root, 'articles'), String(size), kind, cache];
  return costSchema.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
}

/** Prints a row for each size and kind of run. */
export function printCosts(root: string, sizes: readonly number[]): void {
  console.log(tableRow(['articles', 'wall s', 'CPU s', 'peak MiB']));
  for (const size of sizes) {
    const cache = mkdtempSync(join(tmpdir(), 'mujaz-bench-'));
    try {
      for (const kind of costKinds) {
        const { wall, cpu, memory } = measure(root, size, kind, cache);
        console.log(
          tableRow([`${size} ${kind}`, wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0)]),
        );
      }
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  }
}
