import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Listening } from '../../src/build/bench/listen.ts';
import { bundleScript } from '../../src/plugins/client/prepare.ts';
import { firstPage, scrollThrough, useChromium } from '../setup/browser.ts';
import { everything, imported, storyCount } from '../setup/newsroom.ts';
import { type Intercept, serve } from '../setup/server.ts';

useChromium();

const { newsroom } = inject('sites');
const article = `${newsroom.basePath}${everything.slug}/`;
const other = `${newsroom.basePath}${encodeURIComponent(imported.slug)}/`;

/** What the server does this time. */
let intercept: Intercept | undefined;
let asked: IncomingMessage[] = [];
let served: Listening;

beforeAll(async () => {
  served = await serve(newsroom, (request, response, send, headers) => {
    asked.push(request);
    if (intercept) intercept(request, response, send, headers);
    else send();
  });
});
afterAll(() => served.stop());
beforeEach(() => {
  intercept = undefined;
  asked = [];
});

const scope = (): string => served.origin + newsroom.basePath;
const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 20_000 });
const timesAsked = (path: string): number => asked.filter(({ url }) => url === path).length;

/** The addresses that are kept, oldest first, without the scope. */
function kept(page: Page, kind: 'pages' | 'assets' | 'pictures'): Promise<readonly string[]> {
  return page.evaluate(
    async ([from, wanted]) => {
      const name = (await caches.keys()).find(
        (one) => one.startsWith(`mujaz ${from} `) && one.endsWith(wanted),
      );
      const requests = name === undefined ? [] : await (await caches.open(name)).keys();
      return requests.map(({ url }) => url.slice(from.length));
    },
    [scope(), kind] as const,
  );
}

