/** Has pages rendered into staging folders: here, where they are few, or by several processes. */

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BuildOptions } from '../options.ts';
import type { RenderableSite } from '../plugins/site.ts';
import { runs } from './lock.ts';
import { stagingFolderOf, stagingPrefix } from './places.ts';
import {
  type RenderedPage,
  type RenderTask,
  removeTask,
  runEleventy,
  writeTask,
} from './render.ts';
import { countPages, shareOut } from './share-out.ts';
import { runInWorkers } from './workers.ts';

/** As few pages as this are sooner rendered here than another process has started. */
const fewPages = 400;

/** As many pages as this are rendered by one run of Eleventy: it holds all of them in memory. */
const mostPagesOfRun = 8000;

/** Runs of Eleventy, such that all processes end at once. */
function countRuns(pages: number, workers: number): number {
  return workers * Math.ceil(pages / (workers * mostPagesOfRun));
}

/** Tasks of this process that are under way, or of builds that failed and whose last pages may still come. */
const tasksUnderWay = new Set<RenderTask>();

// Where the process is told to end in the middle of a build, its `finally` is never reached.
process.on('exit', () => {
  for (const task of tasksUnderWay) removeTask(task);
});

/** Removes what processes have left that were killed. */
export function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(stagingPrefix)) continue;
    const pid = Number(name.slice(stagingPrefix.length).split('-')[0]);
    if (!runs(pid)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function endTask(task: RenderTask): void {
  removeTask(task);
  tasksUnderWay.delete(task);
}

const renderedSchema = z.array(z.object({ path: z.string(), source: z.string().exactOptional() }));

async function renderInWorkers(
  tasks: readonly RenderTask[],
  root: string,
  most: number,
): Promise<readonly RenderedPage[]> {
  const script = 'render-worker.ts';
  return (await runInWorkers(tasks, { script, root, most, schema: renderedSchema })).flat();
}

export interface RenderSiteOptions {
  readonly options: BuildOptions;
  /** Absolute folder of the project. */
  readonly root: string;
  /** Processes that render at once. */
  readonly workers: number;
  /** What this process does while others render. */
  readonly meanwhile: () => void;
}

export interface Rendering {
  readonly pages: readonly RenderedPage[];
  /** To be called when the pages have been put in place, or are not wanted. */
  readonly end: () => void;
}

/**
 * @param site with the pages to be rendered
 * @throws the first cause of whatever went wrong
 */
export async function renderSite(
  { pages, sections, assets }: RenderableSite,
  { options, root, workers, meanwhile }: RenderSiteOptions,
): Promise<Rendering> {
  const count = countPages(pages);
  if (count === 0) return { pages: [], end: () => {} };
  const isHere = count <= fewPages;
  const parts = isHere ? 1 : countRuns(count, workers);
  const tasks = shareOut(pages, parts).map((part) => {
    return writeTask({ pages: part, sections, assets }, options, stagingFolderOf(options), root);
  });
  for (const task of tasks) tasksUnderWay.add(task);
  const [only] = tasks;
  try {
    const rendering = isHere && only ? runEleventy(only) : renderInWorkers(tasks, root, workers);
    try {
      if (!isHere) meanwhile();
    } finally {
      await rendering;
    }
    const end = (): void => {
      for (const task of tasks) endTask(task);
    };
    return { pages: await rendering, end };
  } catch (error) {
    // Eleventy may still write what it had begun: the process removes that when it ends.
    for (const task of tasks) removeTask(task);
    throw error;
  }
}
