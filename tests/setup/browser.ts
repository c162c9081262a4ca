/** What the browser tests share: a Chromium for the file, and visits that notice every fault of a page. */

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import type { ServedSites } from './sites.ts';

let running: Browser | undefined;

/** Pages of tests that have ended, by the options of their contexts: a new page costs more than what it shows. */
const idle = new Map<string, Page[]>();

/** Starts a Chromium for the tests of a file, and ends it after them. Call it once, at the top. */
export function useChromium(): void {
  beforeAll(async () => {
    running = await chromium.launch({
      executablePath: inject('chromium'),
      // The sandbox needs rights that containers and root do not have; only our own pages are opened.
      chromiumSandbox: false,
      args: [
        '--disable-background-networking',
        '--disable-gpu',
        '--disable-component-update',
        '--disable-sync',
        '--force-color-profile=srgb',
      ],
    });
  });
  afterAll(async () => {
    await running?.close();
    running = undefined;
    idle.clear();
  });
}

/** The Chromium of the file, for what opens pages in its own way. */
export function runningChromium(): Browser {
  if (running === undefined) throw new Error('No Chromium: call useChromium() at the top.');
  return running;
}

/** A page that is open, and what has gone wrong in it so far. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, errors of scripts, refusals of the security policy. */
  readonly faults: readonly string[];
  /** Requests to any other origin. They are answered with an empty page, never sent. */
  readonly foreignRequests: readonly string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Which of the built sites; the project's own by default. */
  readonly site?: keyof ServedSites;
  /** Runs before any script of the page. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** For a test that adds scripts which run before those of pages. One with `before` is alone too. */
  readonly alone?: boolean;
}

/** The address, in the browser, of an address of a site. */
export function addressOf(site: keyof ServedSites, address: string): string {
  const { basePath } = site === 'preview' ? inject('preview') : inject('sites')[site];
  return inject('origins')[site] + basePath.slice(0, -1) + encodeURI(address);
}

async function newPage(context: BrowserContextOptions): Promise<Page> {
  return (await runningChromium().newContext(context)).newPage();
}

/** A page of a reader who has never been anywhere; it may have workers, unlike that of a visit. Goes with the test. */
export async function firstPage(context: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage({ locale: 'ar', ...context });
  onTestFinished(() => page.context().close());
  return page;
}

/** Of Playwright, where a page may have no worker. */
const blockedWorker = 'Service Worker registration blocked by Playwright';

/** Leaves nothing of a visit: no storage, routes, listeners, or size and media other than those of its context. */
async function clear(
  page: Page,
  { colorScheme = 'light', viewport }: BrowserContextOptions,
): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.context().clearCookies();
  await page.emulateMedia({ media: null, colorScheme, forcedColors: null });
  if (viewport) await page.setViewportSize(viewport);
  await page.goto('about:blank');
}

/**
 * Opens a page that nothing is left in of other tests, and waits until it has all it asked for. It is in a context of
 * its own, or in that of a test of the file that asked for the same and has ended.
 */
export async function visit(address: string, options: VisitOptions = {}): Promise<Visit> {
  const { site = 'own', before, alone = before !== undefined, ...given } = options;
  const context: BrowserContextOptions = {
    viewport: { width: 1280, height: 900 },
    locale: 'ar',
    // A worker would stay in a context that several tests have one after the other.
    serviceWorkers: 'block',
    ...given,
  };
  const key = JSON.stringify(context);
  const page = (alone ? undefined : idle.get(key)?.pop()) ?? (await newPage(context));
  onTestFinished(async ({ task }) => {
    // Whatever a test that failed has left is closed with it.
    if (alone || task.result?.state !== 'pass' || page.isClosed()) return page.context().close();
    await clear(page, context);
    idle.set(key, [...(idle.get(key) ?? []), page]);
  });
  const faults: string[] = [];
  const foreignRequests: string[] = [];
  const origin = inject('origins')[site];
  page.on('console', (message) => {
    const isFault = ['error', 'warning'].includes(message.type());
    if (isFault && message.text() !== blockedWorker) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => {
    // What is given up because the test leads on to another page is no fault of this one.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') faults.push(`${reason}: ${request.url()}`);
  });
  await page.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    async (route) => {
      foreignRequests.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' });
    },
  );
  await before?.(page);
  await page.goto(addressOf(site, address), { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  return { page, faults, foreignRequests };
}

/** Scrolls to the end and back, so that every picture that waits is fetched. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    const pause = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await pause();
    }
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    scrollTo({ top: 0, behavior: 'instant' });
  });
}

/** What reaches out of the window to the side, and is in no box that scrolls or clips. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`page ${scrollWidth} > ${clientWidth}`);
    const isBoxed = (element: Element): boolean => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    for (const element of document.body.querySelectorAll('*')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2 || (left >= -1 && right <= clientWidth + 1)) continue;
      if (getComputedStyle(element).position === 'fixed' || isBoxed(element)) continue;
      const name = element.getAttribute('class') ?? element.tagName;
      found.push(`${name} from ${Math.round(left)} to ${Math.round(right)}`);
    }
    return found;
  });
}

/** Fails with what went wrong in a visit, if anything did. */
export function expectSound({ faults, foreignRequests }: Visit): void {
  expect(faults).toEqual([]);
  expect(foreignRequests).toEqual([]);
}
