/** Notes what a build came to, and all that it came from, for `unchanged.ts`. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentsOf } from '../content/folder-contents.ts';
import type { Article } from '../content/types.ts';
import type { BuildOptions } from '../options.ts';
import type { Reading } from '../plugins/content/reading.ts';
import type { PreparedSite } from '../plugins/site.ts';
import { notePlaceOf } from './places.ts';
import { type InPlace, ownedFolders } from './put-site.ts';
import { type BuildSummary, writeNote } from './unchanged.ts';

/** The next moment at which the site is another though nothing is edited, milliseconds since the epoch. */
function nextChange(
  articles: readonly Article[],
  { now, drafts }: BuildOptions,
): number | undefined {
  const moments = articles.flatMap(({ draft, published, breakingUntil }) => [
    ...(draft || drafts ? [] : [published.epoch]),
    ...(breakingUntil ? [breakingUntil.epoch] : []),
  ]);
  const later = moments.filter((moment) => moment > now);
  return later.length === 0 ? undefined : later.reduce((a, b) => Math.min(a, b));
}

/**
 * The files and folders that the content was read from, but for the articles themselves. The folder of an article is not
 * looked at: it can only be another where that of all articles, or the article itself, has changed.
 */
function* inputsOf(prepared: PreparedSite, { articles }: BuildOptions): Iterable<string> {
  yield articles;
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
  const summary = {
    articles: index.articles.length,
    files: inPlace.files,
    problems: problems.length,
  };
  writeNote(notePlaceOf(options, root), {
    begun,
    looks: reading.looks,
    articles: options.articles,
    kept: reading.kept.place,
    seal: inPlace.seal,
    from: options.now,
    until: nextChange(articles, options),
    summary,
    inputs: inputsOf(prepared, options),
    outputs: outputsOf(prepared, options),
  });
  return summary;
}
