/** Which files a person wants checked who names some: articles by their slugs, and files and folders by their paths. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { relativePath } from '../../content/relative-path.ts';
import { UsageError } from '../arguments.ts';

export interface WantedFilesOptions {
  /** Absolute folder of `<slug>/index.md`. */
  readonly articles: string;
  /** Absolute folder that paths in messages start from. */
  readonly root: string;
  /** Absolute folder that the paths that are named start from. */
  readonly from: string;
}

/** The absolute path that a name means: an article before a file, where both are there. */
function pathOf(name: string, { articles, from }: WantedFilesOptions): string {
  const slug = name.replace(/\/$/, '').normalize('NFC');
  const folders = /[/\\]|^\.{0,2}$/.test(slug)
    ? []
    : [slug, slug.normalize('NFD')].map((one) => join(articles, one));
  const path = [...folders, resolve(from, name)].find((one) => existsSync(one));
  if (path !== undefined) return path;
  throw new UsageError(
    `لا مقال ولا ملف اسمه «${name}». اكتب اسم مجلد المقال، أو مسار ملفه، مثل articles/esim-explained/index.md`,
  );
}

/**
 * @param names as they were typed; none means everything
 * @returns whether a file is wanted, by its path for messages
 * @throws UsageError for a name of nothing
 */
export function wantedFiles(
  names: readonly string[],
  options: WantedFilesOptions,
): (file: string) => boolean {
  if (names.length === 0) return () => true;
  const paths = names.map((name) =>
    relativePath(options.root, pathOf(name, options)).normalize('NFC'),
  );
  return (file) => {
    const shown = file.normalize('NFC');
    return paths.some((path) => path === '' || shown === path || shown.startsWith(`${path}/`));
  };
}
