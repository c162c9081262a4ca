/**
 * Builds the site: what is as it should be is left, what is not is made beside the last good site and put into its
 * place when all of it is finished. Whatever happens on the way, the next build reaches what a first one would.
 */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../content/fingerprint.ts';
import { programFingerprint, toolsFingerprint } from '../content/program-fingerprint.ts';
import { type BuildOptions, siteFor } from '../options.ts';
import type { Reading } from '../plugins/content/reading.ts';
import type { OutputFile } from '../plugins/output-files.ts';
import type { Page } from '../plugins/pages/page.ts';
import { type PreparedSite, prepareSite } from '../plugins/site.ts';
import { type SiteSettings, site as settings } from '../site.ts';
import { strings } from '../strings.ts';
import { takeLock } from './lock.ts';
import { noteBuild } from './note-build.ts';
import { checkOutputFolder, outputMarker } from './output-folder.ts';
import { OutputLooks } from './output-looks.ts';
import { noState, readState } from './output-state.ts';
import { TemplateKeys } from './page-keys.ts';
import { rehearsalFolder, stateFileOf } from './places.ts';
import { planPages } from './plan.ts';
import { makeSearch, putSite } from './put-site.ts';
import { readAhead } from './read-ahead.ts';
import { keepRehearsal } from './rehearsal.ts';
import { renderSite } from './render-site.ts';
import { startRenderer } from './renderer.ts';
import { makeStaging, removeAbandoned, removeStaging } from './staging.ts';
import type { BuildSummary } from './unchanged.ts';
import { untilStill } from './until-still.ts';
import type { WaitingWorker } from './waiting-worker.ts';

/** What a build has done to the output. Paths in it, forward slashes, sorted. */
export interface Published {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly summary: BuildSummary;
  /** What the site was made of. */
  readonly prepared: PreparedSite;
}

export interface BuildSiteOptions {
  /** Nothing that was kept is used. */
  readonly full?: boolean;
  /** Processes that render at once; as many as there are processors by default. */
  readonly workers?: number;
  /** Whether few pages are rendered by this process: it stays, and may have Eleventy at hand. */
  readonly rendersHere?: boolean;
  /** Was started before the build, and is ended by it, unless this process renders. */
  readonly renderer?: WaitingWorker | undefined;
  /** Has begun to look at the output. */
  readonly looking?: OutputLooks;
  /** Called when the pages are ready and only remain to be put in place. */
  readonly onRendered?: () => void;
  /** Called when another build runs, and is waited for. */
  readonly onWait?: () => void;
}

/** How long another build is waited for, in milliseconds. */
const patience = 30_000;

/** What builds keep in the cache folder of what they have found out. A folder may hold more than that. */
const cached = [
  'check',
  'client',
  'content',
  'fonts',
  'history',
  'icons',
  'pictures',
  'related',
  'search',
  'styles',
];

/** Removes what builds have kept, and nothing else: the folder is whichever somebody named. */
function emptyCache(options: BuildOptions): void {
  const kept = [...cached.map((name) => join(options.cache, name)), rehearsalFolder(options)];
  for (const path of kept) rmSync(path, { recursive: true, force: true });
  rmSync(stateFileOf(options), { force: true });
}

function pageKeys(
  { sections, assets }: PreparedSite,
  { options: { drafts }, site, root }: Pick<Attempt, 'options' | 'site' | 'root'>,
): (page: Page<unknown>) => string {
  const common = fingerprint(
    programFingerprint(['arabic', 'content', 'plugins']),
    toolsFingerprint(),
    readFileSync(join(root, '.eleventy.ts'), 'utf8'),
    JSON.stringify([site, drafts, strings, sections, assets]),
  );
  const templates = new TemplateKeys(join(root, 'src/pages'), join(root, '_includes'), common);
  return ({ template, source }) => fingerprint(templates.keyOf(template), source()).slice(0, 20);
}

interface Attempt {
  readonly options: BuildOptions;
  readonly site: SiteSettings;
  /** Absolute folder of the project. */
  readonly root: string;
  readonly stateFile: string;
  readonly workers: number;
  readonly waiting: WaitingWorker | undefined;
  readonly looking: OutputLooks;
  readonly onRendered: () => void;
}

async function buildFrom(
  reading: Reading,
  { options, site, root, stateFile, workers, waiting, looking, onRendered }: Attempt,
  begun: number,
): Promise<Published> {
  const state = existsSync(join(options.output, outputMarker)) ? readState(stateFile) : noState;
  const prepared = await prepareSite(options, site, root, reading);
  const keyOf = pageKeys(prepared, { options, site, root });
  const plan = planPages(prepared.pages, keyOf, state, await looking.strayOf(state));
  const folder = makeStaging(options.cache);
  try {
    let search: readonly OutputFile[] = [];
    const rendering = await renderSite(
      { ...prepared, pages: plan.wanted },
      {
        options,
        root,
        workers,
        waiting,
        meanwhile: async () => {
          prepared.keep();
          keepRehearsal({ ...prepared, pages: plan.wanted }, options);
          search = await makeSearch(prepared, options, site, folder);
        },
      },
    );
    try {
      onRendered();
      const made = { prepared, plan, pages: rendering.pages, search };
      const inPlace = putSite(made, { options, state, stateFile });
      const summary = noteBuild(prepared, inPlace, options, { begun, root, reading });
      return { written: inPlace.written, removed: inPlace.removed, summary, prepared };
    } finally {
      rendering.end();
    }
  } finally {
    removeStaging(folder);
  }
}

async function attempt(given: Attempt): Promise<Published> {
  // The clock decides only whether the next build looks closer, never what it makes.
  const begun = Date.now();
  const { reading, end } = await readAhead(given);
  try {
    return await buildFrom(reading, given, begun);
  } finally {
    end();
  }
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
  {
    workers = availableParallelism(),
    rendersHere = workers === 1,
    onRendered = () => {},
    looking = new OutputLooks({ stateFile: stateFileOf(options), output: options.output }),
    ...given
  }: BuildSiteOptions = {},
): Promise<Published> {
  checkOutputFolder(options.output, options.articles, [root, options.cache]);
  const site = siteFor(settings, options);
  const stateFile = stateFileOf(options);
  const unlock = await takeLock(`${stateFile}.lock`, {
    patience,
    ...(given.onWait && { onWait: given.onWait }),
  });
  const { renderer = rendersHere ? undefined : startRenderer(options, root) } = given;
  try {
    if (given.full === true) emptyCache(options);
    removeAbandoned(options.cache);
    return await untilStill(() =>
      attempt({
        options,
        site,
        root,
        stateFile,
        workers,
        waiting: renderer,
        looking,
        onRendered,
      }),
    );
  } finally {
    renderer?.end();
    unlock();
  }
}
