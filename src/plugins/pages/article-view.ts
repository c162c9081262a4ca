import type { Article, SiteIndex } from '../../content/types.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';
import { type BodyViewOptions, bodySource, bodyView, picturesBeside } from './body-view.ts';
import { listSource } from './object-sources.ts';
import type { Page } from './page.ts';
import type { ArticleView } from './views.ts';

export interface ArticleViewOptions extends BodyViewOptions {
  readonly index: Pick<SiteIndex, 'neighbours' | 'related' | 'series'>;
  /** By the absolute path of the original. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
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
  const { cards, pictures } = options;
  const { slug, address, folder, hero, correction, series } = article;
  const updated = cards.updated(article);
  const stage = cards.stage(article);
  const { previous, next, related, parts } = around(article, options);
  const { words, codeLines, pictures: pictureCount, headings } = article.text;
  return {
    slug,
    address,
    file: article.file,
    bodyLine: article.bodyLine,
    hash: article.hash,
    title: article.title,
    description: article.description,
    published: article.published,
    ...(updated ? { updated } : {}),
    ...(correction === undefined ? {} : { correction }),
    authors: article.authors,
    section: article.section,
    topics: article.topics,
    ...(hero ? { hero: cards.picture(hero) } : {}),
    summary: article.summary,
    ...(series === undefined ? {} : { series }),
    sources: article.sources,
    breaking: cards.isBreaking(article),
    ...(stage && { stage }),
    text: { words, codeLines, pictures: pictureCount, headings },
    ...(previous ? { previous: cards.link(previous) } : {}),
    ...(next ? { next: cards.link(next) } : {}),
    related: related.map((other) => cards.card(other)),
    parts: parts.map((part) => cards.link(part)),
    body: bodyView(article.targets, address, picturesBeside(folder, pictures), options),
  };
}

/** Stands for the view: for the article by the fingerprint of its file, for others by what is shown of them. */
function articleSource(article: Article, options: ArticleViewOptions): string {
  const { cards, pictures } = options;
  const { hash, file, folder, address, authors, topics } = article;
  const { previous, next, related, parts } = around(article, options);
  const sourceOf = (one: object): string => cards.sources.of(one);
  const cardSource = (other: Article): string => cards.cardSource(other);
  const linkSource = (other: Article): string => cards.linkSource(other);
  const own = [
    hash,
    file,
    cardSource(article),
    cards.updated(article)?.iso ?? '',
    previous ? linkSource(previous) : '',
    next ? linkSource(next) : '',
  ];
  return (
    listSource(own, (text) => text) +
    listSource(authors, sourceOf) +
    listSource(topics, sourceOf) +
    listSource(related, cardSource) +
    listSource(parts, linkSource) +
    bodySource(article.targets, address, picturesBeside(folder, pictures), options)
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
