import { describe, expect, test } from 'vitest';
import { useChromium, visit } from '../setup/browser.ts';
import { everything } from '../setup/newsroom.ts';

useChromium();

const address = `/${everything.slug}/`;
const phone = { width: 390, height: 844 };

describe('a video', () => {
  test('asks nothing of its host before the click, and plays in its place after', async () => {
    const { page, faults, foreignRequests } = await visit(address, { site: 'newsroom' });
    await page.locator('.video').scrollIntoViewIfNeeded();
    expect(foreignRequests).toEqual([]);
    expect(await page.locator('iframe').count()).toBe(0);
    await page.locator('.video__link').click();
    const frame = page.locator('.video iframe');
    await frame.waitFor();
    const source = new URL((await frame.getAttribute('src')) ?? '');
    expect(source.origin + source.pathname).toBe(everything.embed);
    expect(await frame.getAttribute('title')).toContain('الشبكات');
    await expect.poll(() => foreignRequests.map((url) => new URL(url).host)).toEqual([source.host]);
    expect(faults).toEqual([]);
    const box = await frame.boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  });

  test('can be opened by the keyboard, and the focus moves into it', async () => {
    const { page } = await visit(address, { site: 'newsroom' });
    await page.locator('.video__link').focus();
    await page.keyboard.press('Enter');
    await page.locator('.video iframe').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  });

  test('stays a link to its host without scripts', async () => {
    const { page } = await visit(address, { site: 'newsroom', javaScriptEnabled: false });
    expect(await page.locator('.video__link').getAttribute('href')).toBe(everything.video);
  });
});

describe('on a phone', () => {
  test('a wide table scrolls inside its box, from the right, by keyboard too', async () => {
    const { page } = await visit(address, { site: 'newsroom', viewport: phone });
    const box = page.locator('.table-scroll').first();
    await box.scrollIntoViewIfNeeded();
    const sizes = await box.evaluate((element) => ({
      inner: element.scrollWidth,
      outer: element.clientWidth,
      start: element.scrollLeft,
      firstCellRight: element.querySelector('th')?.getBoundingClientRect().right ?? 0,
      boxRight: element.getBoundingClientRect().right,
    }));
    expect(sizes.inner).toBeGreaterThan(sizes.outer);
    expect(sizes.start).toBe(0);
    expect(Math.abs(sizes.firstCellRight - sizes.boxRight)).toBeLessThan(4);
    await box.focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeLessThan(-40);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  });

  test('long code scrolls inside its box, from the left', async () => {
    const { page } = await visit(address, { site: 'newsroom', viewport: phone });
    const code = page.locator('.code pre').first();
    const sizes = await code.evaluate((element) => ({
      inner: element.scrollWidth,
      outer: element.clientWidth,
      start: element.scrollLeft,
      direction: getComputedStyle(element).direction,
    }));
    expect(sizes.inner).toBeGreaterThan(sizes.outer);
    expect(sizes.start).toBe(0);
    expect(sizes.direction).toBe('ltr');
  });

  test('tables and code can be reached by keyboard, and have names', async () => {
    const { page } = await visit(address, { site: 'newsroom', viewport: phone });
    const boxes = await page.getByRole('group', { name: 'جدول أعرض من الهاتف' }).count();
    expect(boxes).toBe(1);
    const loose = await page.evaluate(() =>
      [...document.querySelectorAll('.prose *')]
        .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .filter((element) => element.getAttribute('tabindex') !== '0')
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(loose).toEqual([]);
  });
});

test('the contents lead to their headings, which come to stand in the window', async () => {
  const { page } = await visit(address, { site: 'newsroom', reducedMotion: 'reduce' });
  const contents = page.locator('details[data-contents]');
  if (!(await contents.evaluate((element: HTMLDetailsElement) => element.open))) {
    await contents.locator('summary').click();
  }
  await contents.getByRole('link', { name: 'البرمجة' }).click();
  const top = await page
    .getByRole('heading', { name: 'البرمجة' })
    .evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(400);
});
