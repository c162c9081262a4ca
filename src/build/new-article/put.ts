/** Puts a new article in its place: the whole of it, or nothing. */

import { lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ContentFolderError } from '../../content/content-error.ts';
import { systemErrorCode } from '../../content/system-error.ts';
import { describeError } from '../failure.ts';

/** Raised where there is something in the place of the article; `message` is an Arabic sentence. */
export class ArticleThereError extends ContentFolderError {}

/** Removes a folder and those around it up to the outermost, where they are empty. */
function removeEmpty(folder: string, outermost: string): void {
  try {
    for (let at = folder; at.length >= outermost.length; at = dirname(at)) rmdirSync(at);
  } catch {
    // Somebody has put something there meanwhile: then it is theirs.
  }
}

/** @throws ArticleThereError */
function rename(staging: string, folder: string, slug: string): void {
  const message = `المقال «${slug}» موجود من قبل، ولم يُمسّ.`;
  // To rename would take the place of an empty folder without a word.
  if (lstatSync(folder, { throwIfNoEntry: false })) throw new ArticleThereError(message);
  try {
    renameSync(staging, folder);
  } catch (cause) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(systemErrorCode(cause) ?? '')) throw cause;
    throw new ArticleThereError(message, { cause });
  }
}

/**
 * The folder of the article is made beside its place, under a name that no reader of articles looks at, and gets its own
 * name in one step.
 *
 * @param articles absolute; made where it is not there yet
 * @returns absolute path of its `index.md`
 * @throws ArticleThereError, ContentFolderError where the folder cannot be written to; nothing is left behind then
 */
export function putNewArticle(articles: string, slug: string, source: string): string {
  const folder = join(articles, slug);
  const staging = join(articles, `.new-${process.pid}-${slug}`);
  let made: string | undefined;
  let staged = false;
  try {
    made = mkdirSync(articles, { recursive: true });
    mkdirSync(staging);
    staged = true;
    writeFileSync(join(staging, 'index.md'), source);
    rename(staging, folder, slug);
  } catch (error) {
    if (staged) rmSync(staging, { recursive: true, force: true });
    if (made !== undefined) removeEmpty(articles, made);
    if (error instanceof ArticleThereError) throw error;
    throw new ContentFolderError(
      `تعذّرت الكتابة في مجلد المقالات «${articles}»، ولم يُكتب شيء.\n${describeError(error)}`,
      { cause: error },
    );
  }
  return join(folder, 'index.md');
}
