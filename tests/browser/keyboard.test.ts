import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mainAddresses } from '../setup/addresses.ts';
import { useChromium, visit } from '../setup/browser.ts';
import { everything } from '../setup/newsroom.ts';

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
    const isRinged = ({ outlineStyle }: CSSStyleDeclaration): boolean => outlineStyle !== 'none';
    const ringed = rings.find(isRinged);
    const card = ringed === rings[0] ? null : element.closest('.card');
    const reach =
      Number.parseFloat(ringed?.outlineWidth ?? '0') +
      Number.parseFloat(ringed?.outlineOffset ?? '0');
    const inner = (card ?? element).getBoundingClientRect();
    /** Whether a box that the ring reaches out of would cut it off. */
    const isCut = (): boolean => {
      for (let outer = element.parentElement; outer !== document.body; ) {
        if (outer === null) return false;
        const { overflowX, overflowY } = getComputedStyle(outer);
        const edge = outer.getBoundingClientRect();
        const across =
          inner.left - reach < edge.left - 0.5 || inner.right + reach > edge.right + 0.5;
        const along =
          inner.top - reach < edge.top - 0.5 || inner.bottom + reach > edge.bottom + 0.5;
        if ((overflowX !== 'visible' && across) || (overflowY !== 'visible' && along)) return true;
        outer = outer.parentElement;
      }
      return false;
    };
    const [line = inner] = element.getClientRects();
    const onTop = document.elementFromPoint(
      (line.left + line.right) / 2,
      Math.min(innerHeight - 1, (line.top + Math.min(line.bottom, innerHeight)) / 2),
    );
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
      isCut: isCut(),
      isCovered: onTop !== null && !element.contains(onTop) && !onTop.contains(element),
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

type Focused = NonNullable<Awaited<ReturnType<typeof focused>>>;

/** Whether one could not see that it has the focus: no ring, or one that is cut off, covered or out of the window. */
function isHidden({ ring, isInWindow, isCut, isCovered }: Focused): boolean {
  return ring < 2 || !isInWindow || isCut || isCovered;
}

/** The things that Tab reaches, in order, from the top of the page. */
async function tabThrough(page: Page, steps: number) {
  const reached: Focused[] = [];
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
    expect(reached.filter(isHidden)).toEqual([]);
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

test.each([390, 1280])(
  'everything in an article can be reached and seen, %d wide',
  async (width) => {
    const { page } = await visit(`/${everything.slug}/`, {
      site: 'newsroom',
      viewport: { width, height: 700 },
      permissions: ['clipboard-write'],
      reducedMotion: 'reduce',
    });
    const reached = await tabThrough(page, 100);
    expect(reached.filter(isHidden)).toEqual([]);
    const classes = reached.map((stop) => stop.classes || stop.tag);
    for (const stop of [
      'theme__choice',
      'contents__title',
      'table-scroll',
      'code__copy',
      'PRE',
      'video__link',
    ]) {
      expect(classes).toContain(stop);
    }
  },
);

test('copying a program by the keyboard is said, and the focus stays where it was', async () => {
  const { page } = await visit(`/${everything.slug}/`, {
    site: 'newsroom',
    permissions: ['clipboard-write'],
  });
  const button = page.locator('.code__copy').first();
  expect(await button.getAttribute('aria-live')).toBe('polite');
  expect(await button.getAttribute('aria-description')).toBe('شيفرة src/site.ts');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => button.textContent()).toBe('تم النسخ');
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(() => button.textContent(), { timeout: 10_000 }).toBe('نسخ');
});

test('the theme is chosen by the keyboard, and the focus stays where it was', async () => {
  const { page } = await visit(addresses.article ?? '/');
  const dark = page.getByRole('button', { name: 'مظهر داكن' });
  await dark.focus();
  await page.keyboard.press('Space');
  expect(await dark.getAttribute('aria-pressed')).toBe('true');
  expect(await dark.evaluate((element) => element === document.activeElement)).toBe(true);
});
