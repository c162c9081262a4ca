/** Puts everything that a site is made of into the output, and what is gone out of it. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAt } from '../content/file-look.ts';
import type { BuildOptions } from '../options.ts';
import { cacheFolders } from '../plugins/cache-folders.ts';
import {
  makeAhead,
  type OutputFile,
  removeOutputFiles,
  writeOutputFiles,
} from '../plugins/output-files.ts';
import { pictureOutputs } from '../plugins/pictures/outputs.ts';
import { searchFiles } from '../plugins/search/files.ts';
import { searchIndexFolder } from '../plugins/search/place.ts';
import type { PreparedSite } from '../plugins/site.ts';
import type { SiteSettings } from '../site.ts';
import { outputMarker } from './output-folder.ts';
import { noteChange, type OutputState, pageLook, writeState } from './output-state.ts';
import { type Plan, pathOf } from './plan.ts';
import { clearLink, type MadePage, putPages, sweep } from './publish.ts';

/** Folders of the output whose files are looked after where they are written. */
export const ownedFolders = ['assets', 'pictures', searchIndexFolder];

/**
 * Makes the files of the search ahead of everything else that is written.
 *
 * @param folder absolute; gets what the output has not yet
 */
export function makeSearch(
  { content }: PreparedSite,
  options: BuildOptions,
  { timeZone, months, digits }: SiteSettings,
  folder: string,
): Promise<readonly OutputFile[]> {
  const files = searchFiles({
    index: content.index,
    lexicon: content.lexicon,
    style: { timeZone, months, digits },
    directory: cacheFolders(options.cache).search,
  });
  return makeAhead(options.output, files, searchIndexFolder, folder);
}

function checkMade({ wantedPages }: Plan, made: readonly MadePage[]): void {
  const paths = new Set(made.map(({ path }) => path));
  const missing = wantedPages.find(({ path }) => !paths.has(path));
  if (missing) throw new Error(`${missing.path} was not rendered`);
}

/** Files that are not pages, in the order in which they are written. Paths in the output. */
function writeAssets(prepared: PreparedSite, search: readonly OutputFile[], options: BuildOptions) {
  const { pictures } = prepared.content;
  const folders = cacheFolders(options.cache);
  for (const folder of ownedFolders) clearLink(options.output, folder);
  const parts = [
    writeOutputFiles(options.output, prepared.assetFiles, 'assets'),
    writeOutputFiles(
      options.output,
      pictureOutputs(pictures.values(), folders.pictures),
      'pictures',
    ),
    writeOutputFiles(options.output, search, searchIndexFolder),
  ];
  return {
    written: parts.flatMap(({ written }) => written).map(pathOf),
    unwanted: parts.flatMap(({ unwanted }) => unwanted).map(pathOf),
    files: parts.reduce((sum, { files }) => sum + files, 0),
  };
}

/** What is put in place: a site, and what was made of it. */
export interface MadeSite {
  readonly prepared: PreparedSite;
  readonly plan: Plan;
  readonly pages: readonly MadePage[];
  /** As `makeSearch` gives them. */
  readonly search: readonly OutputFile[];
}

export interface PutContext {
  readonly options: BuildOptions;
  /** Of the output, as the last build left it. */
  readonly state: OutputState;
  readonly stateFile: string;
}

/** What is in the output now, and what was done to it. */
export interface InPlace {
  /** Paths, forward slashes, sorted. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Altogether. */
  readonly files: number;
  /** Of the state of the output. */
  readonly seal: string;
}

/** Puts everything into the output, and what is gone out of it. */
export function putSite(
  { prepared, plan, pages: made, search }: MadeSite,
  { options, state, stateFile }: PutContext,
): InPlace {
  checkMade(plan, made);
  const { output } = options;
  mkdirSync(output, { recursive: true });
  const marker = join(output, outputMarker);
  if (!existsSync(marker)) writeFileSync(marker, '');
  // A build that is killed from here on leaves files that the state does not know.
  noteChange(stateFile);

  // What pages are made of comes before pages, and what is gone goes last: until then old pages may name it.
  const assets = writeAssets(prepared, search, options);
  const written = putPages(made, output);
  const pages = new Map(plan.standing);
  for (const { path, key } of plan.wantedPages) {
    pages.set(path, { key, look: pageLook(lookAt(join(output, path))) ?? '' });
  }
  const gone = [...state.pages.keys()].filter((path) => !pages.has(path));
  const removed = [...assets.unwanted, ...gone];
  removeOutputFiles(output, removed);
  if (!state.isWhole) {
    const assetPaths = new Set(prepared.assetFiles.map(({ address }) => pathOf(address)));
    const isOwned = (path: string): boolean =>
      ownedFolders.some((folder) => path.startsWith(`${folder}/`));
    removed.push(
      ...sweep(output, (path) => pages.has(path) || assetPaths.has(path) || isOwned(path)),
    );
  }
  const seal = writeState(stateFile, pages);
  return {
    written: [...assets.written, ...written].sort(),
    removed: removed.sort(),
    files: pages.size + assets.files,
    seal,
  };
}
