/** What pages weigh on a first visit and when they are painted, in a real browser, against what they may weigh. */

import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { Progress } from '../report.ts';
import { articlesFlag, type Benchmark, ShortfallError, tableRow } from './benchmark.ts';
import { launchChromium } from './browser.ts';
import { buildSite } from './build-site.ts';
import { type Device, devices, type FirstVisit, firstVisit, slow4g } from './pages/first-visit.ts';
import { type Template, templatesOf } from './pages/templates.ts';
import {
  budgets,
  inKibibytes,
  type Kind,
  overBudget,
  pageBudget,
  pageWeight,
  weightOf,
  wholeWeight,
} from './pages/weight.ts';
import { type Encoding, serveFolder } from './static-host.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

const columns: readonly Kind[] = [
  ...(['html', 'styles', 'scripts', 'fonts', 'icons'] as const),
  ...(['hero', 'pictures', 'search', 'index'] as const),
];

/** Narrow: there are many of them. */
const width = 9;

const row = (cells: readonly string[]): string => tableRow(cells, width);

const some = (bytes: number): string => (bytes === 0 ? '–' : inKibibytes(bytes));

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

function printHead(encoding: Encoding): void {
  console.log(`${encoding}, KiB with headers; FCP and LCP in seconds on slow 4G`);
  console.log(row(['', ...columns, 'page', 'total', 'requests', 'FCP', 'LCP']));
  const limits = columns.map((kind) => inKibibytes(budgets[kind] ?? Number.NaN));
  const told = limits.map((limit) => (limit === 'NaN' ? '' : limit));
  if (encoding === 'br') console.log(row(['budget', ...told, inKibibytes(pageBudget)]));
}

function visitRow(name: string, visit: FirstVisit): string {
  const { fetched, loading } = visit;
  return row([
    name,
    ...columns.map((kind) => some(weightOf(visit, kind))),
    inKibibytes(pageWeight(visit)),
    inKibibytes(wholeWeight(visit)),
    String(fetched.length),
    seconds(loading.firstPaint),
    seconds(loading.largestPaint),
  ]);
}

interface Measured {
  readonly name: string;
  readonly visit: FirstVisit;
}

/** Visits every template from every device. */
async function* visits(
  browser: Browser,
  folder: string,
  templates: readonly Template[],
  encoding: Encoding,
): AsyncGenerator<Measured, void, undefined> {
  const host = await serveFolder(folder, { encodings: [encoding], kept: true });
  try {
    for (const device of Object.keys(devices) as Device[]) {
      for (const { name, address } of templates) {
        const options = { device, network: slow4g };
        const visit = await firstVisit(browser, host.origin, address, options);
        yield { name: `${name}, ${device}`, visit };
      }
    }
  } finally {
    await host.stop();
  }
}

export const pagesBenchmark: Benchmark = {
  flags: { articles: articlesFlag },
  async run({ articles }, root, from) {
    const tree = typeof articles === 'string' ? resolve(from, articles) : undefined;
    const progress = new Progress(process.stderr);
    const browser = await launchChromium();
    const over: string[] = [];
    try {
      await withTemporaryFolder(async (scratch) => {
        const folder = join(scratch, 'site');
        progress.step('بناء الموقع');
        buildSite(root, folder, tree);
        const templates = templatesOf(folder);
        progress.end();
        console.log(
          `Chromium ${browser.version()}; the heaviest of each: ${templates[0]?.address}`,
        );
        for (const encoding of ['br', 'gzip'] as const) {
          console.log('');
          printHead(encoding);
          for await (const { name, visit } of visits(browser, folder, templates, encoding)) {
            // The budgets are those of a host that compresses with brotli, as nearly all do.
            const excess = encoding === 'br' ? overBudget(visit) : [];
            over.push(...excess.map((each) => `${name}: ${each}`));
            console.log(visitRow(name, visit) + (encoding === 'br' ? verdict(excess) : ''));
          }
        }
      });
    } finally {
      progress.end();
      await browser.close();
    }
    if (over.length > 0) throw new ShortfallError(`فوق الحد:\n${over.join('\n')}`);
  },
};

function verdict(excess: readonly string[]): string {
  return excess.length === 0 ? '   ok' : '   over';
}
