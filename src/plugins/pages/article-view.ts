import type { Article, SiteIndex } from '../../content/types.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';
import { type BodyViewOptions, bodyView, picturesBeside } from './body-view.ts';
import type { ArticleView } from './views.ts';

export interface ArticleViewOptions extends BodyViewOptions {
  readonly index: Pick<SiteIndex, 'neighbours' | 'related' | 'series'>;
  /** By the absolute path of the original. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
}

/** All that the page of an article shows but its body, which is its file's. */
export function articleView(article: Article, options: ArticleViewOptions): ArticleView {
  const { index, cards, pictures } = options;
  const { slug, address, folder, hero, updated, correction, series } = article;
  const { previous, next } = index.neighbours.get(slug) ?? {};
  const parts = series === undefined ? [] : (index.series.get(series) ?? []);
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
    text: { words, codeLines, pictures: pictureCount, headings },
    ...(previous ? { previous: cards.link(previous) } : {}),
    ...(next ? { next: cards.link(next) } : {}),
    related: (index.related.get(slug) ?? []).map((other) => cards.card(other)),
    parts: parts.map((part) => cards.link(part)),
    body: bodyView(article.targets, address, picturesBeside(folder, pictures), options),
  };
}
