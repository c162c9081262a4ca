/** `npm run bench -- NAME`: what a part of the product costs or achieves, on this machine, in one run. */

import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../src/build/arguments.ts';
import { type Benchmark, ShortfallError } from '../src/build/bench/benchmark.ts';
import { buildBenchmark } from '../src/build/bench/build.ts';
import { checkBenchmark } from '../src/build/bench/check.ts';
import { lighthouseBenchmark } from '../src/build/bench/lighthouse.ts';
import { pagesBenchmark } from '../src/build/bench/pages.ts';
import { picturesBenchmark } from '../src/build/bench/pictures.ts';
import { proofreadBenchmark } from '../src/build/bench/proofread.ts';
import { readingOrderBenchmark } from '../src/build/bench/reading-order.ts';
import { relatedBenchmark } from '../src/build/bench/related.ts';
import { searchBenchmark } from '../src/build/bench/search.ts';
import { exitStatus, runCommand } from '../src/build/command.ts';

const root = join(import.meta.dirname, '..');

const benchmarks: ReadonlyMap<string, Benchmark> = new Map([
  ['build', buildBenchmark],
  ['check', checkBenchmark],
  ['pictures', picturesBenchmark],
  ['related', relatedBenchmark],
  ['search', searchBenchmark],
  ['reading-order', readingOrderBenchmark],
  ['proofread', proofreadBenchmark],
  ['pages', pagesBenchmark],
  ['lighthouse', lighthouseBenchmark],
]);

const names = [...benchmarks.keys()];

await runCommand(
  {
    name: 'npm run bench',
    summary: 'يقيس على هذا الجهاز كلفة جزء من البرنامج أو جودته.',
    positionals: names.join('|'),
    flags: Object.assign({}, ...[...benchmarks.values()].map(({ flags }) => flags)),
  },
  root,
  async ({ values, positionals }, from) => {
    const benchmark = benchmarks.get(positionals.join(' '));
    if (benchmark === undefined) {
      throw new UsageError(`اذكر ما تريد قياسه: ${names.join(' أو ')}`);
    }
    console.log(
      `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? '?'}\n`,
    );
    try {
      await benchmark.run(values, root, from);
    } catch (error) {
      if (!(error instanceof ShortfallError)) throw error;
      console.error(error.message);
      return exitStatus.contentErrors;
    }
    return undefined;
  },
);
