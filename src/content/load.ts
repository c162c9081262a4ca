/** Reads the whole of the content: every article, every problem, and the index of what readers may see. */

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Lexicon } from '../arabic/lexicon.ts';
import { findArticleFolders } from './article-folders.ts';
import { type ArticleSource, readArticleSource } from './article-source.ts';
import { assembleArticle, assembleArticles, type Said } from './articles.ts';
import { ContentFolderError } from './content-error.ts';
import type { FileLooks } from './file-look.ts';
import { compareProblems } from './format-problem.ts';
import type { KeptSources } from './kept-sources.ts';
import { readLexiconData } from './lexicon-data.ts';
import { once } from './once.ts';
import { pictureFault } from './picture-fault.ts';
import { HeldTexts, type PlainTexts } from './plain-texts.ts';
import { isError, type Problem } from './problem.ts';
import { type ReferenceData, readReferenceData } from './reference-data.ts';
import { relativePath } from './relative-path.ts';
import { problemAt } from './schema-problems.ts';
import { buildSiteIndex, type Relations } from './site-index.ts';
import type { Article, SiteIndex, Slug } from './types.ts';

export interface ContentOptions {
  /** Absolute folder of `<slug>/index.md`. */
  readonly articles: string;
  /** Absolute folder of `sections.yaml`, `authors.yaml`, `topics.yaml`. */
  readonly data: string;
  /** Absolute folder that paths in messages start from. */
  readonly root: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The build's clock, milliseconds since the epoch: what is dated later is not shown. */
  readonly now: number;
  /** Drafts and what is dated later are shown too. */
  readonly drafts: boolean;
  readonly relations: Relations;
  /** What was understood of articles in earlier builds. */
  readonly kept?: KeptSources;
  /** Of the build. */
  readonly looks?: FileLooks;
  readonly texts?: PlainTexts;
}

export interface Content {
  /** Every article that could be understood, drafts and scheduled ones included, by slug. */
  readonly articles: readonly Article[];
  readonly index: SiteIndex;
  /** What search knows of plurals and names. */
  readonly lexicon: Lexicon;
  /** Pictures of the articles in the index. */
  readonly pictures: readonly PlacedPicture[];
  /** Of all files, by file and place. */
  readonly problems: readonly Problem[];
  /**
   * An article as its file is now, among the others as they were read; undefined where it was not there then, where
   * anything is wrong with it, or where it has other old addresses.
   */
  readonly reread: (slug: Slug) => Article | undefined;
}

/** A picture that a page shows. */
export interface PlacedPicture {
  /** Absolute path. */
  readonly file: string;
  /** Where its writer named it. */
  readonly place: () => Pick<Problem, 'file' | 'line' | 'column'>;
}

/** The pictures that the pages of these articles show, each file once; not those that are told to be wrong already. */
function placePictures(
  sources: readonly ArticleSource[],
  shown: Pick<ReadonlyMap<Slug, unknown>, 'has'>,
): readonly PlacedPicture[] {
  const byFile = new Map<string, PlacedPicture>();
  for (const { slug, folder, file, outline, written } of sources) {
    if (!shown.has(slug)) continue;
    const { hero, bodyLine, references } = outline;
    if (hero !== undefined && !pictureFault(folder, hero)) {
      const place = () => {
        const { yaml, placement } = written();
        const { line, column } = problemAt(yaml, placement, ['hero', 'src'], {
          code: 'hero',
          message: '',
        });
        return { file, line, column };
      };
      byFile.set(join(folder, hero), { file: join(folder, hero), place });
    }
    for (const { src, line, column } of references.pictures) {
      const path = join(folder, src);
      if (byFile.has(path) || pictureFault(folder, src)) continue;
      byFile.set(path, {
        file: path,
        place: () => ({ file, line: line + bodyLine - 1, column }),
      });
    }
  }
  return [...byFile.values()];
}

/** What is held to read an article again: nothing that the articles do not hold, for there may be very many. */
interface WhatWasRead {
  readonly articles: readonly Article[];
  readonly said: () => ReadonlyMap<Slug, Said>;
  readonly files: ReadonlyMap<Slug, string>;
  readonly data: ReferenceData;
  readonly timeZone: string;
}

function rereader({ articles, said, files, data, timeZone }: WhatWasRead): Content['reread'] {
  return (slug) => {
    const before = articles.find((article) => article.slug === slug);
    if (!before) return undefined;
    const { folder, file } = before;
    const place = { slug, folder, file, timeZone };
    const { source, problems } = readArticleSource(place, new HeldTexts());
    if (!source || problems.some(isError)) return undefined;
    const now = assembleArticle(source, said(), files, data);
    return now && isDeepStrictEqual(now.aliases, before.aliases) ? now : undefined;
  };
}

/**
 * Reads the content. What is wrong with it is told in `problems`, never thrown.
 *
 * @throws ContentFolderError where the folder of articles is not there
 */
export function loadContent(options: ContentOptions): Content {
  const shown = (path: string): string => relativePath(options.root, path) || '.';
  if (!existsSync(options.articles) || !statSync(options.articles).isDirectory()) {
    throw new ContentFolderError(`لا يوجد مجلد مقالات في «${options.articles}».`);
  }
  const kept = options.kept?.place;
  const data = readReferenceData(options.data, shown(options.data), kept);
  const { lexicon, problems: lexiconProblems } = readLexiconData(
    options.data,
    shown(options.data),
    kept,
  );
  const { folders, problems: folderProblems } = findArticleFolders(
    options.articles,
    shown(options.articles),
    options.looks,
  );
  const problems: Problem[] = [...data.problems, ...lexiconProblems, ...folderProblems];
  const sources: ArticleSource[] = [];
  const { texts = new HeldTexts() } = options;
  for (const { slug, folder, file } of folders) {
    const place = { slug, folder, file, timeZone: options.timeZone };
    const reading = readArticleSource(place, texts, options.kept);
    problems.push(...reading.problems);
    if (reading.source) sources.push(reading.source);
  }
  const files = new Map(folders.map(({ slug, file }) => [slug, file]));
  options.kept?.keepOnly(files);
  options.kept?.close();
  const assembled = assembleArticles(sources, files, data);
  problems.push(...assembled.problems);
  const { articles } = assembled;
  const index = buildSiteIndex(
    articles.filter(
      ({ draft, published }) => options.drafts || (!draft && published.epoch <= options.now),
    ),
    {
      sections: data.sections.values(),
      authors: data.authors.values(),
      relations: options.relations,
    },
  );
  return {
    articles,
    index,
    lexicon,
    reread: rereader({
      articles,
      said: once(() => new Map(sources.map(({ slug, outline }) => [slug, outline.values]))),
      files,
      data,
      timeZone: options.timeZone,
    }),
    pictures: placePictures(sources, index.bySlug),
    problems: problems.toSorted(compareProblems),
  };
}
