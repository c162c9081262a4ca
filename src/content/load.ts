/** The whole of the content: every article, every problem, and the index of what readers may see. */

import { isDeepStrictEqual } from 'node:util';
import { readArticleSource } from './article-source.ts';
import { type Around, assembleArticle, saidBy } from './articles.ts';
import { type PlacedPicture, placePictures } from './placed-pictures.ts';
import { HeldTexts } from './plain-texts.ts';
import { isError } from './problem.ts';
import { type ReadContent, type ReadOptions, readContent } from './read-content.ts';
import { isShown } from './schedule.ts';
import { buildSiteIndex, type Relations } from './site-index.ts';
import type { Address, Article, Author, SiteIndex, Slug } from './types.ts';

export interface ContentOptions extends ReadOptions {
  readonly relations: Relations;
}

export interface Content
  extends Pick<ReadContent, 'articles' | 'plainPages' | 'lexicon' | 'problems'> {
  readonly index: SiteIndex;
  /**
   * Addresses of pages that are not there yet: of articles that readers may not see, old ones included, and of authors of
   * whom nothing is out.
   */
  readonly hidden: ReadonlySet<Address>;
  /** Pictures of the articles in the index. */
  readonly pictures: readonly PlacedPicture[];
  /**
   * An article as its file is now, among the others as they were read; undefined where it was not there then, where
   * anything is wrong with it, where it has other old addresses, or is not to be shown any more.
   */
  readonly reread: (slug: Slug) => Article | undefined;
}

function hiddenAddresses(
  articles: readonly Article[],
  authors: Iterable<Author>,
  { bySlug, authors: shown }: SiteIndex,
): ReadonlySet<Address> {
  const pages = new Set(shown.map(({ subject }) => subject.address));
  return new Set([
    ...articles
      .filter(({ slug }) => !bySlug.has(slug))
      .flatMap(({ address, aliases }) => [address, ...aliases]),
    ...[...authors].map(({ address }) => address).filter((address) => !pages.has(address)),
  ]);
}

/** What is held to read an article again: little of each, for there may be very many. */
interface WhatWasRead {
  readonly articles: readonly Article[];
  readonly around: Around;
  readonly timeZone: string;
}

function rereader({ articles, around, timeZone }: WhatWasRead): Content['reread'] {
  return (slug) => {
    const before = articles.find((article) => article.slug === slug);
    if (!before) return undefined;
    const { folder, file } = before;
    const place = { slug, folder, file, timeZone };
    const { source, problems } = readArticleSource(place, new HeldTexts());
    if (!source || problems.some(isError)) return undefined;
    const now = assembleArticle(source, around);
    return now &&
      isShown(now, around.surroundings.viewing) &&
      isDeepStrictEqual(now.aliases, before.aliases)
      ? now
      : undefined;
  };
}

/**
 * Reads the content. What is wrong with it is told in `problems`, never thrown.
 *
 * @throws ContentFolderError where the folder of articles is not there
 */
export function loadContent({ relations, ...options }: ContentOptions): Content {
  const read = readContent(options);
  const { articles, sources, surroundings, linkTargets, plainPages, lexicon, problems } = read;
  const { sections, authors } = surroundings.data;
  const index = buildSiteIndex(
    articles.filter((article) => isShown(article, options)),
    { sections: sections.values(), authors: authors.values(), relations },
  );
  return {
    articles,
    index,
    plainPages,
    lexicon,
    problems,
    hidden: hiddenAddresses(articles, authors.values(), index),
    reread: rereader({
      articles,
      around: {
        said: new Map(sources.map((source) => [source.slug, saidBy(source, options)])),
        surroundings,
        linkTargets,
      },
      timeZone: options.timeZone,
    }),
    pictures: placePictures(sources.filter(({ slug }) => index.bySlug.has(slug))),
  };
}
