import type { PageViews } from './views.ts';

export type PageKind = keyof PageViews;

/** Any view: all have an address. */
type AnyView = PageViews[PageKind][number];

/**
 * The pages with the views of each kind changed alike.
 *
 * @param change gives some of the views that it is given
 */
export function mapPages(
  pages: PageViews,
  change: <View extends AnyView>(views: readonly View[], kind: PageKind) => readonly View[],
): PageViews {
  return {
    article: change(pages.article, 'article'),
    section: change(pages.section, 'section'),
    topic: change(pages.topic, 'topic'),
    author: change(pages.author, 'author'),
    month: change(pages.month, 'month'),
    home: change(pages.home, 'home'),
    '404': change(pages['404'], '404'),
    archive: change(pages.archive, 'archive'),
    authors: change(pages.authors, 'authors'),
    topics: change(pages.topics, 'topics'),
    search: change(pages.search, 'search'),
    feed: change(pages.feed, 'feed'),
    sitemaps: change(pages.sitemaps, 'sitemaps'),
    sitemap: change(pages.sitemap, 'sitemap'),
    manifest: change(pages.manifest, 'manifest'),
    redirect: change(pages.redirect, 'redirect'),
    plain: change(pages.plain, 'plain'),
  };
}

/** The file of a page's template, in `src/pages`. */
export function templateOf(kind: PageKind, view: AnyView): string {
  return kind === 'plain' && 'name' in view ? `${view.name}.md` : `${kind}.njk`;
}
