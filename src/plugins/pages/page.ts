/**
 * The pages of a site before their views are made. A build that changes little makes few views: of the other pages it
 * only asks whether what they are made of is what it was.
 */

import type { Address } from '../../content/types.ts';
import type { PageViews } from './views.ts';

export type PageKind = keyof PageViews;

export interface Page<View> {
  readonly address: Address;
  /** The file of its template, in `src/pages`. */
  readonly template: string;
  /** A text that stands for the view: two pages of one template whose texts are equal have equal views. */
  readonly source: () => string;
  readonly view: () => View;
}

export type SitePages = {
  readonly [Kind in PageKind]: readonly Page<PageViews[Kind][number]>[];
};

/** A page whose view is soon made, and stands for itself. */
export function smallPage<View extends { readonly address: Address }>(
  template: string,
  view: View,
): Page<View> {
  return { address: view.address, template, source: () => JSON.stringify(view), view: () => view };
}

/** @param pick gives some of the pages of each kind */
export function pickPages(
  pages: SitePages,
  pick: <Some extends Page<unknown>>(pages: readonly Some[]) => readonly Some[],
): SitePages {
  return {
    article: pick(pages.article),
    lite: pick(pages.lite),
    section: pick(pages.section),
    topic: pick(pages.topic),
    author: pick(pages.author),
    month: pick(pages.month),
    home: pick(pages.home),
    '404': pick(pages['404']),
    archive: pick(pages.archive),
    authors: pick(pages.authors),
    topics: pick(pages.topics),
    search: pick(pages.search),
    offline: pick(pages.offline),
    feed: pick(pages.feed),
    atom: pick(pages.atom),
    'json-feed': pick(pages['json-feed']),
    sitemaps: pick(pages.sitemaps),
    sitemap: pick(pages.sitemap),
    'news-sitemap': pick(pages['news-sitemap']),
    robots: pick(pages.robots),
    manifest: pick(pages.manifest),
    redirect: pick(pages.redirect),
    plain: pick(pages.plain),
  };
}

export function viewsOf(pages: SitePages): PageViews {
  const viewsIn = <View>(some: readonly Page<View>[]): readonly View[] =>
    some.map((page) => page.view());
  return {
    article: viewsIn(pages.article),
    lite: viewsIn(pages.lite),
    section: viewsIn(pages.section),
    topic: viewsIn(pages.topic),
    author: viewsIn(pages.author),
    month: viewsIn(pages.month),
    home: viewsIn(pages.home),
    '404': viewsIn(pages['404']),
    archive: viewsIn(pages.archive),
    authors: viewsIn(pages.authors),
    topics: viewsIn(pages.topics),
    search: viewsIn(pages.search),
    offline: viewsIn(pages.offline),
    feed: viewsIn(pages.feed),
    atom: viewsIn(pages.atom),
    'json-feed': viewsIn(pages['json-feed']),
    sitemaps: viewsIn(pages.sitemaps),
    sitemap: viewsIn(pages.sitemap),
    'news-sitemap': viewsIn(pages['news-sitemap']),
    robots: viewsIn(pages.robots),
    manifest: viewsIn(pages.manifest),
    redirect: viewsIn(pages.redirect),
    plain: viewsIn(pages.plain),
  };
}
