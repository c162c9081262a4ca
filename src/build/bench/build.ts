/** What a build costs at several sizes, on this machine, in one run. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReferenceData } from '../../content/reference-data.ts';
import { UsageError } from '../arguments.ts';
import { type Benchmark, tableRow } from './benchmark.ts';
import { generateArticles, vocabularyOf } from './generate-articles.ts';
import { measureNode } from './process-cost.ts';

/** The clock of every benchmark build, so that each shows the same articles. */
const clock = Date.UTC(2026, 0, 1);

export const buildBenchmark: Benchmark = {
  flags: {
    articles: {
      type: 'string',
      value: 'N,N',
      help: 'أعداد المقالات (الافتراضي: 1000,10000 للبناء، و300,3050,10000 للبحث)',
    },
    seed: { type: 'string', value: 'N', help: 'بذرة المقالات المولّدة (الافتراضي: 1)' },
  },
  async run(values, root) {
    const sizes = String(values.articles ?? '1000,10000')
      .split(',')
      .map(Number);
    const seed = Number(values.seed ?? 1);
    if (![...sizes, seed].every((size) => Number.isInteger(size) && size > 0)) {
      throw new UsageError('الأعداد في --articles و--seed أعداد صحيحة موجبة، بينها فواصل.');
    }
    const data = readReferenceData(join(root, 'src/data'), 'src/data');
    const vocabulary = vocabularyOf(join(root, 'articles'));
    console.log(tableRow(['build', 'wall s', 'CPU s', 'peak MiB', 'ms/article']));
    for (const count of sizes) {
      const folder = mkdtempSync(join(tmpdir(), 'mujaz-bench-'));
      try {
        const articles = join(folder, 'articles');
        generateArticles(articles, {
          count,
          seed,
          vocabulary,
          sections: [...data.sections.keys()],
          authors: [...data.authors.keys()],
          newest: clock,
        });
        const args = ['--articles', articles, '--output', join(folder, 'site')];
        const now = ['--now', new Date(clock + 86_400_000).toISOString()];
        for (const kind of ['first', 'again']) {
          const { cost } = await measureNode(join(root, 'scripts/build.ts'), [...args, ...now], {
            INIT_CWD: root,
          });
          const { wall, cpu, memory } = cost;
          console.log(
            tableRow([
              `${count} ${kind}`,
              wall.toFixed(1),
              cpu.toFixed(1),
              memory.toFixed(0),
              ((wall * 1000) / count).toFixed(2),
            ]),
          );
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  },
};
