/** Takes the place of the worker where the site has none any more: takes away what it kept, and then itself. */

import { removeCaches } from './worker/caches.ts';
import type { WorkerScope } from './worker/scope.ts';

declare const self: WorkerScope<never>;

async function end(): Promise<void> {
  await removeCaches(self.registration.scope);
  await self.registration.unregister();
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(end()));
