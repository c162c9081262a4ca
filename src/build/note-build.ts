/** Notes what a build came to, and all that it came from, for `unchanged.ts`. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentsOf } from '../content/folder-contents.ts';
import { countBySeverity } from '../content/problem.ts';
import { nextChange } from '../content/schedule.ts';
import type { BuildOptions } from '../options.ts';
import type { Reading } from '../plugins/content/reading.ts';
import type { PreparedSite } from '../plugins/site.ts';
import { notePlaceOf } from './places.ts';
import { type InPlace, ownedFolders } from './put-site.ts';
import { type BuildSummary, writeNote } from './unchanged.ts';

/**
 * The files and folders that the content was read from, but for the articles themselves. The folder of an article is not
 * looked at: it can only be another where that of all articles, or the article itself, has changed.
 */
function* inputsOf(prepared: PreparedSite, { articles }: BuildOptions): Iterable<string> {
  yield articles;
  yield* prepared.inputs;
  const pictures = [...prepared.content.pictures.keys()];
  yield* pictures;
  // A picture may lie in a folder of its own.
  yield* new Set(pictures.map((file) => dirname(file)));
}

/** The files of the output that are no pages; of folders that are looked after as a whole, the folders. */
function* outputsOf({ assetFiles }: PreparedSite, { output }: BuildOptions): Iterable<string> {
  for (const { address } of assetFiles) yield join(output, address);
  for (const folder of ownedFolders) {
    const path = join(output, folder);
    if (existsSync(path)) yield* contentsOf(path).folders;
  }
}

export interface NoteContext {
  /** Milliseconds since the epoch, by the clock of the machine: before anything was read. */
  readonly begun: number;
  /** Absolute folder of the project. */
  readonly root: string;
  readonly reading: Reading;
}

export function noteBuild(
  prepared: PreparedSite,
  inPlace: InPlace,
  options: BuildOptions,
  { begun, root, reading }: NoteContext,
): BuildSummary {
  const { articles, index, problems } = prepared.content;
  const summary: BuildSummary = {
    articles: index.articles.length,
    files: inPlace.files,
    problems: countBySeverity(problems),
    notices: prepared.notices,
    next: nextChange(articles, options) ?? null,
  };
  writeNote(notePlaceOf(options, root), {
    begun,
    looks: reading.looks,
    articles: options.articles,
    kept: reading.kept.place,
    seal: inPlace.seal,
    from: options.now,
    repository: prepared.repository,
    summary,
    inputs: inputsOf(prepared, options),
    outputs: outputsOf(prepared, options),
  });
  return summary;
}
