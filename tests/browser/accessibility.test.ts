import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mainAddresses } from '../setup/addresses.ts';
import { useChromium, type VisitOptions, visit } from '../setup/browser.ts';
import { everything } from '../setup/newsroom.ts';

useChromium();

/** WCAG 2.2, levels A and AA, and what axe calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds: the rule, and the first elements that break it. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.locator('[aria-busy]').waitFor({ state: 'detached' });
  // By the debugger, which no policy of the page forbids.
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    (values) =>
      window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
    tags,
  );
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.length}): ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html} ${failureSummary?.replaceAll(/\s+/g, ' ')}`)
        .join(' | ')}`,
  );
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const examples: readonly (VisitOptions & { name: string; address: string })[] = [
  ...Object.entries(mainAddresses()).map(([name, address]) => ({ name, address })),
  { name: 'search', address: '/search/' },
  { name: 'search with results', address: '/search/?q=من eSIM والتشفير' },
  { name: 'search without results', address: '/search/?q=خخخخخخ', site: 'newsroom' },
  { name: 'article with everything', address: `/${everything.slug}/`, site: 'newsroom' },
  { name: 'its lite edition', address: `/lite/${everything.slug}/`, site: 'newsroom' },
  { name: 'numbered page', address: '/sections/apps/page/2/', site: 'newsroom' },
  { name: 'breaking article', address: '/breaking-news/', site: 'newsroom' },
];

test.each(examples)(
  '$name: WCAG 2.2 AA, light on a desk and dark on a phone',
  async ({ name: _name, address, ...options }) => {
    const { page } = await visit(address, { ...options, colorScheme: 'light' });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  },
);
