import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mainAddresses } from '../setup/addresses.ts';
import { scrollThrough, useChromium, visit } from '../setup/browser.ts';

useChromium();

/** What moved without the reader's doing: by how much (the score of Layout Instability), and what. */
interface Shift {
  readonly score: number;
  readonly moved: readonly string[];
}

declare global {
  interface Window {
    shifts: Shift[];
  }
}

function watchShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value: score, sources = [] } = entry as PerformanceEntry & {
          readonly value: number;
          readonly sources?: readonly { readonly node?: Node }[];
        };
        const moved = sources.map(({ node }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return `${element?.tagName} ${element?.parentElement?.className}: ${node?.textContent?.trim().slice(0, 30)}`;
        });
        window.shifts.push({ score, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const widths = [390, 820, 1280];
const { home = '/', article = '/', listing = '/' } = mainAddresses();
const pages = {
  home,
  article,
  listing,
  search: '/search/',
  'results of a search': '/search/?q=الهاتف',
} as const;

/** Holds back what arrives late on a slow network. */
async function holdBack(page: Page, pattern: RegExp, milliseconds: number): Promise<void> {
  await page.route(pattern, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
}

/** What moves on a first visit by a reader who has chosen the other theme and has a slow network. */
async function shiftsOfFirstVisit(address: string, width: number): Promise<readonly Shift[]> {
  const { page } = await visit(address, {
    viewport: { width, height: 844 },
    before: async (opened) => {
      await watchShifts(opened);
      await opened.addInitScript(() => localStorage.setItem('theme', 'dark'));
      await holdBack(opened, /\/pictures\//, 600);
      await holdBack(opened, /\/assets\/\w+\.\w+\.js$/, 300);
      await holdBack(opened, /\/search\/index\//, 300);
      // Long after the page is painted without them.
      await holdBack(opened, /\.woff2$/, 2000);
    },
  });
  if (address.includes('?q=')) await page.locator('[data-part="results"] a').first().waitFor();
  await scrollThrough(page);
  return page.evaluate(() => window.shifts);
}

/**
 * A tenth of what the field calls good. What is painted before all of the page is parsed, on a busy machine, may move by
 * less: a row that is centred, when more of it comes.
 */
const unseen = 0.01;

test.each(widths)(
  '%i wide, nothing moves on a first visit, however late fonts, pictures, scripts and results come',
  async (width) => {
    const names = Object.keys(pages);
    const shifts = await Promise.all(
      Object.values(pages).map((address) => shiftsOfFirstVisit(address, width)),
    );
    for (const [place, name] of names.entries()) {
      const total = shifts[place]?.reduce((sum, { score }) => sum + score, 0);
      expect(total, `${name}: ${JSON.stringify(shifts[place])}`).toBeLessThan(unseen);
    }
  },
);

test('what the search answers stands where it will before the rest of its page has come', async () => {
  const { page } = await visit('/search/', { viewport: { width: 1280, height: 844 } });
  const place = (): Promise<number> =>
    page.locator('.search__answer').evaluate((element) => element.getBoundingClientRect().left);
  const whole = await place();
  await page.locator('.search__browse').evaluate((element) => element.remove());
  expect(await place()).toBe(whole);
});

describe.each(Object.entries({ home, article, listing }))('%s', (_, address) => {
  // On a busy machine even a font from the cache may miss the first frame. That happens by chance; a page that
  // moves because of how it is made moves every time.
  test('nothing moves where the fonts are known', { retry: 2 }, async () => {
    const { page } = await visit(address, {
      viewport: { width: 390, height: 844 },
      alone: true,
    });
    await watchShifts(page);
    await holdBack(page, /\/main\.[^/]*\.js$/, 300);
    await page.reload();
    await scrollThrough(page);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });
});
