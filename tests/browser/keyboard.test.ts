import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mainAddresses } from '../setup/addresses.ts';
import { useChromium, visit } from '../setup/browser.ts';

useChromium();

const addresses = mainAddresses();

/** What has the focus now: its name, its place, and how it shows that. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return undefined;
    // A card's link is as large as its card: the ring is drawn by its pseudo-element.
    const rings = [undefined, '::before', '::after'].map((part) => getComputedStyle(element, part));
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    return {
      name: element.getAttribute('aria-label') ?? element.textContent.trim(),
      classes: element.getAttribute('class') ?? '',
      tag: element.tagName,
      id: element.id,
      left,
      right,
      top,
      ring: Math.max(
        ...rings.map(({ outlineStyle, outlineWidth }) =>
          outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
        ),
      ),
      isInWindow:
        width > 0 &&
        height > 0 &&
        left < innerWidth &&
        right > 0 &&
        top < innerHeight &&
        bottom > 0,
    };
  });
}

/** The things that Tab reaches, in order, from the top of the page. */
async function tabThrough(page: Page, steps: number) {
  const reached: NonNullable<Awaited<ReturnType<typeof focused>>>[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now === undefined || now.tag === 'BODY') break;
    reached.push(now);
  }
  return reached;
}

test('the first Tab shows the link that skips to the content, and Enter skips', async () => {
  const { page } = await visit(addresses.article ?? '/');
  await page.keyboard.press('Tab');
  const link = await focused(page);
  expect(link?.name).toBe('انتقل إلى المحتوى');
  expect(link?.isInWindow).toBe(true);
  expect(link?.top).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect((await focused(page))?.id).toBe('main');
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inMain).toBe(true);
});

describe.each(['home', 'article', 'listing'])('%s', (name) => {
  test('whatever has the focus shows it, and stands in the window', async () => {
    // Without motion, so that each thing is measured where it comes to rest.
    const { page } = await visit(addresses[name] ?? '/', { reducedMotion: 'reduce' });
    const reached = await tabThrough(page, 40);
    expect(reached.length).toBeGreaterThan(20);
    const unseen = reached.filter(({ ring, isInWindow }) => !isInWindow || ring < 2);
    expect(unseen).toEqual([]);
  });

  test('the sections are reached in the order they are read: from right to left', async () => {
    const { page } = await visit(addresses[name] ?? '/');
    const reached = await tabThrough(page, 20);
    const sections = reached.filter(({ classes }) => classes.includes('sections__link'));
    expect(sections.length).toBeGreaterThan(3);
    const rights = sections.map(({ right }) => right);
    expect(rights).toEqual(rights.toSorted((a, b) => b - a));
    const written = await page.locator('.sections__link').allTextContents();
    expect(sections.map((section) => section.name)).toEqual(written.map((text) => text.trim()));
  });

  test('one can walk through the whole page and out of it: the focus is never caught', async () => {
    const { page } = await visit(addresses[name] ?? '/');
    const shuffled = '[tabindex]:not([tabindex="0"], [tabindex="-1"])';
    expect(await page.locator(shuffled).count(), 'things out of the order of the source').toBe(0);
    const count = await page.locator('a[href], button, summary, [tabindex="0"]').count();
    const reached = await tabThrough(page, count + 5);
    expect(reached.length).toBeLessThanOrEqual(count);
    const last = await page.locator('footer a').last().textContent();
    expect(reached.some(({ name: text }) => text === last?.trim())).toBe(true);
  });
});

test('the focus is seen on the dark theme too', async () => {
  const { page } = await visit(addresses.article ?? '/', { colorScheme: 'dark' });
  const reached = await tabThrough(page, 15);
  expect(reached.filter(({ ring }) => ring < 2)).toEqual([]);
});
