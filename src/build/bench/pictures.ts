/** What it costs to make the files of a picture of each kind, and of one that was made before. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Progress } from '../report.ts';
import { type Benchmark, tableRow } from './benchmark.ts';
import { plainEnvironment } from './own-commands.ts';
import { specimens } from './pictures/specimens.ts';
import { measureNode } from './process-cost.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

const sizesSchema = z.array(z.number());

/** Prepares a picture in a process of its own, all that it starts included: a row of the table. */
async function row(name: string, cache: string, files: readonly string[]): Promise<string> {
  const script = join(import.meta.dirname, 'pictures/prepare-process.ts');
  const { cost, out } = await measureNode(script, [cache, ...files], plainEnvironment);
  const sizes = sizesSchema.parse(JSON.parse(out));
  const made = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  const { wall, cpu, memory } = cost;
  return tableRow([name, wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0), made.toFixed(0)]);
}

export const picturesBenchmark: Benchmark = {
  flags: {},
  async run() {
    const progress = new Progress(process.stderr);
    const print = async (name: string, cache: string, files: readonly string[]): Promise<void> => {
      progress.step(name);
      const line = await row(name, cache, files);
      progress.end();
      console.log(line);
    };
    try {
      await withTemporaryFolder(async (folder) => {
        console.log(tableRow(['picture', 'wall s', 'CPU s', 'peak MiB', 'KB made']));
        // What the process itself costs: to be taken from the others.
        await print('none', join(folder, 'none'), []);
        for (const [index, [name, make]] of [...specimens].entries()) {
          const cache = join(folder, String(index));
          mkdirSync(cache);
          const file = join(folder, `${index}.picture`);
          progress.step(name);
          writeFileSync(file, await make());
          await print(name, cache, [file]);
          await print('  again', cache, [file]);
        }
      });
    } finally {
      progress.end();
    }
  },
};
