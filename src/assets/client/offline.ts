/** The page for those without a connection: lists the pages that they can read. */

import { cacheName, titleHeader } from './worker/caches.ts';

async function listPages(list: HTMLElement): Promise<void> {
  const scope = new URL(list.dataset.scope ?? '/', location.href).href;
  const cache = await caches.open(cacheName(scope, 'pages'));
  // The last that was kept comes first.
  for (const request of [...(await cache.keys())].reverse()) {
    const response = await cache.match(request);
    const link = document.createElement('a');
    link.href = request.url;
    link.textContent = decodeURIComponent(response?.headers.get(titleHeader) ?? '') || request.url;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  if (list.firstChild) list.closest('[hidden]')?.removeAttribute('hidden');
}

for (const list of document.querySelectorAll<HTMLElement>('[data-scope]')) {
  // Where storage is forbidden, there is nothing to list.
  void listPages(list).catch(() => undefined);
}
addEventListener('online', () => location.reload());
