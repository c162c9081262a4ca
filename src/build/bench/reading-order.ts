/** Whether every Latin word and number of a tree of articles stands in order, as a browser draws it. */

import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import type { Page } from 'playwright-core';
import { UsageError } from '../arguments.ts';
import { articlesFlag, type Benchmark, tableRow } from './benchmark.ts';
import { launchChromium } from './browser.ts';
import { buildSite, builtArticles } from './build-site.ts';
import { anyRun, measureReadingOrder } from './measure-reading-order.ts';

/** The site is read from its folder under this address; nothing is asked of any network. */
const origin = 'http://site.invalid';

/** How many of the runs that stand wrong are shown. */
const shown = 40;

async function openFolder(page: Page, folder: string): Promise<void> {
  await page.route('**/*', async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const file = resolve(folder, `.${path}${path.endsWith('/') ? 'index.html' : ''}`);
    if (!file.startsWith(folder + sep)) return route.abort();
    await route.fulfill({ path: file }).catch(() => route.abort());
  });
}

export const readingOrderBenchmark: Benchmark = {
  flags: {
    articles: articlesFlag,
  },
  async run(values, root, from) {
    if (values.articles === undefined) throw new UsageError('اذكر مجلد المقالات: --articles DIR');
    const articles = resolve(from, String(values.articles));
    const folder = join(tmpdir(), `mujaz-reading-order-${process.pid}`);
    try {
      buildSite(root, folder, articles);
      const browser = await launchChromium();
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await openFolder(page, folder);
      let pages = 0;
      let checked = 0;
      const wrong: string[] = [];
      for (const { address } of builtArticles(folder)) {
        await page.goto(origin + encodeURI(address));
        const order = await measureReadingOrder(page, 'body', anyRun);
        pages++;
        checked += order.checked;
        for (const { run, context } of order.misplaced) wrong.push(`${address} ${run}: ${context}`);
      }
      await browser.close();
      console.log(tableRow(['reading order', 'pages', 'runs', 'wrong']));
      console.log(tableRow(['', String(pages), String(checked), String(wrong.length)]));
      for (const line of wrong.slice(0, shown)) console.log(`\u2068${line}\u2069`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
