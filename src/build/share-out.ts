/** Shares pages out over runs of Eleventy. */

import { pickPages, type SitePages } from '../plugins/pages/page.ts';

export function countPages(pages: SitePages): number {
  return Object.values(pages).reduce((sum, some) => sum + some.length, 0);
}

/** Parts with as many pages of each kind each, that together are all of them. */
export function shareOut(pages: SitePages, parts: number): readonly SitePages[] {
  const from = (some: readonly unknown[], part: number): number =>
    Math.floor((some.length * part) / parts);
  return Array.from({ length: parts }, (_, part) =>
    pickPages(pages, (some) => some.slice(from(some, part), from(some, part + 1))),
  );
}
