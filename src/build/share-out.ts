/** Shares pages out over runs of Eleventy. */

import type { PageViews } from '../plugins/pages/views.ts';

/** None of any kind. */
export const noPages: PageViews = {
  article: [],
  section: [],
  topic: [],
  author: [],
  month: [],
  home: [],
  '404': [],
  archive: [],
  authors: [],
  topics: [],
  search: [],
  feed: [],
  sitemap: [],
  manifest: [],
  redirect: [],
  plain: [],
};

export function countPages(pages: PageViews): number {
  return Object.values(pages).reduce((sum, views) => sum + views.length, 0);
}

/** The views of one kind from the part `at` of `parts` equal parts. */
function partOf<View>(views: readonly View[], at: number, parts: number): readonly View[] {
  return views.slice(
    Math.floor((views.length * at) / parts),
    Math.floor((views.length * (at + 1)) / parts),
  );
}

/** Parts with as many pages of each kind each, that together are all of them. The kinds that are one page go first. */
export function shareOut(pages: PageViews, parts: number): readonly PageViews[] {
  return Array.from({ length: parts }, (_, at) => ({
    ...(at === 0 ? pages : noPages),
    article: partOf(pages.article, at, parts),
    section: partOf(pages.section, at, parts),
    topic: partOf(pages.topic, at, parts),
    author: partOf(pages.author, at, parts),
    month: partOf(pages.month, at, parts),
    redirect: partOf(pages.redirect, at, parts),
  }));
}
