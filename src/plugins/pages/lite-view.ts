/** The edition of an article for readers who save data: what the article shows of itself, and nothing of others. */

import { liteAddress } from '../../content/slug.ts';
import type { Article } from '../../content/types.ts';
import { pageOf } from './body-view.ts';
import { listSource } from './object-sources.ts';
import { type OwnViewOptions, ownSource, ownView } from './own-view.ts';
import type { Page } from './page.ts';
import type { LiteView } from './views.ts';

/** Links of the body that lead to articles, as they are written; whole addresses stay what they are. */
function articleLinks(
  { targets, address }: Article,
  { bySlug, place }: OwnViewOptions,
): readonly string[] {
  return targets.links.filter(
    (href) =>
      !/^https?:/i.test(href) && bySlug.has(pageOf(href, address, place)?.slice(1, -1) ?? ''),
  );
}

export function litePage(article: Article, options: OwnViewOptions): Page<LiteView> {
  const address = liteAddress(article.slug);
  return {
    address,
    template: 'lite.njk',
    source: () =>
      ownSource(article, options) +
      listSource(articleLinks(article, options), (href) => JSON.stringify(href)),
    view: () => ({
      ...ownView(article, options),
      address,
      full: article.address,
      articleLinks: articleLinks(article, options),
    }),
  };
}
