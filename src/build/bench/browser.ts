/** The Chromium in which pages are measured. */

import { type Browser, chromium, type Page } from 'playwright-core';
import { UsageError } from '../arguments.ts';
import { presentChromium, thisMachine, works } from './chromium.ts';

/**
 * The path of its program.
 *
 * @throws UsageError where there is none
 */
export async function chromiumPath(): Promise<string> {
  const path = await presentChromium(thisMachine(), works);
  if (path === undefined) {
    throw new UsageError(
      'القياس يحتاج إلى متصفح Chromium ولم يُعثر عليه. ثبّته، أو ضع مسار برنامجه في المتغير CHROMIUM_PATH.',
    );
  }
  return path;
}

/** @throws UsageError where there is none */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    // The sandbox needs rights that containers and root do not have; only our own pages are opened.
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** Runs `use` in a page of its own. */
export async function inPage<Result>(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage({ locale: 'ar' });
  try {
    await page.goto(address, { waitUntil: 'load' });
    return await use(page);
  } finally {
    await page.close();
  }
}
