/**
 * What is in an output folder, as the last build left it: which key each page has, and what its file looks like from
 * outside. A file that looks otherwise is not the one that was written, and its page is made again: so that whatever
 * happens to the folder, and wherever a build is killed, the next one puts it right.
 */

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fingerprint } from '../content/fingerprint.ts';

export interface PageState {
  readonly key: string;
  /** Size and time of its file. */
  readonly look: string;
}

export interface OutputState {
  /** By path in the output. */
  readonly pages: ReadonlyMap<string, PageState>;
  /** Paths of all other files. */
  readonly others: ReadonlySet<string>;
  /** Whether a build ended after it: else there may be files in the folder that it does not know. */
  readonly isWhole: boolean;
}

export const noState: OutputState = { pages: new Map(), others: new Set(), isWhole: false };

/** Undefined for what is not there or is no file. */
export function lookOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.size} ${stats.mtimeMs}` : undefined;
}

interface Kept {
  readonly pages: [string, string, string][];
  readonly others: string[];
  readonly isWhole: boolean;
}

/** @param version changes with the form of the state */
export function readState(file: string, version: string): OutputState {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return noState;
  }
  const lineEnd = text.indexOf('\n');
  const json = text.slice(lineEnd + 1);
  if (text.slice(0, lineEnd) !== fingerprint(version, json)) return noState;
  // Sealed: it is what `writeState` wrote.
  const { pages, others, isWhole }: Kept = JSON.parse(json);
  return {
    pages: new Map(pages.map(([path, key, look]) => [path, { key, look }])),
    others: new Set(others),
    isWhole,
  };
}

export function writeState(file: string, version: string, state: OutputState): void {
  const kept: Kept = {
    pages: Array.from(state.pages, ([path, { key, look }]) => [path, key, look]),
    others: [...state.others],
    isWhole: state.isWhole,
  };
  const json = JSON.stringify(kept);
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, `${fingerprint(version, json)}\n${json}`);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
