/** The whole of the content: every article, every problem, and the index of what readers may see. */

import { isDeepStrictEqual } from 'node:util';
import { readArticleSource } from './article-source.ts';
import { type Around, assembleArticle, type Said } from './articles.ts';
import { type PlacedPicture, placePictures } from './placed-pictures.ts';
import { HeldTexts } from './plain-texts.ts';
import { isError } from './problem.ts';
import { type ReadContent, type ReadOptions, readContent } from './read-content.ts';
import { buildSiteIndex, type Relations } from './site-index.ts';
import type { OutlineValues } from './source-record.ts';
import type { Article, SiteIndex, Slug } from './types.ts';

export interface ContentOptions extends ReadOptions {
  /** The build's clock, milliseconds since the epoch: what is dated later is not shown. */
  readonly now: number;
  /** Drafts and what is dated later are shown too. */
  readonly drafts: boolean;
  readonly relations: Relations;
}

export interface Content
  extends Pick<ReadContent, 'articles' | 'plainPages' | 'lexicon' | 'problems'> {
  readonly index: SiteIndex;
  /** Pictures of the articles in the index. */
  readonly pictures: readonly PlacedPicture[];
  /**
   * An article as its file is now, among the others as they were read; undefined where it was not there then, where
   * anything is wrong with it, or where it has other old addresses.
   */
  readonly reread: (slug: Slug) => Article | undefined;
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
    return now && isDeepStrictEqual(now.aliases, before.aliases) ? now : undefined;
  };
}

function saidBy({ tags, draft }: OutlineValues): Said {
  return { ...(tags ? { tags } : {}), ...(draft === undefined ? {} : { draft }) };
}

/**
 * Reads the content. What is wrong with it is told in `problems`, never thrown.
 *
 * @throws ContentFolderError where the folder of articles is not there
 */
export function loadContent({ now, drafts, relations, ...options }: ContentOptions): Content {
  const read = readContent(options);
  const { articles, sources, files, data, linkTargets, plainPages, lexicon, problems } = read;
  const index = buildSiteIndex(
    articles.filter(({ draft, published }) => drafts || (!draft && published.epoch <= now)),
    { sections: data.sections.values(), authors: data.authors.values(), relations },
  );
  return {
    articles,
    index,
    plainPages,
    lexicon,
    problems,
    reread: rereader({
      articles,
      around: {
        said: new Map(sources.map(({ slug, outline }) => [slug, saidBy(outline.values)])),
        files,
        data,
        linkTargets,
      },
      timeZone: options.timeZone,
    }),
    pictures: placePictures(sources.filter(({ slug }) => index.bySlug.has(slug))),
  };
}
