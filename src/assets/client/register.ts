/** Registers the worker of the site, and tells it of the page once that is shown. */

import type { Visit } from './worker/caches.ts';
import { workerPolicy } from './worker/policy.ts';

declare global {
  interface Window {
    /** Absent in browsers without Trusted Types. https://www.w3.org/TR/trusted-types/ */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL: () => string },
      ): { createScriptURL(address: string): string };
    };
  }
}

function visit(): Visit {
  // In it what is Latin is isolated by characters, which stay where markup does not.
  const title = document.querySelector<HTMLMetaElement>('meta[property="og:title"]');
  return {
    page: location.origin + location.pathname,
    title: title?.content ?? '',
    files: performance.getEntriesByType('resource').map(({ name }) => name),
  };
}

async function register(address: string): Promise<void> {
  // The policy knows one address, and gives no other.
  const trusted = window.trustedTypes?.createPolicy(workerPolicy, {
    createScriptURL: () => address,
  });
  const { serviceWorker } = navigator;
  await serviceWorker.register(trusted?.createScriptURL(address) ?? address);
  // Pages that are no place of their own, such as that of an error, are not kept.
  if (!document.querySelector('link[rel="canonical"]')) return;
  const { active } = await serviceWorker.ready;
  active?.postMessage(visit());
}

/** Waits until the page has what it needs. */
export function startOffline(): void {
  const address = document.documentElement.dataset.worker;
  if (address === undefined || !('serviceWorker' in navigator)) return;
  // Storage may be forbidden: the page is then read as ever.
  addEventListener('load', () => void register(address).catch(() => undefined));
}
