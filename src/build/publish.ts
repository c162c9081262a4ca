/** Puts finished pages into the output folder: only what differs is written. */

import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { contentsOf } from '../content/folder-contents.ts';
import { relativePath } from '../content/relative-path.ts';
import { systemErrorCode } from '../content/system-error.ts';
import { replaceFile } from '../content/whole-file.ts';
import { outputMarker } from './output-folder.ts';

/** Of the path itself, not of where a link leads; undefined too where a file stands in the way to it. */
function statIfThere(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Whether a file has just these bytes. */
export function hasBytes(file: string, bytes: Buffer): boolean {
  const stat = statIfThere(file);
  return stat?.isFile() === true && stat.size === bytes.length && readFileSync(file).equals(bytes);
}

/** Makes way for a file: a folder may stand in its place, or a file or a link where its folder belongs. */
export function makeRoom(output: string, file: string): void {
  const parts = file.split('/');
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = join(output, ...parts.slice(0, depth));
    const stat = statIfThere(path);
    const isFolder = depth < parts.length;
    if (stat !== undefined && stat.isDirectory() === isFolder) continue;
    if (stat !== undefined) rmSync(path, { recursive: true, force: true });
    if (isFolder) mkdirSync(dirname(join(output, file)), { recursive: true });
    return;
  }
}

/** Removes what stands in the place of a folder, or of one around it, and is none: nothing is written through a link. */
export function clearLink(output: string, folder: string): void {
  const parts = folder.split('/');
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = join(output, ...parts.slice(0, depth));
    const stat = statIfThere(path);
    if (stat === undefined) return;
    if (!stat.isDirectory()) {
      rmSync(path, { force: true });
      return;
    }
  }
}

/** Puts a file in place in one step, so that no reader of the folder ever meets half of it. */
export function put(source: string, target: string, rename = renameSync): void {
  try {
    rename(source, target);
  } catch (error) {
    if (systemErrorCode(error) !== 'EXDEV') throw error;
    replaceFile(target, (temporary) => copyFileSync(source, temporary));
  }
}

/** The home page comes last: no page names what is not there yet. */
function rank(path: string): number {
  if (path === 'index.html') return 2;
  return path.endsWith('.html') ? 1 : 0;
}

/** A page that was made. */
export interface MadePage {
  /** In the output, forward slashes. */
  readonly path: string;
  /** Absolute path of the file that has it; none where the output has it already, byte for byte. */
  readonly source?: string;
}

/**
 * Puts pages in place.
 *
 * @param output absolute folder that is there, and that `checkOutputFolder` has passed
 * @returns the paths that were written
 */
export function putPages(pages: readonly MadePage[], output: string): readonly string[] {
  const written: string[] = [];
  for (const { source, path } of pages.toSorted((a, b) => rank(a.path) - rank(b.path))) {
    if (source === undefined) continue;
    makeRoom(output, path);
    put(source, join(output, path));
    written.push(path);
  }
  return written;
}

/**
 * Removes everything from the output that is not the site's, and folders that have nothing in them.
 *
 * @param isWanted of a path in the output
 * @returns the paths of the files that were removed, sorted
 */
export function sweep(output: string, isWanted: (path: string) => boolean): readonly string[] {
  const { files, folders } = contentsOf(output);
  const removed = files
    .map((file) => relativePath(output, file))
    .filter((path) => path !== outputMarker && !isWanted(path));
  for (const path of removed) rmSync(join(output, path), { force: true });
  for (const folder of folders) {
    if (folder !== output && readdirSync(folder).length === 0) rmdirSync(folder);
  }
  return removed.sort();
}
