import type { PageKind } from './page.ts';
import type { PageViews } from './views.ts';

/** Any view: all have an address. */
type AnyView = PageViews[PageKind][number];

/**
 * The pages with the views of each kind changed alike.
 *
 * @param change gives some of the views that it is given
 */
export function mapPages(
  pages: PageViews,
  change: <View extends AnyView>(views: readonly View[]) => readonly View[],
): PageViews {
  return {
    article: change(pages.article),
    section: change(pages.section),
    topic: change(pages.topic),
    author: change(pages.author),
    month: change(pages.month),
    home: change(pages.home),
    '404': change(pages['404']),
    archive: change(pages.archive),
    authors: change(pages.authors),
    topics: change(pages.topics),
    search: change(pages.search),
    feed: change(pages.feed),
    sitemaps: change(pages.sitemaps),
    sitemap: change(pages.sitemap),
    manifest: change(pages.manifest),
    redirect: change(pages.redirect),
    plain: change(pages.plain),
  };
}
