/**
 * The one place where assets are written into the output. It runs after the pages are written
 * (`eleventy.after`), not as a passthrough copy: a build that failed has then changed nothing, each
 * file is written only when its bytes differ, and what is no longer wanted goes. Eleventy's own copy
 * does neither and would match every file against its globs.
 */

import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Address } from '../content/types.ts';
import { readIfThere, systemErrorCode, writeAtomically } from './asset-cache.ts';

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

export type OutputFile = OutputBytes | OutputCopy;

export interface WrittenFiles {
  readonly written: readonly Address[];
  readonly removed: readonly Address[];
}

async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeOne(file: OutputFile, target: string): Promise<boolean> {
  if ('bytes' in file) {
    if ((await readIfThere(target))?.equals(file.bytes)) return false;
    await writeAtomically(target, file.bytes);
    return true;
  }
  // The address names the content, so that a file of the same size is the same file.
  if ((await sizeOf(target)) === file.size) return false;
  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    // A copy (shared blocks where the file system can), not a hard link: a tool that later changes
    // the output in place must not reach into the cache.
    await copyFile(file.source, temporary, constants.COPYFILE_FICLONE);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return true;
}

async function filesUnder(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** How many files are written at once. */
const concurrency = 16;

/**
 * Writes files into the output folder, those that differ only.
 *
 * @param owned folder of the output (such as `pictures`) in which nothing but `files` may be:
 *   anything else in it is removed
 * @returns the addresses written and removed, sorted
 */
export async function writeOutputFiles(
  outputDirectory: string,
  files: readonly OutputFile[],
  owned: string,
): Promise<WrittenFiles> {
  const byAddress = new Map(files.map((file) => [file.address, file]));
  const queue = [...byAddress.values()];
  const written: Address[] = [];
  const work = async (): Promise<void> => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (await writeOne(file, join(outputDirectory, file.address))) written.push(file.address);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));

  const removed: Address[] = [];
  for (const file of await filesUnder(join(outputDirectory, owned))) {
    const address = `/${relative(outputDirectory, file).split(sep).join('/')}`;
    if (byAddress.has(address)) continue;
    await rm(file, { force: true });
    removed.push(address);
  }
  return { written: written.sort(), removed: removed.sort() };
}
