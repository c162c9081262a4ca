import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Listening } from '../../src/build/bench/listen.ts';
import { firstPage, useChromium } from '../setup/browser.ts';
import { serve } from '../setup/server.ts';

useChromium();

const { newsroom } = inject('sites');

interface Asked {
  readonly path: string;
  readonly isAhead: boolean;
}

let asked: Asked[] = [];
let served: Listening;

beforeAll(async () => {
  served = await serve(newsroom, ({ url = '', headers }, _response, send) => {
    const purpose = `${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''}`;
    asked.push({ path: url, isAhead: purpose.includes('prefetch') });
    send();
  });
});
afterAll(() => served.stop());
beforeEach(() => {
  asked = [];
});

const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 20_000 });
const timesAsked = (path: string): readonly Asked[] => asked.filter((one) => one.path === path);

/** Opens the home page, as a reader sees it, without anything in the console. */
async function openHome(serviceWorkers: 'allow' | 'block'): Promise<[Page, string[]]> {
  const page = await firstPage({ serviceWorkers });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return [page, faults];
}

async function linkOfCard(page: Page): Promise<string> {
  const link = page.locator('.card__link').first();
  return new URL(await link.evaluate((one) => (one as HTMLAnchorElement).href)).pathname;
}

/** Long enough for a browser to have fetched what it would fetch. */
const pause = (page: Page): Promise<void> => page.waitForTimeout(600);

test.each(['block', 'allow'] as const)(
  'a page that the reader is about to ask for is fetched ahead, once (workers: %s)',
  async (workers) => {
    const [page, faults] = await openHome(workers);
    await page.goto(served.origin + newsroom.basePath);
    if (workers === 'allow') {
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.reload();
    }
    const path = await linkOfCard(page);
    await page.locator('.card__link').first().hover();
    await eventually(() => timesAsked(path)).toEqual([{ path, isAhead: true }]);
    const shown = () =>
      page.evaluate(async (address) => {
        const names = (await caches.keys()).filter((name) => name.endsWith(' pages'));
        const [name] = names;
        if (name === undefined) return 0;
        const requests = await (await caches.open(name)).keys();
        return requests.filter(({ url }) => url.endsWith(address)).length;
      }, path);
    if (workers === 'allow') expect(await shown()).toBe(0);
    await page.locator('.card__link').first().click();
    await page.locator('.article__title').waitFor();
    await pause(page);
    expect(timesAsked(path)).toHaveLength(1);
    if (workers === 'allow') await eventually(shown).toBe(1);
    expect(faults).toEqual([]);
  },
);

test('neither the search nor a file is fetched ahead', async () => {
  const [page] = await openHome('block');
  await page.goto(served.origin + newsroom.basePath);
  await page.locator('.masthead__search').hover();
  await pause(page);
  await page.locator('footer a[href$="feed.xml"]').hover();
  await pause(page);
  expect(asked.filter(({ isAhead }) => isAhead)).toEqual([]);
});

test('a browser that knows no such rules does so by the script of the page, unless the reader saves data', async () => {
  for (const saveData of [false, true]) {
    const [page, faults] = await openHome('block');
    await page.addInitScript((saves) => {
      HTMLScriptElement.supports = () => false;
      Object.defineProperty(navigator, 'connection', { value: { saveData: saves } });
    }, saveData);
    // The host sends them all the same, and this browser would obey.
    await page.route(/speculation-rules/, (route) =>
      route.fulfill({ contentType: 'application/speculationrules+json', body: '{}' }),
    );
    asked = [];
    await page.goto(served.origin + newsroom.basePath);
    const path = await linkOfCard(page);
    await page.locator('.masthead__search').hover();
    await page.locator('.card__link').first().hover();
    if (saveData) await pause(page);
    else await eventually(() => timesAsked(path)).toEqual([{ path, isAhead: true }]);
    const hints = await page.locator('link[rel="prefetch"]').count();
    expect(hints).toBe(saveData ? 0 : 1);
    expect(timesAsked(path)).toHaveLength(saveData ? 0 : 1);
    expect(faults).toEqual([]);
  }
});
