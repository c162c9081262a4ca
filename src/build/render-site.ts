/** Has pages rendered into staging folders: here, where they are few, or by several processes. */

import { z } from 'zod';
import type { BuildOptions } from '../options.ts';
import type { RenderableSite } from '../plugins/site.ts';
import type { MadePage } from './publish.ts';
import { type RenderTask, runEleventy, writeTask } from './render.ts';
import { countPages, shareOut } from './share-out.ts';
import { makeStaging, removeStaging } from './staging.ts';
import { runInWorkers, WaitingWorker } from './workers.ts';

/** As few pages as this are sooner rendered here than another process has started. */
const fewPages = 400;

/** As many pages as this are rendered by one run of Eleventy: it holds all of them in memory. */
const mostPagesOfRun = 8000;

/** Runs of Eleventy, such that all processes end at once. */
function countRuns(pages: number, workers: number): number {
  return workers * Math.ceil(pages / (workers * mostPagesOfRun));
}

const madeSchema = z.array(z.object({ path: z.string(), source: z.string().exactOptional() }));

/** @param root as in `RenderSiteOptions` */
export function startRenderer(root: string): WaitingWorker {
  return new WaitingWorker({ script: 'render-worker.ts', root });
}

async function renderInWorkers(
  tasks: readonly RenderTask[],
  { root, workers: most, waiting }: RenderSiteOptions,
): Promise<readonly MadePage[]> {
  const script = 'render-worker.ts';
  return (await runInWorkers(tasks, { script, root, most, waiting, schema: madeSchema })).flat();
}

export interface RenderSiteOptions {
  readonly options: BuildOptions;
  /** Absolute folder of the project. */
  readonly root: string;
  /** Processes that render at once. */
  readonly workers: number;
  /** Renders the first of the pages, or all where they are few; else they are rendered here. */
  readonly waiting?: WaitingWorker | undefined;
  /** What this process does besides: while others render, where they do. */
  readonly meanwhile: () => void;
}

export interface Rendering {
  readonly pages: readonly MadePage[];
  /** To be called when the pages have been put in place, or are not wanted. */
  readonly end: () => void;
}

/**
 * @param site with the pages to be rendered
 * @throws the first cause of whatever went wrong
 */
export async function renderSite(
  { pages, sections, assets }: RenderableSite,
  given: RenderSiteOptions,
): Promise<Rendering> {
  const { options, root, workers, waiting, meanwhile } = given;
  const count = countPages(pages);
  if (count === 0) {
    meanwhile();
    return { pages: [], end: () => {} };
  }
  const areFew = count <= fewPages;
  const isHere = areFew && waiting === undefined;
  const parts = areFew ? 1 : countRuns(count, workers);
  const folders: string[] = [];
  const end = (): void => {
    for (const folder of folders) removeStaging(folder);
  };
  try {
    const tasks = shareOut(pages, parts).map((part) => {
      const staging = makeStaging(options.cache);
      folders.push(staging);
      return writeTask({ pages: part, sections, assets }, options, staging, root);
    });
    const [only] = tasks;
    const rendering = isHere && only ? runEleventy(only) : renderInWorkers(tasks, given);
    try {
      meanwhile();
    } finally {
      await rendering;
    }
    return { pages: await rendering, end };
  } catch (error) {
    end();
    throw error;
  }
}
