/** The text of an article's file, read again when it is needed: no build could hold those of all articles. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { decodeSource } from './source-text.ts';
import type { Article } from './types.ts';

/** Raised where a file is not what it was when the content was read. Reading the content again mends it. */
export class ArticleChangedError extends Error {
  /** Path for messages. */
  readonly file: string;

  constructor(file: string) {
    super(`تغيّر الملف «${file}» أثناء البناء. أعد البناء.`);
    this.name = 'ArticleChangedError';
    this.file = file;
  }
}

/**
 * @param path absolute
 * @param file for messages
 * @param hash of the text when the content was read
 * @throws ArticleChangedError
 */
export function readArticleText(path: string, file: string, hash: string): string {
  let text: string;
  try {
    text = decodeSource(readFileSync(path));
  } catch {
    throw new ArticleChangedError(file);
  }
  if (fingerprint(text) !== hash) throw new ArticleChangedError(file);
  return text;
}

/**
 * The Markdown after the front matter.
 *
 * @param root absolute folder that `file` is relative to
 * @throws ArticleChangedError
 */
export function readBody(
  { file, hash, bodyLine }: Pick<Article, 'file' | 'hash' | 'bodyLine'>,
  root: string,
): string {
  const text = readArticleText(resolve(root, file), file, hash);
  return text
    .split('\n')
    .slice(bodyLine - 1)
    .join('\n');
}
