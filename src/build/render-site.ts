/** Has pages rendered into staging folders: here, where they are few, or by several processes. */

import { z } from 'zod';
import type { BuildOptions } from '../options.ts';
import { viewsOf } from '../plugins/pages/page.ts';
import type { PreparedSite } from '../plugins/site.ts';
import type { MadePage } from './publish.ts';
import { type RenderTask, runEleventy, writeTask } from './render.ts';
import { countPages, shareOut } from './share-out.ts';
import { makeStaging, removeStaging } from './staging.ts';
import type { WaitingWorker } from './waiting-worker.ts';
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
  tasks: Iterable<RenderTask>,
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
  readonly meanwhile: () => Promise<void>;
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
  { pages, sections, assets }: Pick<PreparedSite, 'pages' | 'sections' | 'assets'>,
  given: RenderSiteOptions,
): Promise<Rendering> {
  const { options, root, workers, waiting, meanwhile } = given;
  const count = countPages(pages);
  const areFew = count <= fewPages;
  const folders: string[] = [];
  /** Views are made when their run is to begin: those of all pages would be too many at once. */
  function* tasks(): Generator<RenderTask, void, undefined> {
    for (const part of shareOut(pages, areFew ? 1 : countRuns(count, workers))) {
      const staging = makeStaging(options.cache);
      folders.push(staging);
      yield writeTask({ pages: viewsOf(part), sections, assets }, options, staging, root);
    }
  }
  const render = async (): Promise<readonly MadePage[]> => {
    if (count === 0) return [];
    if (!areFew || waiting) return renderInWorkers(tasks(), given);
    const [only] = tasks();
    return only ? runEleventy(only) : [];
  };
  const end = (): void => {
    for (const folder of folders) removeStaging(folder);
  };
  // Both are waited for, whatever becomes of one: nobody may write into a folder that is removed.
  const [rendered, besides] = await Promise.allSettled([render(), meanwhile()]);
  if (rendered.status === 'fulfilled' && besides.status === 'fulfilled') {
    return { pages: rendered.value, end };
  }
  end();
  throw rendered.status === 'rejected' ? rendered.reason : Reflect.get(besides, 'reason');
}
