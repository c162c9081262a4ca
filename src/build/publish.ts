/** Moves a finished build into the output folder: only what differs is written, what is gone is removed. */

import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  type Dirent,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { outputMarker } from './output-folder.ts';

export interface Published {
  /** Paths in the output, forward slashes, sorted. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Files in the output altogether. */
  readonly files: number;
}

/** What is under a folder, links not followed. Paths from the folder, sorted. */
function contentsOf(directory: string): { files: string[]; folders: string[] } {
  const entries = readdirSync(directory, { withFileTypes: true, recursive: true });
  const paths = (wanted: (entry: Dirent) => boolean): string[] =>
    entries
      .filter(wanted)
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
      .toSorted();
  return {
    files: paths((entry) => !entry.isDirectory()),
    folders: paths((entry) => entry.isDirectory()),
  };
}

/** Of the path itself, not of where a link leads; undefined too where a file stands in the way to it. */
function statIfThere(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^ENO(?:ENT|TDIR)$/.test(String(error.code))) {
      return undefined;
    }
    throw error;
  }
}

function sameBytes(a: string, b: string): boolean {
  const stat = statIfThere(b);
  return (
    stat?.isFile() === true &&
    stat.size === lstatSync(a).size &&
    readFileSync(a).equals(readFileSync(b))
  );
}

/** Makes way for a file: a folder may stand in its place, or a file or a link where its folder belongs. */
function makeRoom(output: string, file: string): void {
  const parts = file.split(sep);
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = join(output, ...parts.slice(0, depth));
    const stat = statIfThere(path);
    if (stat === undefined) break;
    if (stat.isDirectory() !== depth < parts.length) {
      rmSync(path, { recursive: true, force: true });
      break;
    }
  }
  mkdirSync(dirname(join(output, file)), { recursive: true });
}

/** Puts a file in place in one step, so that no reader of the folder ever meets half of it. */
export function put(source: string, target: string, rename = renameSync): void {
  try {
    rename(source, target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const temporary = `${target}.${randomUUID()}.tmp`;
    try {
      copyFileSync(source, temporary);
      renameSync(temporary, target);
    } finally {
      rmSync(temporary, { force: true });
    }
  }
}

/** What pages are made of comes before pages, and the home page last: no page names what is not there yet. */
function rank(file: string): number {
  if (file === 'index.html') return 2;
  return file.endsWith('.html') ? 1 : 0;
}

/**
 * @param staging absolute folder with the whole of the site; emptied by this
 * @param output absolute folder that `checkOutputFolder` has passed
 */
export function publish(staging: string, output: string): Published {
  mkdirSync(output, { recursive: true });
  const marker = join(output, outputMarker);
  if (!existsSync(marker)) writeFileSync(marker, '');
  const wanted = contentsOf(staging).files;
  const present = contentsOf(output);
  const staying = new Set(wanted);
  const removed = present.files.filter((file) => file !== outputMarker && !staying.has(file));
  const written = wanted.filter((file) => !sameBytes(join(staging, file), join(output, file)));
  for (const file of written.toSorted((a, b) => rank(a) - rank(b))) {
    makeRoom(output, file);
    put(join(staging, file), join(output, file));
  }
  // What is gone goes last: until now old pages may have named it.
  for (const file of removed) {
    // A file that had to make room is gone already, and a folder of what is wanted may stand there.
    const path = join(output, file);
    if (statIfThere(path)?.isDirectory() === false) rmSync(path, { force: true });
  }
  // From the innermost out.
  for (const folder of present.folders.toReversed()) {
    const path = join(output, folder);
    if (statIfThere(path)?.isDirectory() !== true) continue;
    if (readdirSync(path).length === 0) rmdirSync(path);
  }
  const shown = (files: readonly string[]) => files.map((file) => file.split(sep).join('/'));
  return { written: shown(written), removed: shown(removed), files: wanted.length };
}
