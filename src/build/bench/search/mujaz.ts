/** Our own search: the plugin of the site builds the index, the reader's engine searches it. */

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript } from '../../../plugins/client/prepare.ts';
import { searchIndexAddress } from '../../../plugins/search/place.ts';
import type { SearchEngine } from '../../../search/reader/answer.ts';
import type { SearchEngineOptions } from '../../../search/reader/engine.ts';
import { type Cost, costSchema, measureNode } from '../process-cost.ts';
import type { IndexRequest } from './build-index.ts';
import { type Contender, placeOf, type Rebuild } from './contender.ts';
import type { SearchDocument } from './documents.ts';

/** The exports of the engine's script. */
interface EngineModule {
  createSearchEngine(options: SearchEngineOptions): SearchEngine;
}

const script = '/search/engine.js';
const engineSource = join(import.meta.dirname, '../../../search/reader/engine.ts');
const builder = join(import.meta.dirname, 'build-index.ts');

async function buildIndex(request: IndexRequest, workFolder: string): Promise<Cost> {
  const file = join(workFolder, 'request.json');
  writeFileSync(file, JSON.stringify(request));
  const { out } = await measureNode(builder, [file]);
  return costSchema.parse(JSON.parse(out));
}

/** The documents after a correction in one of them. */
function corrected(documents: readonly SearchDocument[], place: number): SearchDocument[] {
  return documents.map((document, at) =>
    at === place ? { ...document, body: `${document.body}\nتصحيح: أُضيفت هذه الجملة.` } : document,
  );
}

/** The documents and one more, published today as it were: a copy of the newest under a new address. */
function published(documents: readonly SearchDocument[], newest: number): SearchDocument[] {
  const document = documents[newest];
  return document === undefined ? [...documents] : [...documents, document];
}

/** Builds again, on copies of all that a build has left, after one article has changed, or none. */
async function rebuildsAfter(request: IndexRequest, workFolder: string): Promise<Rebuild[]> {
  const { documents } = request;
  const byDate = [...documents.keys()].toSorted((a, b) =>
    (documents[a]?.date ?? '') < (documents[b]?.date ?? '') ? -1 : 1,
  );
  const [oldest = 0, newest = 0] = [byDate[0], byDate.at(-1)];
  const rebuilds: Rebuild[] = [];
  for (const [after, changed] of [
    ['nothing', documents],
    ['one published', published(documents, newest)],
    ['newest edited', corrected(documents, newest)],
    ['oldest edited', corrected(documents, oldest)],
  ] as const) {
    const output = join(workFolder, after, 'site');
    const kept = join(workFolder, after, 'kept');
    cpSync(request.output, output, { recursive: true });
    cpSync(request.kept, kept, { recursive: true });
    const again = { ...request, documents: [...changed], output, kept };
    rebuilds.push({ after, cost: await buildIndex(again, workFolder) });
  }
  return rebuilds;
}

export const mujaz: Contender = {
  name: 'Mujaz',
  async build({ documents, withTitles, folder, workFolder, withRebuilds }) {
    // Apart from what others have in the same site, which rebuilds have no need to copy.
    const output = join(workFolder, 'site');
    const kept = join(workFolder, 'kept');
    const request: IndexRequest = { documents: [...documents], withTitles, output, kept };
    const cost = await buildIndex(request, workFolder);
    const rebuilds = withRebuilds ? await rebuildsAfter(request, workFolder) : [];
    const index = join(folder, searchIndexAddress);
    cpSync(join(output, searchIndexAddress), index, { recursive: true });
    mkdirSync(join(folder, 'search'), { recursive: true });
    writeFileSync(join(folder, script), (await bundleScript(engineSource, 'module')).text);
    return { cost, rebuilds, index };
  },
  async ask(page, queries, depth) {
    const found = await page.evaluate(
      async ({ script, folder, queries, depth }) => {
        const { createSearchEngine }: EngineModule = await import(script);
        const engine = createSearchEngine({ folder });
        const answers = [];
        for (const query of queries) {
          const { total, results } = await engine.search({ query, typing: false });
          const shown = await results(0, depth);
          answers.push({ complete: total, addresses: shown.map(({ address }) => address) });
        }
        return answers;
      },
      { script, folder: searchIndexAddress, queries, depth },
    );
    return found.map(({ complete, addresses }) => ({ complete, results: addresses.map(placeOf) }));
  },
  async show(page, query) {
    await page.evaluate(
      async ({ script, folder, query }) => {
        const { createSearchEngine }: EngineModule = await import(script);
        const engine = createSearchEngine({ folder });
        const answer = await engine.search({ query, typing: false });
        const results = await answer.results(0, 10);
        const unseen = results.filter(({ isShown }) => !isShown);
        // Before the reader scrolls, the page fetches two passages.
        await Promise.all(unseen.slice(0, 2).map((result) => result.passage()));
      },
      { script, folder: searchIndexAddress, query },
    );
  },
  partOf(path) {
    if (path === script) return 'script';
    const file = path.slice(searchIndexAddress.length);
    if (file.startsWith('texts/')) return 'texts';
    if (file.startsWith('spelling-')) return 'spelling';
    if (/\/words-\d+\.txt$/.test(file)) return 'index pieces';
    return /\/articles-\d+\.json$/.test(file) ? 'results' : 'root';
  },
};
