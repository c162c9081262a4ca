/** What is seen where contrast is hard: text on any ground, icons, and marks where the device forces its own colours. */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { everyTemplate } from '../setup/addresses.ts';
import { useChromium, visit } from '../setup/browser.ts';
import { everything } from '../setup/newsroom.ts';
import { changedPixels, faintText, iconContrast } from './measure/contrast.ts';

useChromium();

const article = { address: `/${everything.slug}/`, site: 'newsroom' } as const;
const schemes = ['light', 'dark'] as const;

/** One page of each design: together they show every colour on every ground. */
const designs = [
  'home',
  'section',
  'article with everything',
  'search',
  'search with results',
  'draft',
];

test.each(everyTemplate().filter(({ name }) => designs.includes(name)))(
  '$name: text stands out from all that is under it, light and dark',
  async ({ address, site }) => {
    const { page } = await visit(address, { site, reducedMotion: 'reduce' });
    await page.locator('[aria-busy]').waitFor({ state: 'detached' });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const { checked, faint } = await faintText(page);
      expect(faint, colorScheme).toEqual([]);
      expect(checked).toBeGreaterThan(20);
    }
  },
);

const icons = [
  '.wordmark',
  '.masthead__search',
  '.theme__choice',
  '.share__link',
  '.share__link--worded svg',
  '.video__play',
];

test('icons stand out, in each theme and in colours that the device forces', async () => {
  const { page } = await visit(article.address, {
    ...article,
    reducedMotion: 'reduce',
    permissions: ['clipboard-write'],
  });
  for (const forcedColors of ['none', 'active'] as const) {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, forcedColors });
      for (const icon of icons) {
        const contrast = await iconContrast(page.locator(icon).first());
        expect(contrast, `${icon}, ${colorScheme}, forced: ${forcedColors}`).toBeGreaterThan(3);
      }
    }
  }
});

/** Whether one sees a change of a part of the page. */
async function shows(
  page: Page,
  selector: string,
  change: (element: Element) => void,
): Promise<boolean> {
  const part = page.locator(selector).first();
  await part.scrollIntoViewIfNeeded();
  // What had the focus may stand so near that one would see it go.
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  const box = await part.boundingBox();
  if (box === null) throw new Error(`not shown: ${selector}`);
  const room = 8;
  const clip = {
    x: Math.max(0, box.x - room),
    y: Math.max(0, box.y - room),
    width: box.width + 2 * room,
    height: box.height + 2 * room,
  };
  const look = () => page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  const before = await look();
  await part.evaluate(change);
  // As many as a line has, two pixels thick and as long as the shortest target is wide.
  return (await changedPixels(before, await look())) >= 48;
}

describe('where the device forces its colours', () => {
  const forced = { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' } as const;

  test('one sees where one is, and what is chosen', async () => {
    const { page } = await visit(article.address, { ...article, ...forced });
    const unmark = (element: Element): void => element.removeAttribute('aria-current');
    const mark = (element: Element): void => element.setAttribute('aria-current', 'location');
    const release = (element: Element): void => element.setAttribute('aria-pressed', 'false');
    const seen = {
      nothing: await shows(page, '.sections', () => undefined),
      section: await shows(page, '.sections__link[aria-current]', unmark),
      heading: await shows(page, '.contents a', mark),
      theme: await shows(page, '.theme__choice[aria-pressed="true"]', release),
    };
    await page.goto(new URL('../search/', page.url()).href);
    const search = await shows(page, '.masthead__search[aria-current]', unmark);
    expect({ ...seen, search }).toEqual({
      nothing: false,
      section: true,
      heading: true,
      theme: true,
      search: true,
    });
  });

  test('one sees what has the focus', async () => {
    const { page } = await visit(article.address, { ...article, ...forced });
    const focus = (element: Element): void => {
      if (element instanceof HTMLElement) element.focus({ preventScroll: true });
    };
    const unseen: string[] = [];
    const look = async (stops: readonly string[]): Promise<void> => {
      // From now on the browser takes its reader for one who uses the keyboard.
      await page.keyboard.press('Tab');
      for (const stop of stops) if (!(await shows(page, stop, focus))) unseen.push(stop);
    };
    await look([
      '.masthead__brand',
      '.theme__choice',
      '.sections__link',
      '.contents summary',
      '.contents a',
      '.prose a',
      '.table-scroll',
      '.video__link',
      '.topic',
      '.card__link',
    ]);
    await page.goto(new URL('../search/', page.url()).href);
    // Without its caret, which shows that it may be written in, and not from afar.
    await page.locator('.search-form__field').evaluate((field: HTMLInputElement) => {
      field.readOnly = true;
    });
    await look(['.search-form__field', '.search-form__submit', 'select']);
    expect(unseen).toEqual([]);
  });
});
