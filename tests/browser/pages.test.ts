import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { mainAddresses } from '../setup/addresses.ts';
import {
  addressOf,
  expectSound,
  overflowing,
  scrollThrough,
  useChromium,
  visit,
} from '../setup/browser.ts';
import { everything, imported } from '../setup/newsroom.ts';

useChromium();

const addresses = mainAddresses();

/** How wide a phone, a tablet and a desk are, in CSS pixels. */
const widths = [390, 820, 1280];
const all = Object.entries(addresses).flatMap(([name, address]) =>
  widths.map((width) => ({ name, address, width })),
);

/** How light the ground of a page is painted: 0 black, 1 white. */
function luminanceOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) throw new Error('no canvas');
    const painted = [document.body, document.documentElement]
      .map((element) => getComputedStyle(element).backgroundColor)
      .find((color) => color !== 'rgba(0, 0, 0, 0)');
    canvas.fillStyle = painted ?? '#fff';
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  });
}

test.each(all)('$name, $width wide, light and dark: whole and quiet', async (example) => {
  const { address, width } = example;
  const visited = await visit(address, {
    viewport: { width, height: width < 500 ? 844 : 900 },
    colorScheme: 'light',
  });
  const { page } = visited;
  await scrollThrough(page);

  expectSound(visited);
  expect(await overflowing(page)).toEqual([]);
  expect(
    await page.evaluate(() =>
      [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
    ),
  ).toEqual([]);

  // The faces of the style sheet are there, and not only those that stand in for them.
  const missing = await page.evaluate(() => {
    const family = (element: Element): string =>
      getComputedStyle(element).fontFamily.split(',')[0]?.replaceAll(/["']/g, '').trim() ?? '';
    const loaded = [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map((face) => face.family.replaceAll(/["']/g, ''));
    const used = [...document.querySelectorAll('h1, h2, p')].map(family);
    return [...new Set(used)].filter((name) => !loaded.includes(name));
  });
  expect(missing).toEqual([]);

  // Light is light and dark is dark, also where the device turns dark while one reads.
  expect(await luminanceOf(page)).toBeGreaterThan(0.8);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => luminanceOf(page)).toBeLessThan(0.2);
  expect(await overflowing(page)).toEqual([]);
  expectSound(visited);
});

test.each([390, 820, 1280])(
  'an article with everything in it, long words and wide tables, %d wide',
  async (width) => {
    const visited = await visit(`/${everything.slug}/`, {
      site: 'newsroom',
      viewport: { width, height: 900 },
    });
    await scrollThrough(visited.page);
    expectSound(visited);
    expect(await overflowing(visited.page)).toEqual([]);
  },
);

test('the text of the page begins at the right', async () => {
  const { page } = await visit(addresses.article ?? '/');
  const sides = await page.evaluate(() => {
    const [paragraph] = document.querySelectorAll('.prose p');
    const range = document.createRange();
    const walker = paragraph && document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const text = walker?.nextNode();
    if (!paragraph || !text) throw new Error('no text');
    range.setStart(text, 0);
    range.setEnd(text, 1);
    const box = paragraph.getBoundingClientRect();
    return {
      gap: box.right - range.getBoundingClientRect().right,
      direction: getComputedStyle(paragraph).direction,
    };
  });
  expect(sides.direction).toBe('rtl');
  expect(Math.abs(sides.gap)).toBeLessThan(4);
});

test('an address that is not there answers with 404 and a page that helps', async () => {
  const { page } = await visit('/');
  const response = await page.goto(addressOf('own', '/لا-شيء-هنا/'));
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toBe('الصفحة غير موجودة');
  await page.getByRole('link', { name: 'إلى الصفحة الرئيسية' }).click();
  expect(page.url()).toBe(`${inject('origins').own}/`);
});

test('an old address leads to the article by itself', async () => {
  const [alias] = imported.aliases;
  const { page } = await visit('/', { site: 'newsroom' });
  await page.goto(addressOf('newsroom', alias));
  await page.waitForURL(addressOf('newsroom', `/${imported.slug}/`));
  expect(await page.locator('h1').textContent()).toContain('تجربة الكتابة');
});
