/** What a build costs at several sizes, on this machine, in one run. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReferenceData } from '../../content/reference-data.ts';
import { articlesFlag, type Benchmark, positiveIntegers, tableRow } from './benchmark.ts';
import { generateArticles, vocabularyOf } from './generate-articles.ts';
import { measureNode } from './process-cost.ts';

/** The clock of every benchmark build, so that each shows the same articles. */
const clock = Date.UTC(2026, 0, 1);

export const buildBenchmark: Benchmark = {
  flags: {
    articles: articlesFlag,
    seed: { type: 'string', value: 'N', help: 'بذرة المقالات المولّدة (الافتراضي: 1)' },
  },
  async run(values, root) {
    const sizes = positiveIntegers(String(values.articles ?? '1000,10000'), 'articles');
    const [seed = 1] = positiveIntegers(String(values.seed ?? 1), 'seed');
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
