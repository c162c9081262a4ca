/** Pagefind (https://pagefind.app): the program builds the index of a folder of pages, a script searches it. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { escapeHtml } from '../../../content/escape-html.ts';
import { measureProgram } from '../process-cost.ts';
import { type BuildRequest, type Contender, placeOf } from './contender.ts';
import type { SearchDocument } from './documents.ts';

/** What is used of `pagefind.js`, which the program writes beside the index: https://pagefind.app/docs/api/ */
interface Pagefind {
  search(query: string): Promise<{
    readonly results: readonly {
      readonly id: string;
      data(): Promise<{ readonly url: string }>;
    }[];
  }>;
}

const script = '/pagefind/pagefind.js';

/** The program comes in a package for each platform. */
function program(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = platform === 'windows' ? 'pagefind_extended.exe' : 'pagefind_extended';
  const fromPagefind = createRequire(import.meta.resolve('pagefind'));
  return fromPagefind.resolve(`@pagefind/${platform}-${process.arch}/bin/${name}`);
}

function pageOf({ title, body }: SearchDocument, withTitle: boolean): string {
  const paragraphs = body.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`);
  return [
    '<!doctype html>',
    '<html lang="ar">',
    '<meta charset="utf-8">',
    '<title>.</title>',
    '<main data-pagefind-body>',
    ...(withTitle ? [`<h1>${escapeHtml(title)}</h1>`] : []),
    ...paragraphs,
    '</main>',
    '</html>',
  ].join('\n');
}

function writePages({ documents, withTitles, workFolder }: BuildRequest): string {
  const pages = join(workFolder, 'pages');
  for (const [place, document] of documents.entries()) {
    const folder = join(pages, String(place));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), pageOf(document, withTitles));
  }
  return pages;
}

export const pagefind: Contender = {
  name: 'Pagefind',
  async build(request) {
    const pages = writePages(request);
    const index = join(request.folder, 'pagefind');
    const { cost } = await measureProgram(program(), ['--site', pages, '--output-path', index]);
    return { cost, rebuilds: [], index };
  },
  async ask(page, queries, depth) {
    const found = await page.evaluate(
      async ({ script, queries, depth }) => {
        const pagefind: Pagefind = await import(script);
        const answers = [];
        for (const query of queries) {
          const { results } = await pagefind.search(query);
          const shown = await Promise.all(results.slice(0, depth).map((result) => result.data()));
          answers.push({ complete: results.length, addresses: shown.map(({ url }) => url) });
        }
        return answers;
      },
      { script, queries, depth },
    );
    return found.map(({ complete, addresses }) => ({ complete, results: addresses.map(placeOf) }));
  },
  async show(page, query) {
    // Its own interface shows five results at a time.
    await this.ask(page, [query], 5);
  },
  partOf(path) {
    if (path.endsWith('.js')) return 'scripts';
    if (/\/wasm\./.test(path)) return 'wasm';
    if (path.endsWith('.pf_index')) return 'index pieces';
    return path.endsWith('.pf_fragment') ? 'results' : 'root';
  },
};
