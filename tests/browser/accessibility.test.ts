/** Every template, in every theme and size that readers may need: WCAG 2.2, level AA. One visit for all that is measured. */

import { expect, test } from 'vitest';
import { everyTemplate } from '../setup/addresses.ts';
import { overflowing, useChromium, visit } from '../setup/browser.ts';
import { violations } from './measure/axe.ts';
import { markupFaults, readAloud, spokenFaults } from './measure/spoken.ts';
import { smallTargets } from './measure/targets.ts';
import { spaceText, unreadableText } from './measure/text-spacing.ts';

useChromium();

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
/** A desk at 400 %, which is also the smallest phone (1.4.10). */
const narrow = { width: 320, height: 640 };
/** A desk at 200 %. */
const halfDesk = { width: 640, height: 450 };

test.each(everyTemplate())('$name', async ({ address, site }) => {
  const { page } = await visit(address, { site, viewport: desk, reducedMotion: 'reduce' });
  await page.locator('[aria-busy]').waitFor({ state: 'detached' });
  const faults: Record<string, readonly string[]> = {};

  faults.spoken = spokenFaults(await readAloud(page));
  faults.markup = await markupFaults(page);
  faults.light = await violations(page);

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(phone);
  faults.dark = await violations(page);
  faults.targets = await smallTargets(page);

  await page.setViewportSize(narrow);
  faults.narrow = await overflowing(page);
  await page.setViewportSize(halfDesk);
  faults.zoomed = await overflowing(page);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  faults.largeText = [...(await overflowing(page)), ...(await unreadableText(page))];
  await page.evaluate(() => document.documentElement.removeAttribute('style'));

  await spaceText(page);
  faults.spacedZoomed = [...(await overflowing(page)), ...(await unreadableText(page))];
  await page.setViewportSize(phone);
  faults.spacedPhone = [...(await overflowing(page)), ...(await unreadableText(page))];
  await page.setViewportSize(desk);
  faults.spacedDesk = [...(await overflowing(page)), ...(await unreadableText(page))];

  expect(
    Object.fromEntries(Object.entries(faults).filter(([, found]) => found.length > 0)),
  ).toEqual({});
});
