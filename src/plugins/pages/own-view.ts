/** What the pages of an article show of the article itself, in whichever edition. */

import type { Article } from '../../content/types.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';
import { type BodyViewOptions, bodySource, bodyView, picturesBeside } from './body-view.ts';
import { listSource } from './object-sources.ts';
import type { ArticleView } from './views.ts';

export interface OwnViewOptions extends BodyViewOptions {
  /** By the absolute path of the original. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
  /** Those that `ownSource` has made: each article is asked for once for each edition. */
  readonly ownSources: Map<Article, string>;
}

/** An article without those around it. */
export type OwnView = Omit<ArticleView, 'previous' | 'next' | 'related' | 'parts'>;

export function ownView(article: Article, options: OwnViewOptions): OwnView {
  const { cards, pictures } = options;
  const { slug, address, folder, hero, correction, series } = article;
  const updated = cards.updated(article);
  const stage = cards.stage(article);
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
    body: bodyView(article.targets, address, picturesBeside(folder, pictures), options),
  };
}

/** Stands for the view, as `Page.source` does: for most of it by the fingerprint of the article's file. */
export function ownSource(article: Article, options: OwnViewOptions): string {
  const { cards, pictures, ownSources } = options;
  const known = ownSources.get(article);
  if (known !== undefined) return known;
  const { hash, file, folder, address, authors, topics, targets } = article;
  const own = [hash, file, cards.cardSource(article), cards.updated(article)?.iso ?? ''];
  const sourceOf = (one: object): string => cards.sources.of(one);
  const source =
    listSource(own, (text) => text) +
    listSource(authors, sourceOf) +
    listSource(topics, sourceOf) +
    bodySource(targets, address, picturesBeside(folder, pictures), options);
  ownSources.set(article, source);
  return source;
}
