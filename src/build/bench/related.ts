/** How good «اقرأ أيضًا» is on a corpus, against the common ways, and what it costs at several sizes. */

import { join, resolve } from 'node:path';
import { relateArticles } from '../../related/relate.ts';
import { type Benchmark, tableRow } from './benchmark.ts';
import { byPlainCosine, byTopics, type Relate } from './related/baselines.ts';
import { readCorpus } from './related/corpus.ts';
import { measureQuality } from './related/quality.ts';

const systems: ReadonlyMap<string, Relate> = new Map([
  ['tags only', byTopics],
  ['plain TF-IDF', byPlainCosine],
  ['related', (articles, count) => relateArticles(articles, { count })],
]);

const shown = (value: number | undefined): string => value?.toFixed(3) ?? '–';

export const relatedBenchmark: Benchmark = {
  flags: {
    corpus: {
      type: 'string',
      value: 'PATH',
      help: 'ما تقاس عليه جودة «اقرأ أيضًا»: مجلد مقالات أو ملف أخبار JSONL (الافتراضي: articles)',
    },
  },
  async run(values, root) {
    const from = process.env.INIT_CWD ?? root;
    const corpus =
      typeof values.corpus === 'string' ? resolve(from, values.corpus) : join(root, 'articles');
    const articles = readCorpus(corpus, root);
    console.log(`${articles.length} articles\n`);
    console.log(tableRow(['', 'topic P@4', 'nDCG@10', 'half R@4', 'MRR', 'diversity', 'coverage']));
    for (const [name, relate] of systems) {
      const { topics, halves, diversity, coverage } = measureQuality(articles, relate);
      console.log(
        tableRow([
          name,
          ...[
            topics?.precision,
            topics?.gain,
            halves.recall,
            halves.reciprocalRank,
            diversity,
            coverage,
          ].map(shown),
        ]),
      );
    }
  },
};