/** Goes to a page, and waits until it is kept. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(served.origin + path);
  await eventually(() => kept(page, 'pages')).toContain(path.slice(newsroom.basePath.length));
}

async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  asked = [];
}

/** Answers a path with a page of these words. */
function answerWith(path: string, words: string, status = 200, delay = 0): Intercept {
  return (request, response, send, headers) => {
    if (request.url !== path) return send();
    const body = `<!doctype html><html lang="ar"><head><link rel="canonical" href="${path}"></head><body><h1>${words}</h1></body></html>`;
    setTimeout(() => {
      response.writeHead(status, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
      response.end(body);
    }, delay);
  };
}

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent();

describe('a visited article', () => {
  test('is fetched once, and reads without a connection as it did with one', async () => {
    const page = await firstPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    await read(page, article);
    await scrollThrough(page);
    const pictures = await page.evaluate(() => [
      ...new Set([...document.images].map(({ currentSrc }) => currentSrc)),
    ]);
    await eventually(async () => (await kept(page, 'pictures')).length).toBe(pictures.length);
    expect(timesAsked(article)).toBe(1);
    const look = () =>
      page.evaluate(async () => {
        await document.fonts.ready;
        const { color, fontFamily } = getComputedStyle(document.body);
        return {
          text: document.querySelector('main')?.textContent,
          style: [
            color,
            fontFamily,
            getComputedStyle(document.querySelector('h1') ?? document.body).fontSize,
          ],
          fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length,
          pictures: [...document.images].map((image) => [image.currentSrc, image.naturalWidth]),
          scripts: document.documentElement.dataset.scripts,
        };
      });
    await page.reload();
    await scrollThrough(page);
    const before = await look();
    expect(before.pictures.every(([, width]) => Number(width) > 0)).toBe(true);
    await goOffline(page);
    await page.goto(`${served.origin}${article}?utm_source=x#main`);
    await scrollThrough(page);
    expect(await look()).toEqual(before);
    expect(faults).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('is shown as it now is, as soon as there is a connection, though it comes slowly', async () => {
    const page = await firstPage();
    await read(page, article);
    intercept = answerWith(article, 'نص آخر', 200, 1500);
    await page.reload();
    expect(await heading(page)).toBe('نص آخر');
    intercept = answerWith(article, 'نص ثالث');
    await page.goto(served.origin + other);
    await page.goto(served.origin + article);
    expect(await heading(page)).toBe('نص ثالث');
  });

  test.each([404, 500])('is not shown in the place of an answer of %i', async (status) => {
    const page = await firstPage();
    await read(page, article);
    const title = await heading(page);
    intercept = answerWith(article, 'خطأ', status);
    const response = await page.reload();
    expect(response?.status()).toBe(status);
    expect(await heading(page)).toBe('خطأ');
    await goOffline(page);
    await page.reload();
    expect(await heading(page)).toBe(title);
  });

  test('is kept as it was shown last', async () => {
    const page = await firstPage();
    await read(page, article);
    intercept = answerWith(article, 'نص آخر');
    await page.reload();
    // Has no script of the site, so that it is told for it.
    await page.evaluate(async (address) => {
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage({ page: address, title: 'نص آخر', files: [] });
    }, served.origin + article);
    await eventually(async () => {
      await page.context().setOffline(true);
      await page.reload();
      const shown = await heading(page);
      await page.context().setOffline(false);
      return shown;
    }).toBe('نص آخر');
  });
});

describe('a page that was never visited', () => {
  test('is, without a connection, a list of those that were, under the base path', async () => {
    const page = await firstPage();
    await read(page, other);
    await read(page, article);
    await goOffline(page);
    await page.goto(`${scope()}about/`);
    expect(await heading(page)).toBe('لا اتصال بالإنترنت');
    const links = page.locator('main ul a');
    await eventually(() => links.count()).toBe(2);
    const titles = (await links.allTextContents()).map((title) =>
      title.replace(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' '),
    );
    expect(titles[0]).toContain('iPhone 15 Pro');
    expect(titles[1]).toBe('تجربة الكتابة في الصحف القديمة');
    await links.nth(1).click();
    await eventually(() => page.url()).toBe(served.origin + other);
    await page.waitForLoadState();
    expect(await heading(page)).toBe('تجربة الكتابة في الصحف القديمة');
    expect(await kept(page, 'pages')).toHaveLength(2);
  });

  test('comes by itself when the connection is there again', async () => {
    const page = await firstPage();
    await read(page, article);
    await goOffline(page);
    await page.goto(`${scope()}about/`);
    await page.context().setOffline(false);
    await page.getByRole('heading', { level: 1, name: 'من نحن' }).waitFor();
  });
});

describe('what is kept', () => {
  test('has its bounds: the newest stay', async () => {
    const page = await firstPage();
    await read(page, article);
    const stories = Array.from(
      { length: storyCount },
      (_, index) => `story-${String(index + 1).padStart(2, '0')}/`,
    );
    const pages = [...stories, ...stories.map((path) => `${path}?again`)];
    const [picture = ''] = await kept(page, 'pictures');
    const files = Array.from({ length: 230 }, (_, index) => `${picture}?${index}`);
    await page.evaluate(
      async ([from, addresses, more]) => {
        const { active } = await navigator.serviceWorker.ready;
        for (const address of addresses) {
          active?.postMessage({ page: from + address, title: address, files: [] });
        }
        active?.postMessage({
          page: `${from}about/`,
          title: '',
          files: [...more.map((file) => from + file), 'https://elsewhere.example/pictures/x'],
        });
      },
      [scope(), pages, files] as const,
    );
    await eventually(() => kept(page, 'pages')).toHaveLength(60);
    await eventually(() => kept(page, 'pictures')).toHaveLength(200);
    expect(await kept(page, 'pages')).toContain('about/');
    expect(await kept(page, 'pages')).not.toContain(`${everything.slug}/`);
    expect((await kept(page, 'assets')).length).toBeLessThanOrEqual(100);
    expect(await kept(page, 'assets')).toContain('offline/');
  });

  test('is of this form and of this site: what older workers kept goes, and that of others stays', async () => {
    const page = await firstPage();
    await page.goto(`${served.origin}/favicon.ico`);
    const old = `mujaz ${scope()} 0 pages`;
    const others = ['theirs', `mujaz ${served.origin}/ 0 pages`, `mujaz ${scope()}x/ 0 pages`];
    await page.evaluate(
      (names) => Promise.all(names.map((name) => caches.open(name))),
      [old, ...others],
    );
    await read(page, article);
    const names = await page.evaluate(() => caches.keys());
    expect(names).not.toContain(old);
    for (const name of others) expect(names).toContain(name);
  });

  test('is taken away, and the worker with it, when the site has it no more', async () => {
    const page = await firstPage();
    await read(page, article);
    const client = join(import.meta.dirname, '../../src/assets/client/sw-off.ts');
    const { text } = await bundleScript(client, 'classic');
    intercept = (request, response, send, headers) => {
      if (request.url === `${newsroom.basePath}sw.js`) {
        response.writeHead(200, { ...headers, 'Content-Type': 'text/javascript' }).end(text);
      } else answerWith(article, 'بلا عامل')(request, response, send, headers);
    };
    await page.reload();
    const left = () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
    await eventually(left).toEqual([0, 0]);
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  });
});
