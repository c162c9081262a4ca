/** What searches cost: readers in bytes, the newsroom in building. */

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { tableRow } from '../benchmark.ts';
import { inPage } from '../browser.ts';
import type { Cost } from '../process-cost.ts';
import type { StaticHost, Transfer } from '../static-host.ts';
import type { Contender } from './contender.ts';
import type { SearchDocument } from './documents.ts';
import { quantilesOf } from './quantiles.ts';
import { titleQueries } from './queries.ts';
import { ofSize } from './recombine.ts';
import { type Laboratory, withSite } from './site.ts';

/** In thousands of bytes. */
function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function total(transfers: readonly Transfer[]): number {
  return transfers.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What each query of a reader who has nothing yet makes the server send. */
async function coldTransfers(
  browser: Browser,
  server: StaticHost,
  contender: Contender,
  queries: readonly string[],
): Promise<readonly (readonly Transfer[])[]> {
  return inPage(browser, server.origin, async (page) => {
    const transfers = [];
    for (const query of queries) {
      // All that the query before has loaded goes with its document.
      await page.goto(server.origin, { waitUntil: 'load' });
      server.take();
      await contender.show(page, query);
      transfers.push(server.take());
    }
    return transfers;
  });
}

/** Files and bytes of a folder. */
function folderSize(folder: string): { readonly files: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return {
    files: files.length,
    bytes: files.reduce(
      (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
      0,
    ),
  };
}

/** Mean bytes of a query by the part they are for, the largest first: `scripts 12.9, wasm 59.0`. */
function breakdown(contender: Contender, perQuery: readonly (readonly Transfer[])[]): string {
  const parts = new Map<string, number>();
  for (const { path, bytes } of perQuery.flat()) {
    const part = contender.partOf(path);
    parts.set(part, (parts.get(part) ?? 0) + bytes);
  }
  return [...parts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([part, bytes]) => `${part} ${kilobytes(bytes / perQuery.length)}`)
    .join(', ');
}

function costRow(name: string, { wall, cpu, memory }: Cost, more: readonly string[] = []): string {
  return tableRow([name, wall.toFixed(1), cpu.toFixed(1), memory.toFixed(0), ...more]);
}

/** What each contender costs at several sizes of site, as lines of text. */
export async function measureCosts(
  laboratory: Laboratory,
  documents: readonly SearchDocument[],
  {
    sizes,
    count,
    seed,
  }: { readonly sizes: readonly number[]; readonly count: number; readonly seed: number },
): Promise<readonly string[]> {
  const { browser, step } = laboratory;
  const build = [
    tableRow(['building the index', 'wall s', 'CPU s', 'peak MiB', 'files', 'index MB']),
  ];
  const query = [
    `${tableRow(['first query, kB', 'median', 'p95', 'max', 'requests'])}   mean kB by part`,
  ];
  for (const size of sizes) {
    const site = ofSize(documents, size, seed);
    const queries = titleQueries(site, count, seed).map(({ query }) => query);
    await withSite(
      laboratory,
      { documents: site, withTitles: true, withRebuilds: true },
      async ({ server, built }) => {
        for (const { contender, index } of built) {
          const name = `${size} ${contender.name}`;
          const { files, bytes } = folderSize(index.index);
          build.push(costRow(name, index.cost, [String(files), (bytes / 1e6).toFixed(1)]));
          for (const { after, cost } of index.rebuilds) build.push(costRow(`  ${after}`, cost));
          step(`بايتات ${contender.name}`);
          const perQuery = await coldTransfers(browser, server, contender, queries);
          const { median, p95, maximum } = quantilesOf(perQuery.map(total));
          const requests = quantilesOf(perQuery.map((transfers) => transfers.length)).median;
          query.push(
            `${tableRow([name, ...[median, p95, maximum].map(kilobytes), String(requests)])}   ${breakdown(contender, perQuery)}`,
          );
        }
      },
    );
  }
  return [...query, '', ...build];
}
