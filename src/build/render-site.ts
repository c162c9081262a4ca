/** Has pages rendered into staging folders: here, where they are few, or by several processes. */

import { z } from 'zod';
import type { BuildOptions } from '../options.ts';
import type { RenderableSite } from '../plugins/site.ts';
import type { MadePage } from './publish.ts';
import { type RenderTask, runEleventy, writeTask } from './render.ts';
import { countPages, shareOut } from './share-out.ts';
import { makeStaging, removeStaging } from './staging.ts';
import { runInWorkers } from './workers.ts';

/** As few pages as this are sooner rendered here than another process has started. */
const fewPages = 400;

/** As many pages as this are rendered by one run of Eleventy: it holds all of them in memory. */
const mostPagesOfRun = 8000;

/** Runs of Eleventy, such that all processes end at once. */
function countRuns(pages: number, workers: number): number {
  return workers * Math.ceil(pages / (workers * mostPagesOfRun));
}

const madeSchema = z.array(z.object({ path: z.string(), source: z.string().exactOptional() }));

async function renderInWorkers(
  tasks: readonly RenderTask[],
  root: string,
  most: number,
): Promise<readonly MadePage[]> {
  const script = 'render-worker.ts';
  return (await runInWorkers(tasks, { script, root, most, schema: madeSchema })).flat();
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
  { options, root, workers, meanwhile }: RenderSiteOptions,
): Promise<Rendering> {
  const count = countPages(pages);
  if (count === 0) return { pages: [], end: () => {} };
  const isHere = count <= fewPages;
  const parts = isHere ? 1 : countRuns(count, workers);
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
    const rendering = isHere && only ? runEleventy(only) : renderInWorkers(tasks, root, workers);
    try {
      if (!isHere) meanwhile();
    } finally {
      await rendering;
    }
    return { pages: await rendering, end };
  } catch (error) {
    end();
    throw error;
  }
}
