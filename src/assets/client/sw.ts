/**
 * The worker of the site, `/sw.js`: what a reader has visited can be read again without a connection. A page comes from
 * the network whenever that answers at all, however slowly and whatever it says; files whose names tell their bytes come
 * from where they are kept.
 */

import { cacheName, type Kept, removeCaches, titleHeader, type Visit } from './worker/caches.ts';
import type { FetchEvent, WorkerScope } from './worker/scope.ts';

declare const self: WorkerScope<Visit>;

/** Put in when the site is built: the page for those without a connection, then all it is shown with. Under the scope. */
declare const shell: readonly string[];

const { scope } = self.registration;
const [offlinePage = ''] = shell;

/** How many are kept. The assets of a page are about ten, and those of the latest site were kept last. */
const limits: Readonly<Record<Kept, number>> = { pages: 60, assets: 100, pictures: 200 };

const open = (kind: Kept): Promise<Cache> => caches.open(cacheName(scope, kind));

const bare = (address: string): string => address.split(/[?#]/)[0] ?? '';

function kindOf(address: string): Kept | undefined {
  if (!address.startsWith(scope)) return undefined;
  const [folder] = address.slice(scope.length).split('/');
  return folder === 'assets' || folder === 'pictures' ? folder : undefined;
}

/** What is kept of an address; undefined also where the device refuses to say. */
async function kept(kind: Kept, address: string): Promise<Response | undefined> {
  try {
    return await (await open(kind)).match(address, { ignoreVary: true });
  } catch {
    return undefined;
  }
}

/** Keeps an answer as the newest of its kind, and forgets the oldest. */
async function keep(kind: Kept, address: string, response: Response): Promise<void> {
  const cache = await open(kind);
  await cache.delete(address);
  await cache.put(address, response);
  const requests = await cache.keys();
  await Promise.all(requests.slice(0, -limits[kind]).map((request) => cache.delete(request)));
}

/** The answers that pages were shown from, until they say that they are shown: what is fetched ahead may never be. */
const answers = new Map<string, Response>();
const mostAnswers = 10;

async function answerPage({ request, preloadResponse }: FetchEvent): Promise<Response> {
  const address = bare(request.url);
  try {
    const response = (await preloadResponse) ?? (await fetch(request));
    if (answers.size === mostAnswers) answers.clear();
    answers.set(address, response.clone());
    return response;
  } catch {
    return (
      (await kept('pages', address)) ??
      (await kept('assets', scope + offlinePage)) ??
      Response.error()
    );
  }
}

async function answerFile(event: FetchEvent, kind: Kept): Promise<Response> {
  const { request } = event;
  const known = await kept(kind, request.url);
  if (known) return known;
  const response = await fetch(request);
  if (response.status === 200) event.waitUntil(keep(kind, request.url, response.clone()));
  return response;
}

/** What the browser has just fetched it has at hand: nothing is asked of the network twice. */
const again = (address: string): Promise<Response> => fetch(address, { cache: 'force-cache' });

async function keepFile(address: string): Promise<void> {
  const kind = kindOf(address);
  if (kind === undefined || (await kept(kind, address))) return;
  const response = await again(address);
  if (response.status === 200) await keep(kind, address, response);
}

async function keepVisit({ page, title, files }: Visit): Promise<void> {
  const response = answers.get(page) ?? (await again(page));
  answers.delete(page);
  if (response.status !== 200) return;
  const headers = new Headers(response.headers);
  headers.set(titleHeader, encodeURIComponent(title));
  await keep('pages', page, new Response(response.body, { headers }));
  await Promise.all(files.map(keepFile));
}

async function install(): Promise<void> {
  const cache = await open('assets');
  // The page bears no fingerprint in its name.
  const fresh = new Request(scope + offlinePage, { cache: 'no-cache' });
  await cache.addAll([fresh, ...shell.slice(1).map((path) => scope + path)]);
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  const kinds: readonly Kept[] = ['pages', 'assets', 'pictures'];
  const names = kinds.map((kind) => cacheName(scope, kind));
  await removeCaches(scope, (name) => names.includes(name));
  // A browser that can do so asks for the page while it starts the worker.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(keepVisit(event.data)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const kind = kindOf(request.url);
  if (request.mode === 'navigate') event.respondWith(answerPage(event));
  else if (kind) event.respondWith(answerFile(event, kind));
});
