/** Where builds keep what they know of an output. Apart, because the first look needs nothing else of them. */

import { join } from 'node:path';
import { shortFingerprint } from '../content/fingerprint.ts';
import type { BuildOptions } from '../options.ts';
import type { NotePlace } from './unchanged.ts';

/** Absolute path of the state of the output. */
export function stateFileOf({ cache, output }: Pick<BuildOptions, 'cache' | 'output'>): string {
  return join(cache, 'output', `${shortFingerprint(output)}.json`);
}

/** Absolute folder of what a renderer rehearses. */
export function rehearsalFolder(options: Pick<BuildOptions, 'cache' | 'output'>): string {
  return `${stateFileOf(options)}.rehearsal`;
}

export function notePlaceOf(options: BuildOptions, root: string): NotePlace {
  const { articles, output, url, basePath, drafts } = options;
  return {
    file: `${stateFileOf(options)}.note`,
    root,
    settings: JSON.stringify([articles, output, url, basePath, drafts]),
  };
}
