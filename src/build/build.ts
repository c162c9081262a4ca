/** Builds the whole site: beside the last good one first, and in its place only when it is finished. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import { type BuildOptions, optionVariables } from '../options.ts';
import { checkOutputFolder, type Published, publish } from './publish.ts';

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

function removeAbandoned(cache: string, now: number): void {
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(stagingPrefix)) continue;
    const folder = join(cache, name);
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat && now - stat.mtimeMs > abandonedAfter)
      rmSync(folder, { recursive: true, force: true });
  }
}

/** The first cause of an error that Eleventy has wrapped in its own. */
export function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof Error) {
    const inner: unknown =
      'originalError' in cause && cause.originalError !== undefined
        ? cause.originalError
        : cause.cause;
    if (inner === undefined || inner === null) return cause;
    cause = inner;
  }
  return cause;
}

/**
 * Builds the site. A build that fails leaves the output folder as it was.
 *
 * @param root absolute folder of the project, which must be the working folder: Eleventy's paths start there
 * @param onRendered called when the pages are ready and only remain to be put in place
 * @throws ContentError with every problem, OutputFolderError, or whatever a template threw
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
      throw rootCause(error);
    }
    onRendered();
    return publish(staging, options.output);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
