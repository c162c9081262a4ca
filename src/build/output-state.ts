/**
 * What is in an output folder, as the last build left it: which key each page has, and what its file looks like from
 * outside. A file that looks otherwise is not the one that was written, and its page is made again: so that whatever
 * happens to the folder, and wherever a build is killed, the next one puts it right.
 */

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FileLook } from '../content/file-look.ts';
import { readSealed, writeSealed } from '../content/sealed-file.ts';

export interface PageState {
  readonly key: string;
  /** Size and time of its file. */
  readonly look: string;
}

export interface OutputState {
  /** By path in the output. */
  readonly pages: ReadonlyMap<string, PageState>;
  /** Whether the last build that touched the output ended well: else it may hold files that the state does not know. */
  readonly isWhole: boolean;
}

export const noState: OutputState = { pages: new Map(), isWhole: false };

/**
 * Of a page's file, all that stays as it is where an output is carried from machine to machine; undefined for what is
 * not there or is no file.
 */
export function pageLook(look: FileLook | undefined): string | undefined {
  return look?.kind === 'file' ? `${look.size} ${look.modified}` : undefined;
}

/** Changes with the form of what is kept, and with the meaning of keys. */
const version = '1';

/** Path, key and look of each page. */
type Kept = [string, string, string][];

/** A file that is there while a build changes the output. */
function noteOf(file: string): string {
  return `${file}.changing`;
}

/** Says, to the next build, that this one has begun to change the output. `writeState` takes it back. */
export function noteChange(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(noteOf(file), '');
}

export function readState(file: string): OutputState {
  const json = readSealed(file, version)?.text;
  if (json === undefined) return noState;
  // Sealed: it is what `writeState` wrote.
  const pages: Kept = JSON.parse(json);
  return {
    pages: new Map(pages.map(([path, key, look]) => [path, { key, look }])),
    isWhole: !existsSync(noteOf(file)),
  };
}

export function writeState(file: string, pages: OutputState['pages']): void {
  const kept: Kept = Array.from(pages, ([path, { key, look }]) => [path, key, look]);
  writeSealed(file, version, JSON.stringify(kept));
  rmSync(noteOf(file), { force: true });
}
