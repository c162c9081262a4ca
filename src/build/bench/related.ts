/** How good «اقرأ أيضًا» is on a corpus, against the common ways, and what it costs at several sizes. */

import { join, resolve } from 'node:path';
import { relateArticles } from '../../related/relate.ts';
import type { Flags } from '../arguments.ts';
import { articlesFlag, type Benchmark, positiveIntegers, tableRow } from './benchmark.ts';
import { byPlainCosine, byTopics, type Relate } from './related/baselines.ts';
import { readCorpus } from './related/corpus.ts';
import { printCosts } from './related/cost.ts';
import { measureQuality } from './related/quality.ts';

const systems: ReadonlyMap<string, Relate> = new Map([
  ['tags only', byTopics],
  ['plain TF-IDF', byPlainCosine],
  ['related', (articles, count) => relateArticles(articles, { count })],
]);

const shown = (value: number | undefined): string => value?.toFixed(3) ?? '–';

const flags: Flags = {
  articles: articlesFlag,
  corpus: {
    type: 'string',
    value: 'PATH',
    help: 'ما تقاس عليه جودة «اقرأ أيضًا»: مجلد مقالات أو ملف أخبار JSONL (الافتراضي: articles)',
  },
};

function printQuality(path: string, root: string): void {
  const articles = readCorpus(path, root);
  console.log(`${articles.length} articles\n`);
  const columns = ['topic P@4', 'nDCG@10', 'half R@4', 'MRR', 'diversity', 'coverage'];
  console.log(tableRow(['', ...columns]));
  for (const [name, relate] of systems) {
    const { topics, halves, diversity, coverage } = measureQuality(articles, relate);
    const { recall, reciprocalRank } = halves;
    const values = [topics?.precision, topics?.gain, recall, reciprocalRank, diversity, coverage];
    console.log(tableRow([name, ...values.map(shown)]));
  }
}

/** With `--articles` what it costs, else (or with `--corpus` too) how good it is. */
export const relatedBenchmark: Benchmark = {
  flags,
  async run({ articles, corpus }, root) {
    const from = process.env.INIT_CWD ?? root;
    if (typeof corpus === 'string') printQuality(resolve(from, corpus), root);
    else if (articles === undefined) printQuality(join(root, 'articles'), root);
    if (typeof articles === 'string') printCosts(root, positiveIntegers(articles, 'articles'));
  },
};
