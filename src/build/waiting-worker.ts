/** Processes that do tasks for another, and those among them that are started before there is a task. */

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export interface WorkerOptions {
  /** Of this folder: what runs in each process, by `workFor`. */
  readonly script: string;
  /** What the script is told when it is started. */
  readonly parameters?: readonly string[];
  /** Absolute; the working folder. */
  readonly root: string;
}

export function startWorker({ script, parameters, root }: WorkerOptions): ChildProcess {
  return fork(join(import.meta.dirname, script), parameters, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** A process that is started before there is a task for it, so that it has loaded by then what it needs. */
export class WaitingWorker {
  #worker: ChildProcess | undefined;

  constructor(options: WorkerOptions) {
    const worker = startWorker(options);
    this.#worker = worker;
    // One that is gone does no task.
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    worker.once('exit', forget);
    worker.once('error', forget);
  }

  /** The process, once, for whoever will end it. */
  take(): ChildProcess | undefined {
    const worker = this.#worker;
    this.#worker = undefined;
    return worker;
  }

  /** Ends the process, unless it was taken. */
  end(): void {
    this.take()?.kill('SIGKILL');
  }
}
