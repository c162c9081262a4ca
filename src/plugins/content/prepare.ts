import { channel } from 'node:diagnostics_channel';
import type { Lexicon } from '../../arabic/lexicon.ts';
import { ContentError } from '../../content/content-error.ts';
import { compareProblems } from '../../content/format-problem.ts';
import { type ContentOptions, loadContent } from '../../content/load.ts';
import type { PlainPage } from '../../content/plain-pages.ts';
import { isError, type Problem } from '../../content/problem.ts';
import type { Address, Article, SiteIndex, Slug } from '../../content/types.ts';
import { type PictureProgress, preparePictures } from '../pictures/prepare.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';

export interface PrepareContentOptions extends ContentOptions {
  /** Absolute folder in which encoded pictures are kept. */
  readonly pictureCache: string;
}

export interface PreparedContent {
  /** Every article, drafts and scheduled ones included. */
  readonly articles: readonly Article[];
  readonly index: SiteIndex;
  /** Those that are no errors. */
  readonly problems: readonly Problem[];
  readonly plainPages: readonly PlainPage[];
  /** As in `Content`. */
  readonly reread: (slug: Slug) => Article | undefined;
  /** What search knows of plurals and names. */
  readonly lexicon: Lexicon;
  /** As in `Content`. */
  readonly hidden: ReadonlySet<Address>;
  /** By the absolute path of the original. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
}

/** What commands may listen to while the content is prepared: how far the pictures are, and what was found. */
export const pictureProgress = channel('mujaz:pictures');
export const contentFound = channel('mujaz:content');

/** Told on `contentFound` once everything has been read. */
export interface ContentFound {
  readonly articles: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads the content and makes its pictures ready.
 *
 * @throws ContentError with every problem of every file, where there is an error among them
 */
export async function prepareContent({
  pictureCache,
  ...options
}: PrepareContentOptions): Promise<PreparedContent> {
  const content = loadContent(options);
  const prepared = await preparePictures(content.pictures, {
    directory: pictureCache,
    onProgress: (progress: PictureProgress) => pictureProgress.publish(progress),
  });
  const places = new Map(content.pictures.map(({ file, place }) => [file, place]));
  const problems = [
    ...content.problems,
    ...prepared.problems.flatMap(({ file, code, message, remedy }): Problem[] => {
      const place = places.get(file);
      return place ? [{ ...place(), code, severity: 'error', message, remedy }] : [];
    }),
  ].toSorted(compareProblems);
  const found: ContentFound = { articles: content.index.articles.length, problems };
  contentFound.publish(found);
  if (problems.some(isError)) throw new ContentError(problems);
  const { articles, index, plainPages, lexicon, reread, hidden } = content;
  const { pictures } = prepared;
  return { articles, index, plainPages, problems, lexicon, reread, hidden, pictures };
}
