/**
 * What a search finds and costs, ours beside Pagefind's, in a real browser: recall on judged cases, known items found
 * by two words of their titles, the bytes of a first query, and building the index.
 */

import { resolve } from 'node:path';
import { UsageError } from '../arguments.ts';
import { Progress } from '../report.ts';
import { articlesFlag, type Benchmark, positiveIntegers } from './benchmark.ts';
import { launchChromium } from './browser.ts';
import { readNews } from './news.ts';
import type { Contender } from './search/contender.ts';
import { measureCosts } from './search/cost.ts';
import { ownDocuments, readCases } from './search/documents.ts';
import { mujaz } from './search/mujaz.ts';
import { pagefind } from './search/pagefind.ts';
import { measureCases, measureKnownItems } from './search/quality.ts';
import { searchableWords } from './search/queries.ts';

/** Each opens a browser with an empty cache; more would not change the quantiles. */
const costQueries = 200;

/** Sizes of a young, a grown and a large newsroom. */
const defaultSizes = '300,3050,10000';

const contenders: readonly Contender[] = [pagefind, mujaz];

export const searchBenchmark: Benchmark = {
  flags: {
    articles: articlesFlag,
    cases: { type: 'string', value: 'FILE', help: 'حالات بحث مع ما يجب أن تجده، بصيغة JSON' },
    news: {
      type: 'string',
      value: 'FILE',
      help: 'أخبار يُبحث فيها، بصيغة JSONL أو JSONL.gz (الافتراضي: مقالات المشروع)',
    },
    queries: { type: 'string', value: 'N', help: 'عدد الاستعلامات المولّدة (الافتراضي: 1500)' },
  },
  async run(values, root, from) {
    const pathOf = (flag: string): string | undefined =>
      typeof values[flag] === 'string' ? resolve(from, values[flag]) : undefined;
    const numbersOf = (flag: string, normally: string): readonly number[] =>
      positiveIntegers(typeof values[flag] === 'string' ? values[flag] : normally, flag);
    const sizes = numbersOf('articles', defaultSizes);
    const [seed = 1] = numbersOf('seed', '1');
    const [count = 1500] = numbersOf('queries', '1500');
    const casesFile = pathOf('cases');
    const newsFile = pathOf('news');
    const cases = casesFile === undefined ? undefined : readCases(casesFile);
    const documents = newsFile === undefined ? ownDocuments(root) : readNews(newsFile, '--news');
    if (documents.every(({ title }) => searchableWords(title).length < 2)) {
      throw new UsageError('ليس في العناوين عنوان فيه كلمتان يُبحث بهما.');
    }
    const browser = await launchChromium();
    const progress = new Progress(process.stderr);
    const laboratory = { browser, contenders, step: (text: string) => progress.step(text) };
    const print = (lines: readonly string[]): void => {
      progress.end();
      console.log(`${lines.join('\n')}\n`);
    };
    try {
      if (cases) print(await measureCases(laboratory, cases));
      print([
        `${documents.length} documents, ${count} queries`,
        ...(await measureKnownItems(laboratory, documents, { count, seed })),
      ]);
      print(
        await measureCosts(laboratory, documents, {
          sizes,
          seed,
          count: Math.min(count, costQueries),
        }),
      );
    } finally {
      progress.end();
      await browser.close();
    }
  },
};
