/**
 * Looks at the pages of an output while the build does other things: by a thread, where they are many. To look at a file
 * costs little, but a build that changes a few pages of a large site does hardly anything else.
 */

import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type LookedAt, lookAtOutput, type OutputState, strayPages } from './output-state.ts';

export interface LookTask {
  readonly stateFile: string;
  /** Absolute folder. */
  readonly output: string;
}

/** A file of a state as small as this, in bytes, is of so few pages that they are sooner looked at than a thread has started. */
const smallState = 200_000;

function lookByThread(task: LookTask): Promise<LookedAt> {
  return new Promise((finish, fail) => {
    const thread = new Worker(new URL('./output-looks-thread.ts', import.meta.url), {
      workerData: task,
      // What the process was told to load, the thread does not need.
      execArgv: [],
    });
    thread.once('message', finish);
    thread.once('error', fail);
    thread.once('exit', () => fail(new Error('the thread that looks at the output has ended')));
  });
}

/** Begins to look at an output. */
export class OutputLooks {
  readonly #task: LookTask;
  readonly #found: Promise<LookedAt>;

  constructor(task: LookTask) {
    this.#task = task;
    const size = statSync(task.stateFile, { throwIfNoEntry: false })?.size ?? 0;
    this.#found =
      size <= smallState
        ? Promise.resolve(lookAtOutput(task.stateFile, task.output))
        : lookByThread(task);
    // Whoever waits for it is told; nobody may.
    this.#found.catch(() => {});
  }

  /** What was found. */
  found(): Promise<LookedAt> {
    return this.#found;
  }

  /**
   * The stray pages of a state, in a build that nothing else changes the output meanwhile. They are looked for anew unless
   * the last build was the same and ended well when they were looked for: another may have begun and been killed since.
   */
  async strayOf(state: OutputState): Promise<ReadonlySet<string>> {
    if (state.pages.size === 0) return new Set();
    const { seal, isWhole, stray } = await this.#found;
    const isSame = seal === state.seal && isWhole && state.isWhole;
    return new Set(isSame ? stray : strayPages(state.pages, this.#task.output));
  }
}
