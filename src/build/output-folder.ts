/** Which folders a site may be written to. */

import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** A file that marks a folder as written by us: without it nothing there is ever removed. */
export const outputMarker = '.mujaz-output';

/** Raised for an output folder that must not be written to; `message` is an Arabic sentence. */
export class OutputFolderError extends Error {}

/** Whether a path is a folder or something under it. Both absolute. */
function contains(folder: string, other: string): boolean {
  const path = relative(folder, other);
  return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path));
}

/** The nearest folder above a path, or itself, that exists. */
function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

/** Where a path really leads, though its last parts may not be there yet. */
function realPath(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(realPath(dirname(path)), basename(path));
}

/** Whether one of two folders is the other or lies in it, by their names or by where links lead. */
function holds(folder: string, other: string): boolean {
  return contains(folder, other) || contains(realPath(folder), realPath(other));
}

/**
 * Checks, before anything is built, that a folder may be used as output.
 *
 * @param output absolute
 * @param articles absolute folder of articles, in which nothing is ever written
 * @param kept other absolute folders that must neither be the output nor inside it
 * @throws OutputFolderError
 */
export function checkOutputFolder(output: string, articles: string, kept: readonly string[]): void {
  const within = [articles, ...kept].find((folder) => holds(output, folder));
  if (within !== undefined) {
    throw new OutputFolderError(
      `لا يجوز أن يُكتب الموقع في «${output}»، ففيه «${within}». اختر بالخيار --output مجلدًا آخر.`,
    );
  }
  if (holds(articles, output)) {
    throw new OutputFolderError(
      `لا يجوز أن يُكتب الموقع في مجلد المقالات «${articles}». اختر بالخيار --output مجلدًا آخر.`,
    );
  }
  const nearest = nearestExisting(output);
  if (!statSync(nearest).isDirectory()) {
    throw new OutputFolderError(`«${nearest}» ملف لا مجلد. اختر بالخيار --output مجلدًا.`);
  }
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
  } catch {
    throw new OutputFolderError(
      `لا إذن لك بالكتابة في المجلد «${nearest}». اختر بالخيار --output مجلدًا آخر.`,
    );
  }
  if (nearest !== output) return;
  if (readdirSync(output).length > 0 && !existsSync(join(output, outputMarker))) {
    throw new OutputFolderError(
      `المجلد «${output}» فيه ملفات لم يكتبها موجز، ولن يُمسّ. اختر بالخيار --output مجلدًا فارغًا أو جديدًا.`,
    );
  }
}
