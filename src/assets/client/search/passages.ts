/**
 * Passages of the body, for results whose title and description do not show the words that were found. Each costs the
 * reader the text of an article, so it is fetched when its result comes into view, and before the page is scrolled
 * only for the first two.
 */

const beforeScrolling = 2;

export interface Passages {
  /** Forgets the results before; those that follow wait for a while, in milliseconds. */
  readonly restart: (delay: number) => void;
  /** Calls `fill` once, when the result comes into view. */
  readonly await: (item: Element, fill: () => void) => void;
}

export function createPassages(): Passages {
  const waiting = new Map<Element, () => void>();
  /** How many of those that wait may be looked at. */
  let allowed = 0;
  let timer: number | undefined;

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      waiting.get(target)?.();
      waiting.delete(target);
    }
  });
  const allow = (count: number): void => {
    allowed = Math.max(allowed, count);
    for (const item of [...waiting.keys()].slice(0, allowed)) observer.observe(item);
  };
  addEventListener('scroll', () => allow(Number.POSITIVE_INFINITY), { passive: true });

  return {
    restart(delay) {
      observer.disconnect();
      waiting.clear();
      allowed = 0;
      clearTimeout(timer);
      timer = window.setTimeout(allow, delay, beforeScrolling);
    },
    await(item, fill) {
      waiting.set(item, fill);
      allow(0);
    },
  };
}
