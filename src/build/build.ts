/**
 * Builds the site: what is as it should be is left, what is not is made beside the last good site and put into its
 * place when all of it is finished. Whatever happens on the way, the next build reaches what a first one would.
 */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ArticleChangedError } from '../content/article-text.ts';
import { fingerprint, shortFingerprint } from '../content/fingerprint.ts';
import { programFingerprint, toolsFingerprint } from '../content/program-fingerprint.ts';
import { type BuildOptions, siteFor } from '../options.ts';
import { removeOutputFiles, writeOutputFiles } from '../plugins/output-files.ts';
import { pictureOutputs } from '../plugins/pictures/prepare.ts';
import { searchFiles, searchIndexFolder } from '../plugins/search/files.ts';
import { cacheFolders, type PreparedSite, prepareSite } from '../plugins/site.ts';
import { type SiteSettings, site as settings } from '../site.ts';
import { strings } from '../strings.ts';
import { runs, takeLock } from './lock.ts';
import { checkOutputFolder, outputMarker } from './output-folder.ts';
import {
  lookOf,
  noState,
  noteChange,
  type OutputState,
  readState,
  writeState,
} from './output-state.ts';
import { TemplateKeys, ViewKeys } from './page-keys.ts';
import { type Plan, planPages } from './plan.ts';
import { clearLink, putPages, sweep } from './publish.ts';
import { type RenderTask, removeTask, runEleventy, writeTask } from './render.ts';
import { renderInWorkers } from './render-workers.ts';
import { countPages, shareOut } from './share-out.ts';

/** What a build has done to the output. Paths in it, forward slashes, sorted. */
export interface Published {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Files in the output altogether. */
  readonly files: number;
}

export interface BuildSiteOptions {
  /** Nothing that was kept is used. */
  readonly full?: boolean;
  /** Processes that render at once; as many as there are processors by default. */
  readonly workers?: number;
  /** Called when the pages are ready and only remain to be put in place. */
  readonly onRendered?: () => void;
  /** Called when another build runs, and is waited for. */
  readonly onWait?: () => void;
}

/** How long another build is waited for, in milliseconds. */
const patience = 30_000;

/** Times that a build begins again because an article was saved meanwhile. */
const mostAttempts = 3;

const stagingPrefix = 'staging-';

/** Folders of the output whose files are looked after where they are written. */
const ownedFolders = ['assets', 'pictures', searchIndexFolder];

/** Changes with the form of what `output-state.ts` writes, and with the meaning of keys. */
const stateVersion = '1';

/** As few pages as this are sooner rendered here than another process has started. */
const fewPages = 400;

/** As many pages as this are rendered by one run of Eleventy: it holds all of them in memory. */
const mostPagesOfRun = 6000;

/** What builds keep in the cache folder of what they have found out. A folder may hold more than that. */
const cached = ['client', 'content', 'fonts', 'icons', 'pictures', 'related', 'search', 'styles'];

/** Removes what builds have kept, and nothing else: the folder is whichever somebody named. */
function emptyCache(cache: string, stateFile: string): void {
  for (const name of cached) rmSync(join(cache, name), { recursive: true, force: true });
  rmSync(stateFile, { force: true });
}

/** Tasks of this process that are under way, or of builds that failed and whose last pages may still come. */
const tasksUnderWay = new Set<RenderTask>();

// Where the process is told to end in the middle of a build, its `finally` is never reached.
process.on('exit', () => {
  for (const task of tasksUnderWay) removeTask(task);
});

/** Removes what processes have left that were killed. */
function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(stagingPrefix)) continue;
    const pid = Number(name.slice(stagingPrefix.length).split('-')[0]);
    if (!runs(pid)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** The key of a page, by its template and its view. */
function pageKeys(
  { sections, assets }: PreparedSite,
  site: SiteSettings,
  root: string,
): (template: string, view: object) => string {
  const common = fingerprint(
    programFingerprint(['arabic', 'content', 'plugins']),
    toolsFingerprint(),
    JSON.stringify([site, strings, sections, assets]),
  );
  const templates = new TemplateKeys(join(root, 'src/pages'), join(root, '_includes'));
  const views = new ViewKeys();
  return (template, view) =>
    fingerprint(common, templates.keyOf(template), views.keyOf(view)).slice(0, 20);
}

/** Renders pages into staging folders, one for each run of Eleventy. */
async function render(
  prepared: PreparedSite,
  plan: Plan,
  options: BuildOptions,
  root: string,
  workers: number,
): Promise<readonly RenderTask[]> {
  const count = countPages(plan.wanted);
  if (count === 0) return [];
  const isHere = count <= fewPages;
  const runs = isHere ? 1 : Math.max(workers, Math.ceil(count / mostPagesOfRun));
  const { sections, assets } = prepared;
  const tasks = shareOut(plan.wanted, runs).map((pages) => {
    const staging = mkdtempSync(join(options.cache, `${stagingPrefix}${process.pid}-`));
    return writeTask({ pages, sections, assets }, options, staging, root);
  });
  for (const task of tasks) tasksUnderWay.add(task);
  const [only] = tasks;
  try {
    if (isHere && only) await runEleventy(only);
    else await renderInWorkers(tasks, workers);
  } catch (error) {
    // Eleventy may still write what it had begun: the process removes that when it ends.
    for (const task of tasks) removeTask(task);
    throw error;
  }
  return tasks;
}

/** Where the pages of some tasks are, by path. */
function madePages(tasks: readonly RenderTask[], plan: Plan) {
  return plan.wantedPages.map(({ path }) => {
    const task = tasks.find(({ staging }) => existsSync(join(staging, path)));
    if (task === undefined) throw new Error(`${path} was not rendered`);
    return { source: join(task.staging, path), path };
  });
}

/** Files that are not pages, in the order in which they are written. */
function writeAssets(prepared: PreparedSite, options: BuildOptions, site: SiteSettings) {
  const { index, lexicon, pictures } = prepared.content;
  const folders = cacheFolders(options.cache);
  const { timeZone, months, digits } = site;
  const search = searchFiles({
    index,
    lexicon,
    style: { timeZone, months, digits },
    directory: folders.search,
  });
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
    written: parts.flatMap(({ written }) => written),
    unwanted: parts.flatMap(({ unwanted }) => unwanted),
    files: parts.reduce((sum, { files }) => sum + files, 0),
  };
}

