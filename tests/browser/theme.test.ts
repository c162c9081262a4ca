import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mainAddresses } from '../setup/addresses.ts';
import { expectSound, useChromium, visit } from '../setup/browser.ts';

useChromium();

const { article = '/' } = mainAddresses();

declare global {
  interface Window {
    themeAtBody: string | undefined;
  }
}

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

function pressed(page: Page): Promise<(string | null)[]> {
  return page
    .locator('[data-theme-switch] button[aria-pressed="true"]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('value')));
}

test('a choice of theme shows at once, and is remembered', async () => {
  const visited = await visit(article, { colorScheme: 'light' });
  const { page } = visited;
  const light = await background(page);
  expect(await pressed(page)).toEqual(['system']);
  await page.getByRole('button', { name: 'مظهر داكن' }).click();
  const dark = await background(page);
  expect(dark).not.toBe(light);
  expect(await pressed(page)).toEqual(['dark']);
  await page.reload();
  expect(await background(page)).toBe(dark);
  expect(await pressed(page)).toEqual(['dark']);
  const colours = await page
    .locator('meta[name="theme-color"]')
    .evaluateAll(
      (all) => all.filter((meta) => matchMedia((meta as HTMLMetaElement).media).matches).length,
    );
  expect(colours).toBe(1);
  await page.getByRole('button', { name: 'مظهر الجهاز' }).click();
  expect(await background(page)).toBe(light);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expectSound(visited);
});

test('a page in the remembered theme never shows the other one first', async () => {
  const { page } = await visit(article, { colorScheme: 'light', alone: true });
  await page.getByRole('button', { name: 'مظهر داكن' }).click();
  const dark = await background(page);
  // The page's main script is held back: what is painted now is what a slow network shows.
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/main\.[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (document.body === null) return;
      window.themeAtBody = document.documentElement.dataset.theme ?? 'system';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  const reloaded = page.reload();
  await page.locator('h1').waitFor();
  expect(await background(page)).toBe(dark);
  expect(await page.evaluate(() => window.themeAtBody)).toBe('dark');
  release();
  await reloaded;
});

test('the theme of the device is followed while nothing else is chosen', async () => {
  const { page } = await visit(article, { colorScheme: 'light' });
  const light = await background(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).not.toBe(light);
});

test('a choice made in another tab shows here too', async () => {
  const { page } = await visit(article, { colorScheme: 'light' });
  const light = await background(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'مظهر داكن' }).click();
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  expect(await background(page)).not.toBe(light);
  expect(await pressed(page)).toEqual(['dark']);
});

test('a browser that forbids storage still shows the page, and the choice for its time', async () => {
  const visited = await visit(article, {
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('no', 'SecurityError');
          },
        });
      }),
  });
  await visited.page.getByRole('button', { name: 'مظهر داكن' }).click();
  expect(await visited.page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expectSound(visited);
});
