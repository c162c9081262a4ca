/**
 * Everything that is wrong with the content, at once: what a build would say, what each article is asked by itself
 * (`article-checks.ts`), what pictures are, and what can be said only of all articles together.
 *
 * There is no check for articles that nothing leads to, for there can be none: every article is in the listing of its
 * one section, of its month, of its topics and of its authors, its neighbours in the section link to it, and the
 * masthead of every page leads to every section (`tests/site/links.test.ts` walks from the home page to every other).
 */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { ArticleFindings } from '../../content/article-findings.ts';
import type { ArticleSource } from '../../content/article-source.ts';
import { compareProblems } from '../../content/format-problem.ts';
import { placePictures } from '../../content/placed-pictures.ts';
import { noTexts } from '../../content/plain-texts.ts';
import type { Problem } from '../../content/problem.ts';
import { readContent } from '../../content/read-content.ts';
import { problemAt } from '../../content/schema-problems.ts';
import type { KeptPlace } from '../../content/sealed-file.ts';
import { similarTitles, type Titled } from '../../content/similar-titles.ts';
import { similarTopicProblems } from '../../content/similar-topics.ts';
import type { Slug } from '../../content/types.ts';
import type { BuildOptions } from '../../options.ts';
import { cacheFolders } from '../../plugins/cache-folders.ts';
import { pictureFileProblems } from '../../plugins/pictures/check.ts';
import { examinePictures } from '../../plugins/pictures/examine.ts';
import type { SiteSettings } from '../../site.ts';
import { areMany } from '../read-ahead.ts';
import { untilStill } from '../until-still.ts';
import { runInWorkers } from '../workers.ts';
import { ownWordProblems } from './own-words.ts';
import { beginCheck, type CheckReading } from './reading.ts';

export interface CheckOptions {
  readonly options: BuildOptions;
  readonly site: SiteSettings;
  /** Absolute folder of the project, which must be the working folder. */
  readonly root: string;
  /** Whether what is wrong with a file is wanted, by its path for messages; all others are read for what refers to them. */
  readonly isWanted?: (file: string) => boolean;
  readonly onPictures?: (done: number, total: number) => void;
}

export interface Checked {
  /** Articles that were checked. */
  readonly articles: number;
  /** By file and place. */
  readonly problems: readonly Problem[];
}

/** Has several processes read the articles and look at them, where many are not known yet: at first that is all. */
async function readAhead({ options, site, root }: CheckOptions): Promise<CheckReading> {
  const workers = availableParallelism();
  const reading = beginCheck(options, site, root);
  const isKnown = (slug: Slug): boolean => reading.kept.has(slug) && reading.findings.has(slug);
  if (workers === 1 || !areMany(options.articles, isKnown)) return reading;
  const tasks = Array.from({ length: workers }, (_, part) => ({ options, part, parts: workers }));
  await runInWorkers(tasks, {
    script: 'check/worker.ts',
    root,
    most: workers,
    schema: z.number(),
  });
  return beginCheck(options, site, root);
}

function titleProblems(
  sources: readonly ArticleSource[],
  findings: ArticleFindings,
): readonly Problem[] {
  const bySlug = new Map(sources.map((source) => [source.slug, source]));
  const titles = sources.flatMap((source): readonly Titled[] => {
    const { slug, outline } = source;
    const { dates, series } = outline;
    const title = dates && findings.titleOf(source);
    const published = dates?.published.epoch ?? 0;
    return title ? [{ slug, published, ...title, ...(series !== undefined && { series }) }] : [];
  });
  return similarTitles(titles).flatMap(({ slug, like }): readonly Problem[] => {
    const source = bySlug.get(slug);
    const other = bySlug.get(like);
    if (!source || !other) return [];
    const { yaml, placement } = source.written();
    return [
      problemAt(yaml, placement, ['title'], {
        code: 'title-similar',
        severity: 'warning',
        message: `العنوان يكاد يكون عنوان مقال آخر: «${other.details().title}» (${other.file})`,
        remedy: 'ميّز بينهما بما يخص كلًّا منهما؛ وإن كان المقالان واحدًا فأبقِ أحدهما.',
      }),
    ];
  });
}

async function pictureProblems(
  sources: readonly ArticleSource[],
  kept: KeptPlace,
  { options, onPictures }: CheckOptions,
): Promise<readonly Problem[]> {
  const pictures = placePictures(sources);
  const examined = await examinePictures(
    pictures.map(({ file }) => file),
    {
      pictureCache: cacheFolders(options.cache).pictures,
      kept,
      ...(onPictures ? { onProgress: onPictures } : {}),
    },
  );
  return pictureFileProblems(pictures, examined);
}

async function checkOnce(given: CheckOptions): Promise<Checked> {
  const { options, site, root, isWanted = () => true } = given;
  const { looks, kept, findings, proofreader, ownWords, pictures } = await readAhead(given);
  const content = readContent({
    articles: options.articles,
    now: options.now,
    // What is not out yet is to be right when it is.
    drafts: true,
    timeZone: site.timeZone,
    data: join(root, 'src/data'),
    pages: join(root, 'src/pages'),
    root,
    looks,
    kept,
    texts: noTexts,
    onParsed: (slug, article) => findings.onParsed(slug, article),
  });
  const { sources, topics, lexicon } = content;
  const { files, data } = content.surroundings;
  const wanted = sources.filter(({ file }) => isWanted(file));
  const problems = [
    ...content.problems,
    ...proofreader.problems,
    ...ownWordProblems(root, proofreader, ownWords),
    ...wanted.flatMap((source) => findings.of(source)),
    ...titleProblems(sources, findings),
    ...similarTopicProblems(sources, topics, data.topics, lexicon),
    ...(await pictureProblems(wanted, pictures, given)),
  ];
  findings.keepOnly(new Set(files.keys()));
  findings.close();
  return {
    articles: wanted.length,
    problems: problems.filter(({ file }) => isWanted(file)).toSorted(compareProblems),
  };
}

/**
 * Checks the content.
 *
 * @throws ContentFolderError, ArticleChangedError where an article is saved again and again, RenderError where a process
 * ends in the middle of its work
 */
export function checkContent(given: CheckOptions): Promise<Checked> {
  return untilStill(() => checkOnce(given));
}
