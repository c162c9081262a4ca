/** Builds the preview, and builds it again on every save. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { nouns } from '../arabic/nouns.ts';
import { countNoun } from '../arabic/plural.ts';
import { ContentError } from '../content/content-error.ts';
import { decodeSource } from '../content/source-text.ts';
import type { BuildOptions } from '../options.ts';
import { buildSite } from './build.ts';
import { describeError } from './failure.ts';
import { type OverlayEntry, overlayMarkup } from './overlay.ts';
import { describeProblems } from './report.ts';

/** What a build tells the process that serves it. */
export interface Rebuilt {
  /** HTML to lay over every page; '' where nothing is wrong. */
  readonly overlay: string;
  /** Whether any file of the output is another than before. */
  readonly changed: boolean;
}

function readIfText(path: string): string | undefined {
  try {
    return decodeSource(readFileSync(path));
  } catch {
    return undefined;
  }
}

function overlayEntries(error: unknown, root: string): readonly OverlayEntry[] {
  if (!(error instanceof ContentError)) return [{ message: describeError(error) }];
  return error.problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => ({
      message: problem.message,
      problem,
      source: readIfText(resolve(root, problem.file)),
    }));
}

/**
 * Builds once, and says on the console how it went.
 *
 * @param root absolute folder of the project, which must be the working folder
 */
export async function rebuild(options: BuildOptions, root: string): Promise<Rebuilt> {
  const started = performance.now();
  try {
    const { written, removed } = await buildSite(options, root);
    const changed = written.length + removed.length;
    const time = Math.round(performance.now() - started);
    if (changed > 0) {
      console.log(`بُني في ${time} م.ث؛ تغيّر ${countNoun(changed, nouns.file)}.`);
    }
    return { overlay: '', changed: changed > 0 };
  } catch (error) {
    console.error(
      error instanceof ContentError ? describeProblems(error.problems, root) : describeError(error),
    );
    return { overlay: overlayMarkup(overlayEntries(error, root)), changed: false };
  }
}

/**
 * One build at a time: what is asked for while one runs is done once, after it.
 *
 * @param build never fails
 * @returns asks for a build
 */
export function oneAtATime(build: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  return () => {
    again = true;
    if (running) return;
    running = true;
    void (async () => {
      while (again) {
        again = false;
        await build();
      }
      running = false;
    })();
  };
}
