/** Shares pages out over runs of Eleventy. */

import { mapPages } from '../plugins/pages/map-pages.ts';
import type { PageViews } from '../plugins/pages/views.ts';

export function countPages(pages: PageViews): number {
  return Object.values(pages).reduce((sum, views) => sum + views.length, 0);
}

/** Parts with as many pages of each kind each, that together are all of them. */
export function shareOut(pages: PageViews, parts: number): readonly PageViews[] {
  const from = (views: readonly unknown[], part: number): number =>
    Math.floor((views.length * part) / parts);
  return Array.from({ length: parts }, (_, part) =>
    mapPages(pages, (views) => views.slice(from(views, part), from(views, part + 1))),
  );
}
