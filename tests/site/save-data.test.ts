/** What the README has hosts do for readers who save data. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Listening } from '../../src/build/bench/listen.ts';
import { root } from '../setup/build.ts';
import { pagesOf, withClass } from '../setup/pages.ts';
import { serve } from '../setup/server.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [, script = ''] = /^```js\n(export default \{.*?)^```$/ms.exec(readme) ?? [];

const { own } = inject('sites');
const [article] = pagesOf(own).filter((page) => withClass(page, 'article__title').length > 0);
if (article === undefined) throw new Error('The project has no article.');
const { address } = article;

interface Assets {
  fetch(request: Request): Promise<Response>;
}
interface Worker {
  fetch(request: Request, environment: { readonly ASSETS: Assets }): Promise<Response>;
}

let served: Listening;
let worker: Worker;
beforeAll(async () => {
  served = await serve(own);
  const imported: { default: Worker } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`
  );
  worker = imported.default;
});
afterAll(() => served.stop());

async function answer(path: string, headers: Record<string, string> = {}) {
  const request = new Request(served.origin + path, { headers });
  const response = await worker.fetch(request, { ASSETS: { fetch: (asked) => fetch(asked) } });
  return { response, text: await response.text() };
}

const fileOf = (path: string): string => readFileSync(join(own.folder, path), 'utf8');

test.each([
  ['on', address, `lite${address}index.html`],
  ['on; q=1', address, `lite${address}index.html`],
  ['on', `/lite${address}`, `lite${address}index.html`],
  ['on', `${address}?full`, `${address}index.html`],
  ['on', '/', 'index.html'],
  ['on', '/feed.xml', 'feed.xml'],
  ['off', address, `${address}index.html`],
  [undefined, address, `${address}index.html`],
])('Save-Data: %s, %s is %s, and caches are told what decided', async (saveData, path, file) => {
  const { response, text } = await answer(path, saveData ? { 'Save-Data': saveData } : {});
  expect(response.status).toBe(200);
  expect(text).toBe(fileOf(file));
  expect(response.headers.get('vary')).toBe('Save-Data');
});

test('a reader who has the lite edition already keeps it', async () => {
  const request = new Request(served.origin + address, { headers: { 'Save-Data': 'on' } });
  const asked: string[] = [];
  const ASSETS = {
    fetch: async ({ url }: Request) => {
      asked.push(new URL(url).pathname);
      return new Response(null, { status: 304 });
    },
  };
  expect((await worker.fetch(request, { ASSETS })).status).toBe(304);
  expect(asked).toEqual([`/lite${address}`]);
});

test('what is not there is not there', async () => {
  const { response } = await answer('/nothing/', { 'Save-Data': 'on' });
  expect(response.status).toBe(404);
});
