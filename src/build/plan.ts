/** Which pages must be made: those whose key, or whose file in the output, is not what the last build left. */

import { join } from 'node:path';
import type { Address } from '../content/types.ts';
import type { PageViews } from '../plugins/pages/views.ts';
import { lookOf, type OutputState, type PageState } from './output-state.ts';

/** A page that the site has. */
export interface PlannedPage {
  /** In the output. */
  readonly path: string;
  readonly key: string;
}

export interface Plan {
  /** The views of the pages to be made. */
  readonly wanted: PageViews;
  readonly wantedPages: readonly PlannedPage[];
  /** Pages that are as they should be, by path. */
  readonly standing: ReadonlyMap<string, PageState>;
}

/** Where Eleventy writes the page of an address, in the output. */
export function pathOf(address: Address): string {
  const path = address.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * @param keyOf of a page, by its template in `src/pages` and its view
 * @param output absolute folder
 */
export function planPages(
  pages: PageViews,
  keyOf: (template: string, view: object) => string,
  state: OutputState,
  output: string,
): Plan {
  const wantedPages: PlannedPage[] = [];
  const standing = new Map<string, PageState>();
  const isWanted = (template: string, view: { readonly address: Address }): boolean => {
    const path = pathOf(view.address);
    const key = keyOf(template, view);
    const known = state.pages.get(path);
    if (known?.key === key && known.look === lookOf(join(output, path))) {
      standing.set(path, known);
      return false;
    }
    wantedPages.push({ path, key });
    return true;
  };
  const of =
    (template: string) =>
    (view: { readonly address: Address }): boolean =>
      isWanted(template, view);
  const wanted: PageViews = {
    article: pages.article.filter(of('article.njk')),
    section: pages.section.filter(of('section.njk')),
    topic: pages.topic.filter(of('topic.njk')),
    author: pages.author.filter(of('author.njk')),
    month: pages.month.filter(of('month.njk')),
    home: pages.home.filter(of('home.njk')),
    '404': pages['404'].filter(of('404.njk')),
    archive: pages.archive.filter(of('archive.njk')),
    authors: pages.authors.filter(of('authors.njk')),
    topics: pages.topics.filter(of('topics.njk')),
    search: pages.search.filter(of('search.njk')),
    feed: pages.feed.filter(of('feed.njk')),
    sitemap: pages.sitemap.filter(of('sitemap.njk')),
    manifest: pages.manifest.filter(of('manifest.njk')),
    redirect: pages.redirect.filter(of('redirect.njk')),
    plain: pages.plain.filter((view) => isWanted(`${view.name}.md`, view)),
  };
  return { wanted, wantedPages, standing };
}