async function attempt(
  options: BuildOptions,
  root: string,
  stateFile: string,
  { workers = availableParallelism(), onRendered = () => {} }: BuildSiteOptions,
): Promise<Published> {
  const site = siteFor(settings, options);
  const state = existsSync(join(options.output, outputMarker))
    ? readState(stateFile, stateVersion)
    : noState;
  const prepared = await prepareSite(options, site, root);
  const plan = planPages(prepared.pages, pageKeys(prepared, site, root), state, options.output);
  const tasks = await render(prepared, plan, options, root, workers);
  try {
    onRendered();
    return publish(prepared, plan, tasks, { options, site, state, stateFile });
  } finally {
    for (const task of tasks) {
      removeTask(task);
      tasksUnderWay.delete(task);
    }
  }
}

interface PublishContext {
  readonly options: BuildOptions;
  readonly site: SiteSettings;
  /** Of the output, as the last build left it. */
  readonly state: OutputState;
  readonly stateFile: string;
}

/** Puts everything into the output, and what is gone out of it. */
function publish(
  prepared: PreparedSite,
  plan: Plan,
  tasks: readonly RenderTask[],
  { options, site, state, stateFile }: PublishContext,
): Published {
  const { output } = options;
  mkdirSync(output, { recursive: true });
  const marker = join(output, outputMarker);
  if (!existsSync(marker)) writeFileSync(marker, '');
  // A build that is killed from here on leaves files that the state does not know.
  noteChange(stateFile);

  // What pages are made of comes before pages, and what is gone goes last: until then old pages may name it.
  const assets = writeAssets(prepared, options, site);
  const written = putPages(madePages(tasks, plan), output);
  const pages = new Map(plan.standing);
  for (const { path, key } of plan.wantedPages) {
    pages.set(path, { key, look: lookOf(join(output, path)) ?? '' });
  }
  const gone = [...state.pages.keys()].filter((path) => !pages.has(path));
  const removed = [...assets.unwanted.map((address) => address.slice(1)), ...gone];
  removeOutputFiles(output, removed);
  if (!state.isWhole) {
    const assetPaths = new Set(prepared.assetFiles.map(({ address }) => address.slice(1)));
    const isOwned = (path: string): boolean =>
      ownedFolders.some((folder) => path.startsWith(`${folder}/`));
    removed.push(
      ...sweep(output, (path) => pages.has(path) || assetPaths.has(path) || isOwned(path)),
    );
  }
  writeState(stateFile, stateVersion, pages);
  return {
    written: [...assets.written.map((address) => address.slice(1)), ...written].sort(),
    removed: removed.sort(),
    files: pages.size + assets.files,
  };
}

/**
 * Builds the site. A build that fails leaves the output folder as it was.
 *
 * @param root absolute folder of the project, which must be the working folder: Eleventy's paths start there
 * @throws ContentError with every problem, OutputFolderError, LockedError, RenderError, or whatever the program threw
 */
export async function buildSite(
  options: BuildOptions,
  root: string,
  given: BuildSiteOptions = {},
): Promise<Published> {
  checkOutputFolder(options.output, options.articles, [root, options.cache]);
  const stateFile = join(options.cache, 'output', `${shortFingerprint(options.output)}.json`);
  const unlock = await takeLock(`${stateFile}.lock`, {
    patience,
    ...(given.onWait && { onWait: given.onWait }),
  });
  try {
    if (given.full === true) emptyCache(options.cache, stateFile);
    removeAbandoned(options.cache);
    for (let attempts = 1; ; attempts++) {
      try {
        return await attempt(options, root, stateFile, given);
      } catch (error) {
        if (!(error instanceof ArticleChangedError) || attempts === mostAttempts) throw error;
      }
    }
  } finally {
    unlock();
  }
}
