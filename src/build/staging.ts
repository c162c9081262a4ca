/** Folders for what is not finished. However a build ends, nothing of them stays. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runs } from './lock.ts';

/** The number of the process comes next. */
const prefix = 'staging-';

/** Of this process. */
const folders = new Set<string>();

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

// Where the process is told to end in the middle of a build, its `finally` is never reached.
process.on('exit', () => {
  for (const folder of folders) remove(folder);
});

/**
 * @param cache absolute
 * @returns absolute path of a new folder
 */
export function makeStaging(cache: string): string {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `${prefix}${process.pid}-`));
  folders.add(folder);
  return folder;
}

/** To be called when what is in the folder has been put in place, or is not wanted. */
export function removeStaging(folder: string): void {
  remove(folder);
  folders.delete(folder);
}

/** Removes what processes have left that were killed. */
export function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!runs(pid)) remove(join(cache, name));
  }
}
