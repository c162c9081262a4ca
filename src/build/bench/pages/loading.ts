/** How a page came to be shown: what held its first paint, when it came, and what the largest of it waited for. */

import type { Page } from 'playwright-core';

export interface Loading {
  /** Paths of what the browser would not paint without. */
  readonly blocking: readonly string[];
  /** Paths of fonts that the head asks for and nothing on the page is shown in. */
  readonly unusedFonts: readonly string[];
  /** Milliseconds from the beginning to the first text or picture. */
  readonly firstPaint: number;
  /** The same, to the largest text or picture of the first screen. */
  readonly largestPaint: number;
  /** Of the picture that is the largest; undefined where it is text. */
  readonly largestPicture?: {
    readonly path: string;
    /** Whether the browser could ask for it before it knew the layout, and before other pictures. */
    readonly isFetchedFirst: boolean;
  };
}

/** Looks at a page that is at rest. */
export function inspectLoading(page: Page): Promise<Loading> {
  return page.evaluate(async () => {
    const pathOf = (address: string): string => new URL(address, location.href).pathname;
    const largest = await new Promise<
      PerformanceEntry & { readonly element?: Element | null; readonly url?: string }
    >((resolve) => {
      new PerformanceObserver((list) => {
        const last = list.getEntries().at(-1);
        if (last !== undefined) resolve(last);
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    const { element } = largest;
    const [first] = performance.getEntriesByName('first-contentful-paint');

    /** A face as both the rule and the loaded face tell it. */
    const nameOf = (family: string, weight: string, range: string): string =>
      `${family.replaceAll('"', '')} ${weight} ${range}`;
    const loaded = new Set(
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family, weight, unicodeRange }) => nameOf(family, weight, unicodeRange)),
    );
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const used = new Set(
      rules.flatMap((rule) => {
        if (!(rule instanceof CSSFontFaceRule)) return [];
        const value = (name: string): string => rule.style.getPropertyValue(name);
        const name = nameOf(value('font-family'), value('font-weight'), value('unicode-range'));
        const [, address] = /url\("([^"]+)"\)/.exec(value('src')) ?? [];
        const sheet = rule.parentStyleSheet?.href ?? location.href;
        return address !== undefined && loaded.has(name) ? [new URL(address, sheet).pathname] : [];
      }),
    );
    const preloads = document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="font"]');
    return {
      blocking: performance
        .getEntriesByType('resource')
        .filter((entry) => 'renderBlockingStatus' in entry)
        .filter((entry) => entry.renderBlockingStatus === 'blocking')
        .map(({ name }) => pathOf(name)),
      unusedFonts: [...preloads].map(({ href }) => pathOf(href)).filter((path) => !used.has(path)),
      firstPaint: first?.startTime ?? Number.NaN,
      largestPaint: largest.startTime,
      ...(element instanceof HTMLImageElement && {
        largestPicture: {
          path: pathOf(largest.url ?? element.currentSrc),
          isFetchedFirst: element.loading !== 'lazy' && element.fetchPriority === 'high',
        },
      }),
    };
  });
}
