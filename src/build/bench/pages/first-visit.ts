/** A first visit, in a browser that has nothing yet: what goes over the wire, as the browser itself counts it. */

import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { searchIndexAddress } from '../../../plugins/search/place.ts';
import { inspectLoading, type Loading } from './loading.ts';
import type { Fetched, Kind, Weight } from './weight.ts';

export const devices = {
  /** As wide as most phones, with three pixels to one of CSS. */
  phone: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
  },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>;

export type Device = keyof typeof devices;

/**
 * A phone far from its mast, as developer tools and Lighthouse have it: each request takes 562 ms before anything of it
 * comes, then 1.4 Mbit/s (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md).
 */
export const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
} as const;

export interface FirstVisit extends Weight {
  readonly loading: Loading;
}

export interface FirstVisitOptions {
  readonly device: Device;
  /** How slow the network is; as fast as this machine where nothing is given. */
  readonly network?: typeof slow4g;
}

/** Quiet for so long, in milliseconds, a page is taken to have all that it asks for by itself. */
const quiet = 250;

/** Milliseconds after which a page is taken never to come to rest. */
const patience = 30_000;

interface Request {
  readonly url: URL;
  readonly type: string;
  bytes: number;
  isPending: boolean;
}

/** @param heroes addresses of the pictures that a page wants first */
function kindOf({ url, type }: Request, heroes: ReadonlySet<string>): Kind {
  const path = decodeURIComponent(url.pathname);
  if (/\/favicon\.ico$|\/assets\/icons\//.test(path) || type === 'Manifest') return 'icons';
  if (path.includes(searchIndexAddress)) return 'index';
  if (type === 'Document') return 'html';
  if (type === 'Stylesheet') return 'styles';
  if (type === 'Font') return 'fonts';
  if (type === 'Script') return /\/search\.\w+\.js$/.test(path) ? 'search' : 'scripts';
  if (type === 'Image') return heroes.has(url.href) ? 'hero' : 'pictures';
  return 'other';
}

/** Requests of a page by their numbers, kept up to date. */
async function watchRequests(session: CDPSession): Promise<ReadonlyMap<string, Request>> {
  const requests = new Map<string, Request>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) => {
    const url = new URL(request.url);
    if (url.protocol === 'data:') return;
    requests.set(requestId, { url, type, bytes: 0, isPending: true });
  });
  const end = (requestId: string, bytes: number): void => {
    const request = requests.get(requestId);
    if (request !== undefined) Object.assign(request, { bytes, isPending: false });
  };
  session.on('Network.loadingFinished', (event) => end(event.requestId, event.encodedDataLength));
  session.on('Network.loadingFailed', ({ requestId }) => end(requestId, 0));
  await session.send('Network.enable');
  return requests;
}

async function untilQuiet(page: Page, requests: ReadonlyMap<string, Request>): Promise<void> {
  const end = Date.now() + patience;
  let last = -1;
  for (;;) {
    await page.waitForTimeout(quiet);
    const isPending = [...requests.values()].some((request) => request.isPending);
    if (!isPending && requests.size === last) return;
    if (Date.now() > end) throw new Error(`${page.url()} asks for more and more`);
    last = requests.size;
  }
}

/** Fetches the icon and the manifest, which some browsers show nowhere and leave. */
async function fetchIcons(page: Page, session: CDPSession): Promise<void> {
  await session.send('Page.getAppManifest');
  await page.evaluate(async () => {
    const icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]')];
    // Browsers that know SVG take it.
    const icon = icons.find(({ type }) => type === 'image/svg+xml') ?? icons[0];
    if (icon !== undefined) await (await fetch(icon.href)).arrayBuffer();
  });
}

/** Each file once: what a browser takes again from where it keeps it costs nothing. */
function eachOnce(fetched: readonly Fetched[]): readonly Fetched[] {
  const byPath = new Map<string, Fetched>();
  for (const each of fetched) {
    if (each.bytes > (byPath.get(each.path)?.bytes ?? 0)) byPath.set(each.path, each);
  }
  return [...byPath.values()];
}

/**
 * Opens a page and waits until it is at rest; nothing is scrolled or pressed.
 *
 * @param origin of the site, such as `http://127.0.0.1:1234`
 * @param address with the base path, percent-encoded
 */
export async function firstVisit(
  browser: Browser,
  origin: string,
  address: string,
  { device, network }: FirstVisitOptions,
): Promise<FirstVisit> {
  const context = await browser.newContext({ ...devices[device], locale: 'ar' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const requests = await watchRequests(session);
    if (network !== undefined) await session.send('Network.emulateNetworkConditions', network);
    await page.goto(origin + address, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    await untilQuiet(page, requests);
    const loading = await inspectLoading(page);
    await fetchIcons(page, session);
    const heroes = await page
      .locator('img[fetchpriority="high"]')
      .evaluateAll((images) =>
        images.map((image) => (image instanceof HTMLImageElement ? image.currentSrc : '')),
      );
    const all = [...requests.values()];
    const own = all.filter(({ url }) => url.origin === origin);
    return {
      loading,
      fetched: eachOnce(
        own.map((request) => ({
          path: request.url.pathname,
          kind: kindOf(request, new Set(heroes)),
          bytes: request.bytes,
        })),
      ),
      foreign: all.filter((request) => !own.includes(request)).map(({ url }) => url.href),
    };
  } finally {
    await context.close();
  }
}
