/** Reads the whole of the content: every article, every problem, and the index of what readers may see. */

import { existsSync, statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Lexicon } from '../arabic/lexicon.ts';
import { findArticleFolders } from './article-folders.ts';
import { type ArticleSource, readArticleSource } from './article-source.ts';
import {
  assembleArticle,
  assembleArticles,
  type Said,
  type Surroundings,
  saidBy,
} from './articles.ts';
import { ContentFolderError } from './content-error.ts';
import type { FileLooks } from './file-look.ts';
import { compareProblems } from './format-problem.ts';
import type { KeptSources } from './kept-sources.ts';
import { readLexiconData } from './lexicon-data.ts';
import { pictureFault } from './picture-fault.ts';
import { pictureFile } from './picture-file.ts';
import { HeldTexts, type PlainTexts } from './plain-texts.ts';
import { isError, type Problem } from './problem.ts';
import { readReferenceData } from './reference-data.ts';
import { relativePath } from './relative-path.ts';
import { isShown, type Viewing } from './schedule.ts';
import { problemAt } from './schema-problems.ts';
import { buildSiteIndex, type Relations } from './site-index.ts';
import type { Address, Article, Author, Moment, SiteIndex, Slug } from './types.ts';

export interface ContentOptions extends Viewing {
  /** Absolute folder of `<slug>/index.md`. */
  readonly articles: string;
  /** Absolute folder of `sections.yaml`, `authors.yaml`, `topics.yaml`. */
  readonly data: string;
  /** Absolute folder that paths in messages start from. */
  readonly root: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly relations: Relations;
  /** When an article was last updated, where its file does not say; of none by default. */
  readonly updateOf?: (slug: Slug, published: Moment) => Moment | undefined;
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
  /**
   * Addresses of pages that are not there yet: of articles that readers may not see, old ones included, and of authors of
   * whom nothing is out.
   */
  readonly hidden: ReadonlySet<Address>;
  /** Pictures of the articles in the index. */
  readonly pictures: readonly PlacedPicture[];
  /** Of all files, by file and place. */
  readonly problems: readonly Problem[];
  /**
   * An article as its file is now, among the others as they were read; undefined where it was not there then, where
   * anything is wrong with it, where it has other old addresses, or is not to be shown any more.
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
  shown: ReadonlySet<Slug>,
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
      const path = pictureFile(folder, hero);
      byFile.set(path, { file: path, place });
    }
    for (const { src, line, column } of references.pictures) {
      const path = pictureFile(folder, src);
      if (byFile.has(path) || pictureFault(folder, src)) continue;
      byFile.set(path, {
        file: path,
        place: () => ({ file, line: line + bodyLine - 1, column }),
      });
    }
  }
  return [...byFile.values()];
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
  readonly said: ReadonlyMap<Slug, Said>;
  readonly surroundings: Surroundings;
  readonly timeZone: string;
}

function rereader({ articles, said, surroundings, timeZone }: WhatWasRead): Content['reread'] {
  return (slug) => {
    const before = articles.find((article) => article.slug === slug);
    if (!before) return undefined;
    const { folder, file } = before;
    const place = { slug, folder, file, timeZone };
    const { source, problems } = readArticleSource(place, new HeldTexts());
    if (!source || problems.some(isError)) return undefined;
    const now = assembleArticle(source, said, surroundings);
    return now &&
      isShown(now, surroundings.viewing) &&
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
  options.kept?.keepOnly(new Set(folders.map(({ slug }) => slug)));
  options.kept?.close();
  const surroundings = {
    files: new Map(folders.map(({ slug, file }) => [slug, file])),
    data,
    viewing: { now: options.now, drafts: options.drafts },
    updateOf: options.updateOf ?? (() => undefined),
  };
  const assembled = assembleArticles(sources, surroundings);
  problems.push(...assembled.problems);
  const { articles } = assembled;
  const index = buildSiteIndex(
    articles.filter((article) => isShown(article, options)),
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
    hidden: hiddenAddresses(articles, data.authors.values(), index),
    reread: rereader({
      articles,
      said: new Map(sources.map((source) => [source.slug, saidBy(source, options)])),
      surroundings,
      timeZone: options.timeZone,
    }),
    pictures: placePictures(sources, new Set(index.bySlug.keys())),
    problems: problems.toSorted(compareProblems),
  };
}
