import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { strings } from '../../src/strings.ts';
import { mainAddresses } from '../setup/addresses.ts';
import { expectSound, scrollThrough, useChromium, visit } from '../setup/browser.ts';
import { everything } from '../setup/newsroom.ts';

useChromium();

const addresses = mainAddresses();
const animated = `/${everything.slug}/`;

/** Of each picture that is seen: what its `sizes` are, how wide they say it is, and how wide it has to be. In CSS pixels. */
function widths(page: Page) {
  return page.evaluate(() => {
    /** At commas outside brackets. */
    const parts = (list: string): readonly string[] => {
      const found = [''];
      let depth = 0;
      for (const character of list) {
        depth += character === '(' ? 1 : character === ')' ? -1 : 0;
        if (character === ',' && depth === 0) found.push('');
        else found[found.length - 1] += character;
      }
      return found.map((part) => part.trim());
    };
    const ruler = document.createElement('div');
    document.body.append(ruler);
    const measure = (length: string): number => {
      ruler.style.inlineSize = length;
      return ruler.getBoundingClientRect().width;
    };
    const said = (sizes: string): number => {
      for (const part of parts(sizes)) {
        const [, condition, length] = /^(\([^)]*\))\s+(.*)$/.exec(part) ?? [];
        if (condition === undefined) return measure(part);
        if (matchMedia(condition).matches) return measure(length ?? '');
      }
      return 0;
    };
    return [...document.querySelectorAll<HTMLImageElement>('picture img')].flatMap((image) => {
      const { width, height } = image.getBoundingClientRect();
      // In the middle of a line it is as high as the line.
      if (width === 0 || image.closest('p')) return [];
      const shape = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
      const cropped = getComputedStyle(image).objectFit === 'cover';
      const { sizes = '' } = image.parentElement?.querySelector('source') ?? {};
      return [
        { sizes, said: said(sizes), needed: cropped ? Math.max(width, height * shape) : width },
      ];
    });
  });
}

test('`sizes` say how wide pictures are', async () => {
  const seen = new Set<string>();
  for (const address of ['/', '/who-makes-the-chips/', addresses.listing ?? '', '/404.html']) {
    const { page } = await visit(address);
    for (const width of [390, 820, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const { sizes, said, needed } of await widths(page)) {
        const told = `${address}, ${width}: ${said} for ${needed}, ${sizes}`;
        expect(Math.abs(said / needed - 1), told).toBeLessThan(0.04);
        seen.add(sizes);
      }
    }
  }
  // Every role that the project's own pages have.
  expect(seen.size).toBeGreaterThanOrEqual(12);
});

test('a phone with three pixels to each of 390 fetches a head of 80 KB at most', async () => {
  const { page } = await visit('/who-makes-the-chips/', {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
  });
  const chosen = await page
    .locator('.hero img')
    .evaluate((image: HTMLImageElement) => image.currentSrc);
  // 354 × 3 pixels are shown.
  expect(chosen).toMatch(/-(960|1200)\.avif$/);
  const { size } = statSync(join(inject('sites').own.folder, new URL(chosen).pathname));
  expect(size).toBeLessThanOrEqual(80 * 1024);
});

/** Of every picture: its tone, and the colour behind it. */
function grounds(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page
    .locator('picture img')
    .evaluateAll((images) =>
      images.map((image) => [image.className, getComputedStyle(image).backgroundColor] as const),
    );
}

