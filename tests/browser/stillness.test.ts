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

const widths = [390, 1280];
const { home, article, listing } = mainAddresses();
const examples = Object.entries({ home, article, listing }).flatMap(([name, address = '/']) =>
  widths.map((width) => ({ name, address, viewport: { width, height: 844 } })),
);

/** Holds back what arrives late on a slow network. */
async function holdBack(page: Page, pattern: RegExp, milliseconds: number): Promise<void> {
  await page.route(pattern, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
}

describe.each(examples)('$name, $viewport.width wide', ({ address, viewport }) => {
  // On a busy machine even a font from the cache may miss the first frame. That happens by chance; a page that
  // moves because of how it is made moves every time.
  const byChance = { retry: 2 };

  test(
    'nothing moves when scripts and pictures come, nor while one scrolls, once the fonts are known',
    byChance,
    async () => {
      const { page } = await visit(address, { viewport, alone: true });
      await watchShifts(page);
      await holdBack(page, /\/main\.[^/]*\.js$/, 300);
      await page.reload();
      await scrollThrough(page);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    },
  );

  test('fonts that come late move the text by next to nothing', async () => {
    const { page } = await visit(address, {
      viewport,
      before: async (opened) => {
        await watchShifts(opened);
        await holdBack(opened, /\.woff2$/, 300);
      },
    });
    const shifts = await page.evaluate(() => window.shifts);
    const total = shifts.reduce((sum, { score }) => sum + score, 0);
    // A fifth of what the field calls good (0.1).
    expect(total, JSON.stringify(shifts)).toBeLessThan(0.02);
  });
});
