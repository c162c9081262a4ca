/** Has Eleventy render pages, in this process. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type Eleventy from '@11ty/eleventy';
import { type BuildOptions, optionVariables } from '../options.ts';
import type { RenderableSite } from '../plugins/renderable-site.ts';
import { explainFailure } from './failure.ts';
import { pathOf } from './plan.ts';
import { hasBytes, type MadePage } from './publish.ts';

/** Hands the options to `.eleventy.ts`, which reads them from the environment. */
function environmentFor(options: BuildOptions): Record<string, string> {
  return {
    [optionVariables.articles]: options.articles,
    [optionVariables.output]: options.output,
    [optionVariables.cache]: options.cache,
    [optionVariables.now]: new Date(options.now).toISOString(),
    [optionVariables.drafts]: options.drafts ? '1' : '',
    [optionVariables.url]: options.url ?? '',
    [optionVariables.basePath]: options.basePath ?? '',
    [optionVariables.job]: options.job ?? '',
  };
}

/** What one run of Eleventy renders, and where to. */
export interface RenderTask {
  /** With `job`, the absolute path of a file with the `RenderableSite`. */
  readonly options: BuildOptions;
  /** Absolute folder that pages are written into, until they are put in place. */
  readonly staging: string;
  /** Absolute folder of the project, which must be the working folder: Eleventy's paths start there. */
  readonly root: string;
}

/** Loaded only when there is something to render: that takes longer than finding out that there is nothing. */
export const loadEleventy = () => import('@11ty/eleventy');

export interface RenderPagesOptions extends Pick<RenderTask, 'root'> {
  /** Whether the templates will be read again: they may be others by then. */
  readonly isRehearsal?: boolean;
}

/**
 * Has Eleventy render the pages of a job.
 *
 * @throws whatever Eleventy throws
 */
export async function renderPages(
  options: BuildOptions,
  { root, isRehearsal = false }: RenderPagesOptions,
): Promise<Awaited<ReturnType<Eleventy['toJSON']>>> {
  Object.assign(process.env, environmentFor(options));
  const { default: Eleventy } = await loadEleventy();
  const eleventy = new Eleventy(undefined, undefined, {
    configPath: join(root, '.eleventy.ts'),
    quietMode: true,
    config: (config) => {
      // Nor does it tell which of our filters took long, which `quietMode` leaves out.
      config.benchmarks.config.setIsVerbose(false);
      config.setUseTemplateCache(!isRehearsal);
    },
  });
  // What goes wrong is told by whoever called, in Arabic and without a stack.
  eleventy.disableLogger();
  await eleventy.init();
  return eleventy.toJSON();
}

/**
 * Eleventy is asked for the pages, and does not write them itself: it would make a folder for each, only for it to be
 * removed when its page is put in place, and a page that is what it was need not be written at all.
 *
 * @throws the first cause of whatever Eleventy throws
 */
export async function runEleventy({
  options,
  staging,
  root,
}: RenderTask): Promise<readonly MadePage[]> {
  try {
    const pages = await renderPages(options, { root });
    return pages.map(({ url, content }, number) => {
      const path = pathOf(url);
      const bytes = Buffer.from(content);
      if (hasBytes(join(options.output, path), bytes)) return { path };
      const source = join(staging, String(number));
      writeFileSync(source, bytes);
      return { path, source };
    });
  } catch (error) {
    throw explainFailure(error);
  }
}

/** Writes what is to be rendered into a staging folder, and gives the task of rendering it. */
export function writeTask(
  site: RenderableSite,
  options: BuildOptions,
  staging: string,
  root: string,
): RenderTask {
  const job = join(staging, 'job');
  // A card stands on many pages: here it is written once, and read as one object.
  writeFileSync(job, serialize(site));
  return { options: { ...options, job }, staging, root };
}
