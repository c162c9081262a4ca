/**
 * The one place where assets are written into the output. It runs after the pages are written
 * (`eleventy.after`), not as a passthrough copy: a build that failed has then changed nothing, each
 * file is written only when its bytes differ, and what is no longer wanted goes. Eleventy's own copy
 * does neither and would match every file against its globs.
 */

import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { contentsOf } from '../content/folder-contents.ts';
import { forwardSlashes } from '../content/relative-path.ts';
import { systemErrorCode } from '../content/system-error.ts';
import type { Address } from '../content/types.ts';
import { readWhole, replaceFile } from '../content/whole-file.ts';

/** A file of the output with its bytes. */
export interface OutputBytes {
  readonly address: Address;
  readonly bytes: Uint8Array;
}

/** A file of the output that is a copy of another. Its address carries the hash of its content. */
export interface OutputCopy {
  readonly address: Address;
  /** Absolute path of the original. */
  readonly source: string;
  /** Of the original, in bytes. */
  readonly size: number;
}

/** A file of the output whose address names its content, and which is made only if it is not there. */
export interface OutputOnDemand {
  readonly address: Address;
  readonly make: () => Uint8Array;
}

/** As `OutputOnDemand`, once it has been made. */
export interface OutputMade {
  readonly address: Address;
  /** Absolute path of the file that has only to be put in its place. */
  readonly made: string;
}

export type OutputFile = OutputBytes | OutputCopy | OutputOnDemand | OutputMade;

export interface WrittenFiles {
  /** Addresses, sorted. */
  readonly written: readonly Address[];
  /** Addresses of what is in the folder and belongs to nobody, sorted: to be removed when no page names it any more. */
  readonly unwanted: readonly Address[];
  /** How many files there are. */
  readonly files: number;
}

function isThere(file: OutputFile, target: string): boolean {
  if ('bytes' in file) return readWhole(target)?.equals(file.bytes) === true;
  if ('make' in file || 'made' in file) return existsSync(target);
  // The address names the content, so that a file of the same size is the same file.
  return statSync(target, { throwIfNoEntry: false })?.size === file.size;
}

function moveOne({ made }: OutputMade, target: string): void {
  try {
    renameSync(made, target);
  } catch (error) {
    if (systemErrorCode(error) !== 'EXDEV') throw error;
    replaceFile(target, (temporary) => copyFileSync(made, temporary));
  }
}

function writeOne(file: OutputFile, target: string): void {
  if ('made' in file) {
    moveOne(file, target);
    return;
  }
  replaceFile(target, (temporary) => {
    if ('bytes' in file) writeFileSync(temporary, file.bytes);
    else if ('make' in file) writeFileSync(temporary, file.make());
    // A copy (shared blocks where the file system can), not a hard link: a tool that later changes
    // the output in place must not reach into the cache.
    else copyFileSync(file.source, temporary, constants.COPYFILE_FICLONE);
  });
}

/** The addresses of all that is in a folder of the output and the folders in it; none where there is no folder. */
function addressesUnder(outputDirectory: string, folder: string): readonly Address[] {
  const path = join(outputDirectory, folder);
  if (!existsSync(path)) return [];
  // Tens of thousands: what makes paths relative would take longer than to read the folders.
  return contentsOf(path).files.map((file) =>
    forwardSlashes(`/${folder}${file.slice(path.length)}`),
  );
}

/** Removes a folder that has nothing in it any more, and those around it, inside `outermost`, of which that is then true. */
function removeEmpty(folder: string, outermost: string): void {
  if (relative(outermost, folder) === '') return;
  try {
    rmdirSync(folder);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOENT') return;
    throw error;
  }
  removeEmpty(dirname(folder), outermost);
}

/**
 * Writes files into the output folder in their order, those that differ only. It waits for each: for small files that
 * costs a fifth of the time that handing them over to other threads takes.
 *
 * @param wanted may be made one by one; only one is held at a time. A file that comes twice is written once.
 * @param owned folder of the output (such as `pictures`) in which nothing but `wanted` may be
 */
export function writeOutputFiles(
  outputDirectory: string,
  wanted: Iterable<OutputFile>,
  owned: string,
): WrittenFiles {
  const written: Address[] = [];
  const folders = new Set<string>();
  /** Those that need more than a look at what is there. */
  const seen = new Set<Address>();
  const unwanted = new Set(addressesUnder(outputDirectory, owned));
  let files = 0;
  for (const file of wanted) {
    // Files come into the output whole or not at all: one of this name is this file.
    const isListed = unwanted.delete(file.address);
    if (isListed && ('make' in file || 'made' in file)) {
      files += 1;
      continue;
    }
    if (seen.has(file.address)) continue;
    files += 1;
    seen.add(file.address);
    const target = join(outputDirectory, file.address);
    if (isThere(file, target)) continue;
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeOne(file, target);
    written.push(file.address);
  }
  return { written: written.sort(), unwanted: [...unwanted].sort(), files };
}

/** Files that are made between two looks at what else there is to do. */
const filesAtOnce = 64;

/**
 * Makes those files that the output has not, so that `writeOutputFiles` has only to put them in their places: to make them
 * takes much longer, and may be done before it is known whether all that belongs to them can be made.
 *
 * @param wanted and `owned` as there
 * @param folder absolute; gets the files
 * @returns what `writeOutputFiles` is to be given
 */
export async function makeAhead(
  outputDirectory: string,
  wanted: Iterable<OutputFile>,
  owned: string,
  folder: string,
): Promise<readonly OutputFile[]> {
  const there = new Set(addressesUnder(outputDirectory, owned));
  const files: OutputFile[] = [];
  for (const file of wanted) {
    // Others wait for this process too: renderers for their next pages.
    if (files.length % filesAtOnce === 0) await setImmediate();
    if (!('make' in file) || there.has(file.address)) {
      files.push(file);
      continue;
    }
    // One that comes twice is made once.
    there.add(file.address);
    const made = join(folder, String(files.length));
    writeFileSync(made, file.make());
    files.push({ address: file.address, made });
  }
  return files;
}

/** Removes files of the output, and folders that have then nothing in them. */
export function removeOutputFiles(outputDirectory: string, addresses: Iterable<Address>): void {
  const left = new Set<string>();
  for (const address of addresses) {
    const file = join(outputDirectory, address);
    // A folder may have taken its place.
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) continue;
    rmSync(file, { force: true });
    left.add(dirname(file));
  }
  for (const folder of left) removeEmpty(folder, outputDirectory);
}

/** As `writeOutputFiles`; what is unwanted goes at once. */
export function replaceOutputFiles(
  outputDirectory: string,
  files: Iterable<OutputFile>,
  owned: string,
): void {
  removeOutputFiles(outputDirectory, writeOutputFiles(outputDirectory, files, owned).unwanted);
}
