import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mainAddresses } from '../setup/addresses.ts';
import { expectSound, overflowing, useChromium, visit } from '../setup/browser.ts';
import { everything } from '../setup/newsroom.ts';

useChromium();

const addresses = mainAddresses();

/** The words a reader sees in the middle of the page. */
async function words(page: Page): Promise<string> {
  return (await page.locator('main').allInnerTexts()).join('\n');
}

test.each(Object.entries(addresses))('%s reads whole without scripts', async (_name, address) => {
  const plain = await visit(address, { javaScriptEnabled: false });
  const scripted = await visit(address);
  // What only scripts can do is not there without them: buttons, and contents that they open.
  const optional = await scripted.page
    .locator('main button, main summary, main .contents nav li')
    .allInnerTexts();
  const lines = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const shown = new Set(lines(await words(plain.page)));
  const lost = lines(await words(scripted.page)).filter(
    (line) => !shown.has(line) && !optional.some((text) => text.includes(line)),
  );
  expect(lost).toEqual([]);
  expectSound(plain);
  expect(await overflowing(plain.page)).toEqual([]);
});

test('without scripts nothing is shown that would not work', async () => {
  const { page } = await visit(`/${everything.slug}/`, {
    site: 'newsroom',
    javaScriptEnabled: false,
  });
  const buttons = await page.locator('button').all();
  for (const button of buttons) expect(await button.isVisible()).toBe(false);
  await page.locator('.contents summary').click();
  expect(await page.locator('.contents a').first().isVisible()).toBe(true);
});

test('without scripts one can walk from the home page to an article and back', async () => {
  const { page } = await visit('/', { javaScriptEnabled: false });
  await page.locator('.card__link').first().click();
  await page.locator('.article__title').waitFor();
  await page.locator('.breadcrumb a').first().click();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('on paper: the article, dark on white, and nothing that is only for screens', async () => {
  const { page } = await visit(`/${everything.slug}/`, { site: 'newsroom', colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const gone of ['.skip', '.sections', '.theme', '.share', '.related', '.neighbours']) {
    expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  }
  for (const kept of ['h1', '.byline', '.prose p', '.prose table', '.prose pre', '.sources a']) {
    expect(await page.locator(kept).first().isVisible(), kept).toBe(true);
  }
  const colours = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (canvas === null) throw new Error('no canvas');
    const luminance = (colour: string): number => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    };
    return [...document.querySelectorAll('h1, .prose p, .prose td, .prose li')]
      .filter((element) => !element.closest('.post, .video, .code'))
      .map((element) => luminance(getComputedStyle(element).color));
  });
  // #767676, the lightest grey that white paper lets one read: 4.5 to 1.
  expect(Math.max(...colours)).toBeLessThan(0.47);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('for readers whom motion disturbs nothing moves', async () => {
  const { page } = await visit(`/${everything.slug}/`, {
    site: 'newsroom',
    reducedMotion: 'reduce',
  });
  const moving = await page.evaluate(() => {
    const seconds = (list: string): number =>
      Math.max(
        ...list
          .split(',')
          .map((time) => Number.parseFloat(time) * (time.includes('ms') ? 0.001 : 1)),
      );
    return [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const moves = /transform|inset|margin|width|height|all|top|left|right|bottom/.test(
          style.transitionProperty,
        );
        return (
          style.scrollBehavior === 'smooth' ||
          (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01) ||
          (moves && seconds(style.transitionDuration) > 0.01)
        );
      })
      .map((element) => element.getAttribute('class') ?? element.tagName);
  });
  expect([...new Set(moving)]).toEqual([]);
});

test('in forced colours every link of the masthead and the theme switch can be seen', async () => {
  const visited = await visit(addresses.article ?? '/', { forcedColors: 'active' });
  for (const part of ['.sections__link', '.theme__choice', '.masthead__brand']) {
    expect(await visited.page.locator(part).first().isVisible(), part).toBe(true);
  }
  expectSound(visited);
});
