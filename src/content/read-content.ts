/** Reads every article, and what articles refer to, with all that is wrong with them. */

import { existsSync, statSync } from 'node:fs';
import type { Lexicon } from '../arabic/lexicon.ts';
import { findArticleFolders } from './article-folders.ts';
import { type ArticleSource, type ParsedArticle, readArticleSource } from './article-source.ts';
import { assembleArticles, type Surroundings } from './articles.ts';
import { ContentFolderError } from './content-error.ts';
import type { FileLooks } from './file-look.ts';
import { compareProblems } from './format-problem.ts';
import type { LinkTargets } from './internal-links.ts';
import type { KeptSources } from './kept-sources.ts';
import { readLexiconData } from './lexicon-data.ts';
import { type PlainPage, readPlainPages } from './plain-pages.ts';
import { HeldTexts, type PlainTexts } from './plain-texts.ts';
import type { Problem } from './problem.ts';
import { readReferenceData } from './reference-data.ts';
import { relativePath } from './relative-path.ts';
import type { Viewing } from './schedule.ts';
import type { TopicRegister } from './topics.ts';
import type { Article, Slug } from './types.ts';

export interface ReadOptions extends Viewing {
  /** Absolute folder of `<slug>/index.md`. */
  readonly articles: string;
  /** Absolute folder of `sections.yaml`, `authors.yaml`, `topics.yaml`. */
  readonly data: string;
  /** Absolute folder of plain pages, Markdown among the templates; none where it is not given. */
  readonly pages?: string;
  /** Absolute folder that paths in messages start from. */
  readonly root: string;
  /** IANA name. */
  readonly timeZone: string;
  /** When an article was last updated, where its file does not say; of none by default. */
  readonly updateOf?: Surroundings['updateOf'];
  /** What was understood of articles in earlier builds. */
  readonly kept?: KeptSources;
  /** Of the build. */
  readonly looks?: FileLooks;
  readonly texts?: PlainTexts;
  /** Given each article that is parsed. */
  readonly onParsed?: (slug: Slug, article: ParsedArticle) => void;
}

export interface ReadContent {
  /** Every article that could be understood, drafts and scheduled ones included, by slug. */
  readonly articles: readonly Article[];
  /** Every article whose own text is understood, by slug; whether it is an article at all is another matter. */
  readonly sources: readonly ArticleSource[];
  readonly surroundings: Surroundings;
  readonly plainPages: readonly PlainPage[];
  readonly topics: TopicRegister;
  readonly linkTargets: LinkTargets;
  /** What search knows of plurals and names. */
  readonly lexicon: Lexicon;
  /** Of all files, by file and place. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the content. What is wrong with it is told in `problems`, never thrown.
 *
 * @throws ContentFolderError where the folder of articles is not there
 */
export function readContent(options: ReadOptions): ReadContent {
  const shown = (path: string): string => relativePath(options.root, path) || '.';
  if (!existsSync(options.articles) || !statSync(options.articles).isDirectory()) {
    throw new ContentFolderError(`لا يوجد مجلد مقالات في «${options.articles}».`);
  }
  const { kept, looks, texts = new HeldTexts(), onParsed, timeZone } = options;
  const data = readReferenceData(options.data, shown(options.data), kept?.place);
  const lexicon = readLexiconData(options.data, shown(options.data), kept?.place);
  const found = findArticleFolders(options.articles, shown(options.articles), looks);
  const { pages: plainPages, problems: pageProblems } = options.pages
    ? readPlainPages(options.pages, shown(options.pages))
    : { pages: [], problems: [] };
  const problems: Problem[] = [
    ...data.problems,
    ...lexicon.problems,
    ...pageProblems,
    ...found.problems,
  ];
  const sources: ArticleSource[] = [];
  for (const { slug, folder, file } of found.folders) {
    const place = { slug, folder, file, timeZone };
    const reading = readArticleSource(place, texts, kept, (parsed) => onParsed?.(slug, parsed));
    problems.push(...reading.problems);
    if (reading.source) sources.push(reading.source);
  }
  const surroundings: Surroundings = {
    files: new Map(found.folders.map(({ slug, file }) => [slug, file])),
    data,
    viewing: { now: options.now, drafts: options.drafts },
    updateOf: options.updateOf ?? (() => undefined),
  };
  kept?.keepOnly(new Set(surroundings.files.keys()));
  kept?.close();
  const { articles, linkTargets, topics, ...assembled } = assembleArticles({
    sources,
    plainPages,
    ...surroundings,
  });
  problems.push(...assembled.problems);
  return {
    articles,
    sources,
    surroundings,
    plainPages,
    topics,
    linkTargets,
    lexicon: lexicon.lexicon,
    problems: problems.toSorted(compareProblems),
  };
}