test('the tone of a picture is seen while it is not there', async () => {
  const { page } = await visit('/', {
    before: (page) => page.route(/\/pictures\//, (route) => route.abort()),
  });
  const seen = await grounds(page);
  expect(new Set(seen.map(([tone]) => tone)).size).toBeGreaterThan(3);
  for (const [tone, ground] of seen) {
    const channels = [...tone.slice(-3)].map((digit) => Number.parseInt(digit + digit, 16));
    expect(ground, tone).toBe(`rgb(${channels.join(', ')})`);
  }
});

/** The whole page, when nothing of it changes any more. */
async function settled(page: Page): Promise<Buffer> {
  let last = await page.screenshot({ fullPage: true });
  for (;;) {
    const next = await page.screenshot({ fullPage: true });
    if (next.equals(last)) return next;
    last = next;
  }
}

test.each([
  ['light', 391, '/who-makes-the-chips/'],
  ['dark', 1283, '/'],
] as const)(
  'and nothing of it once it is there: %s, %i pixels',
  async (colorScheme, width, address) => {
    const { page } = await visit(address, { colorScheme, viewport: { width, height: 900 } });
    await scrollThrough(page);
    const before = await settled(page);
    await page.locator('picture img').evaluateAll((images) => {
      for (const image of images) if (image instanceof HTMLElement) image.style.background = '#f0f';
    });
    expect((await settled(page)).equals(before)).toBe(true);
  },
);

describe('an animation', () => {
  const { playAnimation: play, stopAnimation: stop } = strings.body;
  const isAnimation = (request: Request): boolean => request.url().endsWith('.webp');

  test('is fetched and moves when the reader asks, and stops when he asks again', async () => {
    const visited = await visit(animated, { site: 'newsroom', reducedMotion: 'no-preference' });
    const { page } = visited;
    const asked: string[] = [];
    page.on('request', (request) => {
      if (isAnimation(request)) asked.push(request.url());
    });
    const box = page.locator('.animation');
    await scrollThrough(page);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const stillHeight = await height();
    expect(asked).toEqual([]);

    // From the keyboard: a button that says what it will do.
    await box.scrollIntoViewIfNeeded();
    const still = await box.screenshot();
    await page.getByRole('button', { name: play }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.animation__moving').waitFor();
    expect(
      await page
        .getByRole('button', { name: stop })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
    expect(asked).toHaveLength(1);
    expect(await height()).toBe(stillHeight);
    // It covers the still to a pixel, and it is told once what there is to see.
    const boxes = await box.locator('img').evaluateAll((images) =>
      images.map((image) => {
        const { x, y, width, height } = image.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
    expect(boxes[1]).toEqual(boxes[0]);
    expect(await box.getByRole('img').count()).toBe(1);
    const frames = new Set<string>();
    await expect
      .poll(async () => frames.add((await box.screenshot()).toString('base64')).size)
      .toBeGreaterThan(2);

    await page.keyboard.press('Space');
    expect(await page.locator('.animation__moving').count()).toBe(0);
    await page.getByRole('button', { name: play }).evaluate((button: HTMLElement) => button.blur());
    await page.mouse.move(0, 0);
    expect((await box.screenshot()).equals(still)).toBe(true);
    expectSound(visited);
  });

  test('never starts by itself, and may be given up before it has come', async () => {
    const { page } = await visit(animated, {
      site: 'newsroom',
      before: (page) => page.route(/\.webp$/, () => {}),
    });
    await page.getByRole('button', { name: play }).click();
    await page.getByRole('button', { name: stop }).click();
    expect(await page.getByRole('button', { name: play }).count()).toBe(1);
    expect(await page.locator('.animation__moving').count()).toBe(0);
  });

  test('that does not come leaves the still, and can be asked for again', async () => {
    const { page } = await visit(animated, {
      site: 'newsroom',
      before: (page) => page.route(/\.webp$/, (route) => route.abort()),
    });
    await page.getByRole('button', { name: play }).click();
    await page.getByRole('button', { name: play }).waitFor();
    expect(await page.locator('.animation__moving').count()).toBe(0);
  });

  test('opens by its link without scripts', async () => {
    const { page } = await visit(animated, { site: 'newsroom', javaScriptEnabled: false });
    expect(await page.locator('.animation button').count()).toBe(0);
    await page.getByRole('link', { name: play }).click();
    await page.waitForURL(/\/pictures\/[^/]*\.webp$/);
  });
});
