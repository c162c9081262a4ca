/**
 * What is in an output folder, as the last build left it: which key each page has, and what its file looks like from
 * outside. A file that looks otherwise is not the one that was written, and its page is made again: so that whatever
 * happens to the folder, and wherever a build is killed, the next one puts it right.
 */

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type FileLook, lookAt } from '../content/file-look.ts';
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
  /** Of the file that says so: another for another state. */
  readonly seal: string;
}

export const noState: OutputState = { pages: new Map(), isWhole: false, seal: '' };

/**
 * Of a page's file, all that stays as it is where an output is carried from machine to machine; undefined for what is
 * not there or is no file.
 */
export function pageLook(look: FileLook | undefined): string | undefined {
  return look?.kind === 'file' ? `${look.size} ${look.modified}` : undefined;
}

/** Changes with the form of what is kept, and with the meaning of keys. */
const version = '2';

/** Path, key and look of each page, a line each: none has a line break in it, and lines are sooner read than JSON. */
const linesOfPage = 3;

/** A file that is there while a build changes the output. */
function noteOf(file: string): string {
  return `${file}.changing`;
}

/** Says, to the next build, that this one has begun to change the output. `writeState` takes it back. */
export function noteChange(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(noteOf(file), '');
}

function readLines(text: string): Map<string, PageState> {
  const pages = new Map<string, PageState>();
  const lines = text.split('\n');
  for (let at = 0; at + linesOfPage <= lines.length; at += linesOfPage) {
    pages.set(lines[at] ?? '', { key: lines[at + 1] ?? '', look: lines[at + 2] ?? '' });
  }
  return pages;
}

export function readState(file: string): OutputState {
  const sealed = readSealed(file, version);
  if (sealed === undefined) return noState;
  const { seal, text } = sealed;
  return { pages: readLines(text), isWhole: !existsSync(noteOf(file)), seal };
}

/** What is told of an output by its state, and by a look at it. */
export interface LookedAt extends Pick<OutputState, 'isWhole' | 'seal'> {
  /** The pages that are not what the last build left: their files are gone, or look otherwise. Paths in the output. */
  readonly stray: readonly string[];
}

/**
 * @param file of the state
 * @param output absolute folder
 */
export function lookAtOutput(file: string, output: string): LookedAt {
  const { pages, isWhole, seal } = readState(file);
  return { isWhole, seal, stray: strayPages(pages, output) };
}

/** As in `LookedAt`. */
export function strayPages(pages: OutputState['pages'], output: string): readonly string[] {
  const stray: string[] = [];
  for (const [path, { look }] of pages) {
    if (pageLook(lookAt(`${output}/${path}`)) !== look) stray.push(path);
  }
  return stray;
}

/** @returns the seal of the state */
export function writeState(file: string, pages: OutputState['pages']): string {
  const lines: string[] = [];
  for (const [path, { key, look }] of pages) lines.push(path, key, look);
  const seal = writeSealed(file, version, lines.join('\n'));
  rmSync(noteOf(file), { force: true });
  return seal;
}
