import type { Article, SiteIndex } from '../../content/types.ts';
import { listSource } from './object-sources.ts';
import { type OwnView, type OwnViewOptions, ownSource, ownView } from './own-view.ts';
import type { Page } from './page.ts';
import type { ArticleView } from './views.ts';

export interface ArticleViewOptions extends OwnViewOptions {
  readonly index: Pick<SiteIndex, 'neighbours' | 'related' | 'series'>;
}

/** The articles that stand around one, each list in its order. */
function around({ slug, series }: Article, { index }: ArticleViewOptions) {
  return {
    ...index.neighbours.get(slug),
    related: index.related.get(slug) ?? [],
    parts: series === undefined ? [] : (index.series.get(series) ?? []),
  };
}

/** All that the page of an article shows but its body, which is its file's. */
function articleView(article: Article, options: ArticleViewOptions): ArticleView {
  const { cards } = options;
  const { previous, next, related, parts } = around(article, options);
  const own: OwnView = ownView(article, options);
  return {
    ...own,
    ...(previous ? { previous: cards.link(previous) } : {}),
    ...(next ? { next: cards.link(next) } : {}),
    related: related.map((other) => cards.card(other)),
    parts: parts.map((part) => cards.link(part)),
  };
}

/** Stands for the view: for the article by the fingerprint of its file, for others by what is shown of them. */
function articleSource(article: Article, options: ArticleViewOptions): string {
  const { cards } = options;
  const { previous, next, related, parts } = around(article, options);
  const cardSource = (other: Article): string => cards.cardSource(other);
  const linkSource = (other: Article): string => cards.linkSource(other);
  const neighbours = [previous, next].map((one) => (one ? linkSource(one) : ''));
  return (
    ownSource(article, options) +
    listSource(neighbours, (text) => text) +
    listSource(related, cardSource) +
    listSource(parts, linkSource)
  );
}

export function articlePage(article: Article, options: ArticleViewOptions): Page<ArticleView> {
  return {
    address: article.address,
    template: 'article.njk',
    source: () => articleSource(article, options),
    view: () => articleView(article, options),
  };
}
