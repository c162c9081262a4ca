/**
 * Drawing of SVGs, in a process of its own: a few lines of SVG can keep a processor busy for hours, and nothing but the end
 * of the process stops the library that draws them. It is given bytes and no file, so that there is no folder that
 * references in a drawing could start from; that library fetches nothing, and knows neither scripts nor foreign objects
 * (`tests/plugins/pictures/svg.test.ts`).
 */

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import type { DrawingTask } from './drawing-task.ts';
import type { Pixels, Size } from './pixels.ts';

/** Why there is no drawing: it is none, or takes too long. */
export type DrawingFault = 'unreadable' | 'slow';

const answerSchema = z.object({
  width: z.number(),
  height: z.number(),
  data: z.instanceof(Uint8Array),
});

/** In milliseconds. Drawings of articles take twenty; the machine may be busy. */
const patience = 10_000;

/** A process that has loaded what it needs, so that its time is a drawing's own. */
async function start(drawing: ChildProcess): Promise<ChildProcess> {
  await new Promise<void>((ready, fail) => {
    drawing.once('message', () => ready());
    drawing.once('error', fail);
    drawing.once('exit', (status, signal) =>
      fail(new Error(`The process that draws ended: ${signal ?? status}`)),
    );
  });
  return drawing;
}

/** Draws one at a time. Its process is started for the first drawing, and again after it had to be ended. */
export class Drawer {
  readonly #patience: number;
  #process: ChildProcess | undefined;
  #started: Promise<ChildProcess> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param limit for one drawing, in milliseconds */
  constructor(limit = patience) {
    this.#patience = limit;
  }

  /** In the units of the drawing. */
  async size(bytes: Uint8Array): Promise<Size | DrawingFault> {
    const answer = await this.#ask({ bytes });
    return typeof answer === 'string' ? answer : { width: answer.width, height: answer.height };
  }

  draw(bytes: Uint8Array, size: Size): Promise<Pixels | DrawingFault> {
    return this.#ask({ bytes, size });
  }

  /** Ends the process, if there is one. */
  end(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
    this.#started = undefined;
  }

  #ask(task: DrawingTask): Promise<Pixels | DrawingFault> {
    const answer = this.#last.then(() => this.#send(task));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  #start(): Promise<ChildProcess> {
    this.#process = fork(join(import.meta.dirname, 'draw-process.ts'), {
      execArgv: [],
      serialization: 'advanced',
      // What the library has to say of a drawing is for programmers.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return start(this.#process);
  }

  async #send(task: DrawingTask): Promise<Pixels | DrawingFault> {
    this.#started ??= this.#start();
    const drawing = await this.#started;
    return new Promise((finish) => {
      const leave = (): void => {
        clearTimeout(timer);
        drawing.off('message', answered).off('exit', giveUp);
      };
      const answered = (message: unknown): void => {
        leave();
        finish(message === 'unreadable' ? message : answerSchema.parse(message));
      };
      // Also when it was ended for taking too much of something else than time: memory.
      const giveUp = (): void => {
        leave();
        this.end();
        finish('slow');
      };
      const timer = setTimeout(giveUp, this.#patience);
      drawing.on('message', answered).on('exit', giveUp);
      drawing.send(task);
    });
  }
}
