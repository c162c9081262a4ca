/** Builds the whole site: beside the last good one first, and in its place only when it is finished. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import { type BuildOptions, optionVariables } from '../options.ts';
import { explainFailure } from './failure.ts';
import { checkOutputFolder } from './output-folder.ts';
import { type Published, publish } from './publish.ts';

const stagingPrefix = 'staging-';

/** A staging folder older than this was left behind by a build that was killed; milliseconds. */
const abandonedAfter = 60 * 60 * 1000;

/** Hands the options to `.eleventy.ts`, which reads them from the environment. */
export function environmentFor(options: BuildOptions): Record<string, string> {
  return {
    [optionVariables.articles]: options.articles,
    [optionVariables.output]: options.output,
    [optionVariables.cache]: options.cache,
    [optionVariables.now]: new Date(options.now).toISOString(),
    [optionVariables.drafts]: options.drafts ? '1' : '',
    [optionVariables.url]: options.url ?? '',
    [optionVariables.basePath]: options.basePath ?? '',
  };
}

/** Staging folders of this process: of a build under way, or of one that failed and whose last pages may still come. */
const stagings = new Set<string>();

// Where the process is told to end in the middle of a build, its `finally` is never reached.
process.on('exit', () => {
  for (const staging of stagings) rmSync(staging, { recursive: true, force: true });
});

function removeAbandoned(cache: string, now: number): void {
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(stagingPrefix)) continue;
    const folder = join(cache, name);
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat && now - stat.mtimeMs > abandonedAfter)
      rmSync(folder, { recursive: true, force: true });
  }
}

/** What builds keep in the cache folder, beside staging folders. A folder may hold more than that. */
const cached = ['client', 'content', 'fonts', 'icons', 'pictures', 'related', 'search', 'styles'];

/** Removes what builds have kept, and nothing else: the folder is whichever somebody named. */
export function emptyCache(cache: string): void {
  for (const name of cached) rmSync(join(cache, name), { recursive: true, force: true });
}

/**
 * Builds the site. A build that fails leaves the output folder as it was.
 *
 * @param root absolute folder of the project, which must be the working folder: Eleventy's paths start there
 * @param onRendered called when the pages are ready and only remain to be put in place
 * @throws ContentError with every problem, OutputFolderError, RenderError, or whatever the program threw
 */
export async function buildSite(
  options: BuildOptions,
  root: string,
  onRendered: () => void = () => {},
): Promise<Published> {
  checkOutputFolder(options.output, options.articles, [root, options.cache]);
  mkdirSync(options.cache, { recursive: true });
  removeAbandoned(options.cache, Date.now());
  const staging = mkdtempSync(join(options.cache, stagingPrefix));
  stagings.add(staging);
  try {
    Object.assign(process.env, environmentFor(options));
    const eleventy = new Eleventy(undefined, staging, {
      configPath: join(root, '.eleventy.ts'),
      quietMode: true,
    });
    // What goes wrong is told by whoever called, in Arabic and without a stack.
    eleventy.disableLogger();
    try {
      await eleventy.init();
      await eleventy.write();
    } catch (error) {
      throw explainFailure(error);
    }
    onRendered();
    const published = publish(staging, options.output);
    stagings.delete(staging);
    return published;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
