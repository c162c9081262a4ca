/** What `npm run check` costs: of articles that it has never seen, again, and when one of them was edited. */

import { join } from 'node:path';
import { readReferenceData } from '../../content/reference-data.ts';
import { optionVariables } from '../../options.ts';
import { Progress } from '../report.ts';
import { articlesFlag, type Benchmark, positiveIntegers, tableRow } from './benchmark.ts';
import {
  type GeneratedCorpus,
  generateArticles,
  generatedArticle,
  vocabularyOf,
  writeGenerated,
} from './generate-articles.ts';
import { flagsOfScript, plainEnvironment } from './own-commands.ts';
import { measureNode, type ProcessCost } from './process-cost.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

const stages = ['cold', 'warm', 'edit one'] as const;

/** Runs of each stage that leaves things as they are; the quickest counts, for all else is of the machine. */
const runs = 3;

function editOne(articles: string, corpus: GeneratedCorpus): void {
  const old = generatedArticle(corpus, Math.floor(corpus.count * 0.9));
  writeGenerated(articles, { ...old, body: `${old.body}\n\nأُضيفت هذه الجملة بعد النشر.` });
}

async function* measureChecks(
  root: string,
  folder: string,
  corpus: GeneratedCorpus,
): AsyncGenerator<readonly [(typeof stages)[number], ProcessCost], void, undefined> {
  const articles = join(folder, 'articles');
  generateArticles(articles, corpus);
  const environment = {
    ...plainEnvironment,
    [optionVariables.cache]: join(folder, 'cache'),
    INIT_CWD: root,
  };
  const script = join(root, 'scripts/run.js');
  const args = ['check', '--articles', articles, '--now', new Date(corpus.newest).toISOString()];
  const check = async (): Promise<ProcessCost> => {
    const { cost } = await measureNode(script, args, environment, flagsOfScript(root, 'check'));
    return cost;
  };
  for (const stage of stages) {
    if (stage === 'edit one') editOne(articles, corpus);
    const costs = [await check()];
    while (stage === 'warm' && costs.length < runs) costs.push(await check());
    yield [stage, costs.reduce((a, b) => (b.wall < a.wall ? b : a))];
  }
}

export const checkBenchmark: Benchmark = {
  flags: { articles: articlesFlag },
  async run(values, root) {
    const sizes = positiveIntegers(String(values.articles ?? '5000'), 'articles');
    const data = readReferenceData(join(root, 'src/data'), 'src/data');
    const vocabulary = vocabularyOf(join(root, 'articles'));
    const progress = new Progress(process.stderr);
    try {
      for (const count of sizes) {
        progress.step(`${count}: check`);
        const corpus: GeneratedCorpus = {
          count,
          seed: 1,
          vocabulary,
          sections: [...data.sections.keys()],
          authors: [...data.authors.keys()],
          newest: Date.UTC(2026, 0, 1),
        };
        await withTemporaryFolder(async (folder) => {
          console.log(tableRow([`${count} articles`, 'wall s', 'CPU s', 'peak MiB', 'ms/article']));
          for await (const [stage, { wall, cpu, memory }] of measureChecks(root, folder, corpus)) {
            progress.end();
            const each = (wall * 1000) / count;
            const cells = [wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0), each.toFixed(2)];
            console.log(tableRow([stage, ...cells]));
          }
          console.log('');
        });
      }
    } finally {
      progress.end();
    }
  },
};
