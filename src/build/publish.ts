/** Moves a finished build into the output folder: only what differs is written, what is gone is removed. */

import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A file that marks a folder as written by us: without it nothing there is ever removed. */
const marker = '.mujaz-output';

export interface Published {
  /** Paths in the output, forward slashes, sorted. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Files in the output altogether. */
  readonly files: number;
}

/** Raised for an output folder that must not be written to; `message` is an Arabic sentence. */
export class OutputFolderError extends Error {}

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .toSorted();
}

function contains(folder: string, other: string): boolean {
  const path = relative(folder, other);
  return path === '' || (!path.startsWith(`..${sep}`) && path !== '..' && resolve(path) !== path);
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
  const within = [articles, ...kept].find((folder) => contains(output, folder));
  if (within !== undefined) {
    throw new OutputFolderError(
      `لا يجوز أن يُكتب الموقع في «${output}»، ففيه «${within}». اختر بالخيار --output مجلدًا آخر.`,
    );
  }
  if (contains(articles, output)) {
    throw new OutputFolderError(
      `لا يجوز أن يُكتب الموقع في مجلد المقالات «${articles}». اختر بالخيار --output مجلدًا آخر.`,
    );
  }
  if (!existsSync(output)) return;
  if (!statSync(output).isDirectory()) {
    throw new OutputFolderError(`«${output}» ملف لا مجلد. اختر بالخيار --output مجلدًا.`);
  }
  if (readdirSync(output).length > 0 && !existsSync(join(output, marker))) {
    throw new OutputFolderError(
      `المجلد «${output}» فيه ملفات لم يكتبها موجز، ولن يُمسّ. اختر بالخيار --output مجلدًا فارغًا أو جديدًا.`,
    );
  }
}

function sameBytes(a: string, b: string): boolean {
  const stat = statSync(b, { throwIfNoEntry: false });
  return (
    stat?.isFile() === true &&
    stat.size === statSync(a).size &&
    readFileSync(a).equals(readFileSync(b))
  );
}

/** Puts a file in place in one step, so that no reader of the folder ever meets half of it. */
function put(source: string, target: string): void {
  // A folder may stand where a file belongs now, and the other way round.
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory())
    rmSync(target, { recursive: true });
  mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(source, target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const temporary = `${target}.${randomUUID()}.tmp`;
    copyFileSync(source, temporary);
    renameSync(temporary, target);
  }
}

function removeEmptyFolders(directory: string, top: string): void {
  let folder = directory;
  while (folder !== top && contains(top, folder) && readdirSync(folder).length === 0) {
    rmdirSync(folder);
    folder = dirname(folder);
  }
}

/**
 * @param staging absolute folder with the whole of the site; emptied by this
 * @param output absolute folder that `checkOutputFolder` has passed
 */
export function publish(staging: string, output: string): Published {
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, marker), '');
  const wanted = filesUnder(staging);
  const staying = new Set(wanted);
  const removed = filesUnder(output).filter((file) => file !== marker && !staying.has(file));
  for (const file of removed) {
    rmSync(join(output, file), { force: true });
    removeEmptyFolders(dirname(join(output, file)), output);
  }
  const written = wanted.filter((file) => !sameBytes(join(staging, file), join(output, file)));
  for (const file of written) put(join(staging, file), join(output, file));
  const shown = (files: readonly string[]) => files.map((file) => file.split(sep).join('/'));
  return { written: shown(written), removed: shown(removed), files: wanted.length };
}
