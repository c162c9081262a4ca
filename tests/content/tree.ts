/** Small trees of articles, as writers keep them, in a folder of the running test. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KeptSources } from '../../src/content/kept-sources.ts';
import { type Content, loadContent } from '../../src/content/load.ts';
import type { Problem } from '../../src/content/problem.ts';
import { temporaryFolder } from '../plugins/temporary.ts';

export const timeZone = 'Asia/Riyadh';

/** A real clock of a build: every article of these tests is out by then. */
export const now = Date.parse('2026-06-01T12:00:00+03:00');

export const description =
  'وصف يكفي القارئ ليعرف ما ينتظره في المقال، وفيه ما يزيد على خمسين حرفًا بقليل.';

/** Front matter in which nothing is wrong, each value as it is written. */
export const soundFrontMatter = {
  title: 'عنوان مقال صالح للنشر',
  description,
  date: '2026-03-14',
  author: 'apps-desk',
  section: 'apps',
  tags: '[الخصوصية]',
} as const;

/** Values by key as they are written; `undefined` leaves a key out. */
export type FrontMatterLines = Readonly<Record<string, string | undefined>>;

/** `index.md` with sound front matter but for what is given. */
export function articleText(given: FrontMatterLines = {}, body = 'نص المقال.\n'): string {
  const lines = Object.entries({ ...soundFrontMatter, ...given }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`.trimEnd()],
  );
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

export const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900"><rect width="800" height="900" fill="#0b5d5e"/></svg>\n';

/** Files by their paths under the tree. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Tree {
  /** Absolute; the articles are in `articles/` under it. */
  readonly root: string;
  readonly articles: string;
  load(options?: {
    readonly drafts?: boolean;
    readonly now?: number;
    readonly kept?: KeptSources;
    /** Absolute folder of plain pages. */
    readonly pages?: string;
  }): Content;
}

/** `src/data` of the project. */
export const dataFolder = join(import.meta.dirname, '../../src/data');

/**
 * Writes a tree. What is under `data/` takes the place of the project's own data files.
 *
 * @param root absolute; a folder of the running test by default
 */
export function writeTree(files: Files, root: string = temporaryFolder()): Tree {
  const articles = join(root, 'articles');
  mkdirSync(articles, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const ownData = Object.keys(files).some((path) => path.startsWith('data/'));
  return {
    root,
    articles,
    load: ({ drafts = false, now: clock = now, kept, pages } = {}) =>
      loadContent({
        articles,
        data: ownData ? join(root, 'data') : dataFolder,
        root,
        timeZone,
        now: clock,
        drafts,
        relations: { relateArticles: () => new Map(), relateTopics: () => new Map() },
        ...(pages !== undefined && { pages }),
        ...(kept && { kept }),
      }),
  };
}

/** What a problem says of its place, as it is printed. */
export function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}
