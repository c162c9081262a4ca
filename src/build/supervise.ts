/** Keeps one worker process running, and starts it anew when what it has loaded has changed. */

import { type ChildProcess, spawn } from 'node:child_process';

export interface WorkerOptions {
  /** Arguments of Node: the script and its own. */
  readonly args: readonly string[];
  readonly onMessage: (message: unknown) => void;
  /** It ended without being told to: it cannot start, or it failed. */
  readonly onFailure: () => void;
}

export interface Supervisor {
  /** Ends the worker, if it runs, and starts it anew. */
  readonly restart: () => void;
  /** Ends the worker for good; resolves when it is gone. */
  readonly stop: () => Promise<void>;
}

/** Starts a worker. Its standard streams are ours; it can tell by its channel when we are gone. */
export function superviseWorker({ args, onMessage, onFailure }: WorkerOptions): Supervisor {
  let worker: ChildProcess | undefined;
  let wanted: 'running' | 'restarted' | 'stopped' = 'running';
  let stopped = (): void => {};
  const start = (): void => {
    wanted = 'running';
    const started = spawn(process.execPath, [...args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    worker = started;
    started.on('message', (message) => {
      if (worker === started && wanted === 'running') onMessage(message);
    });
    started.on('exit', () => {
      worker = undefined;
      if (wanted === 'restarted') start();
      else if (wanted === 'stopped') stopped();
      // It waits for what is wrong with it to be mended, which restarts it.
      else onFailure();
    });
  };
  start();
  return {
    restart: () => {
      if (wanted === 'stopped') return;
      if (worker === undefined) return start();
      wanted = 'restarted';
      worker.kill();
    },
    stop: () => {
      wanted = 'stopped';
      const gone = worker;
      if (gone === undefined) return Promise.resolve();
      return new Promise((resolve) => {
        stopped = resolve;
        gone.kill();
      });
    },
  };
}
