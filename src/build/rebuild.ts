/** Builds the preview, and builds it again on every save. */

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { nouns } from '../arabic/nouns.ts';
import { countNoun } from '../arabic/plural.ts';
import { ContentError } from '../content/content-error.ts';
import { isError } from '../content/problem.ts';
import { decodeSource } from '../content/source-text.ts';
import type { BuildOptions } from '../options.ts';
import type { PreparedSite } from '../plugins/site.ts';
import { buildSite } from './build.ts';
import { describeError } from './failure.ts';
import { type OverlayEntry, overlayMarkup } from './overlay.ts';
import { putArticle } from './put-article.ts';
import { loadEleventy } from './render.ts';
import { describeProblems, sourceReader } from './report.ts';
import { describeNotices } from './tell-build.ts';

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
  return error.problems.filter(isError).map((problem) => ({
    message: problem.message,
    problem,
    source: readIfText(resolve(root, problem.file)),
  }));
}

/** The site as its writer sees it: what it was last made of is held, so that a page need not wait for all others. */
export class Preview {
  readonly #root: string;
  readonly #noticeable: number;
  #latest: PreparedSite | undefined;
  #isSlow = false;
  /** What was last said of the site besides its articles. */
  #noticed = '';

  /**
   * @param root absolute folder of the project, which must be the working folder
   * @param noticeable milliseconds: where a build takes longer, the page that is being written comes before it
   */
  constructor(root: string, noticeable = 400) {
    this.#root = root;
    this.#noticeable = noticeable;
  }

  /** Builds once, and says on the console how it went. */
  async build(options: BuildOptions): Promise<Rebuilt> {
    const started = performance.now();
    this.#latest = undefined;
    try {
      const { written, removed, prepared } = await buildSite(options, this.#root, {
        rendersHere: true,
      });
      const changed = written.length + removed.length;
      const time = Math.round(performance.now() - started);
      this.#latest = prepared;
      this.#isSlow = time > this.#noticeable;
      // The next save will need it at once, and the pages may have been rendered by other processes.
      if (this.#isSlow) void loadEleventy();
      const notices = describeNotices(prepared.notices).join('\n');
      if (notices !== this.#noticed && notices !== '') console.warn(notices);
      this.#noticed = notices;
      if (changed > 0) {
        console.log(`بُني في ${time} م.ث؛ تغيّر ${countNoun(changed, nouns.file)}.`);
      }
      return { overlay: '', changed: changed > 0 };
    } catch (error) {
      console.error(
        error instanceof ContentError
          ? describeProblems(error.problems, sourceReader(this.#root))
          : describeError(error),
      );
      return { overlay: overlayMarkup(overlayEntries(error, this.#root)), changed: false };
    }
  }

  /**
   * Where one article was saved, and a build would take long, shows its page at once. A build has to follow.
   *
   * @param changed absolute paths of what was saved
   * @returns undefined where there is nothing to show before the build
   */
  async showAtOnce(
    options: BuildOptions,
    changed: readonly string[],
  ): Promise<Rebuilt | undefined> {
    // Some editors make a file and remove it again, to see whether they may write there.
    const there = changed.filter((file) => existsSync(file));
    const [path = ''] = there;
    const folder = dirname(path);
    const isArticle = basename(path) === 'index.md' && dirname(folder) === options.articles;
    if (!this.#latest || !this.#isSlow || there.length !== 1 || !isArticle) return undefined;
    const slug = basename(folder).normalize('NFC');
    try {
      const context = { options, root: this.#root, patience: 0 };
      return (await putArticle(this.#latest, slug, context))
        ? { overlay: '', changed: true }
        : undefined;
    } catch {
      // Saved again meanwhile, or another build runs: the build that follows tells what is wrong, if anything is.
      return undefined;
    }
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
