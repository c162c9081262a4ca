/**
 * Fetches a page of the site when the reader is about to ask for it, where the browser does not do so by itself
 * (`plugins/headers/speculation-rules.ts`).
 */

/** Milliseconds for which the pointer rests on a link that is meant. */
const rest = 200;

function isUnwanted(): boolean {
  // A page that states the policy itself comes from a host that sends no headers, and so no rules.
  const hasRules =
    HTMLScriptElement.supports?.('speculationrules') &&
    !document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  return hasRules || navigator.connection?.saveData === true;
}

function linkAt({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  return link?.origin === location.origin &&
    link.pathname !== location.pathname &&
    link.pathname.endsWith('/') &&
    !link.pathname.endsWith('/search/')
    ? link
    : undefined;
}

/** Each page is fetched once. */
export function startPrefetch(): void {
  if (isUnwanted()) return;
  const fetched = new Set<string>();
  const prefetch = (link: HTMLAnchorElement | undefined): void => {
    if (link === undefined || fetched.has(link.pathname)) return;
    fetched.add(link.pathname);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = link.pathname;
    document.head.append(hint);
  };
  let timer: number | undefined;
  addEventListener('pointerover', (event) => {
    clearTimeout(timer);
    timer = window.setTimeout(prefetch, rest, linkAt(event));
  });
  addEventListener('touchstart', (event) => prefetch(linkAt(event)), { passive: true });
}
