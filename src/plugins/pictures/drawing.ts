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

/** Draws one at a time. Its process is started for the first drawing, and again after it had to be ended. */
export class Drawer {
  readonly #patience: number;
  #process: ChildProcess | undefined;
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
  }

  #ask(task: DrawingTask): Promise<Pixels | DrawingFault> {
    const answer = this.#last.then(() => this.#send(task));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  #send(task: DrawingTask): Promise<Pixels | DrawingFault> {
    this.#process ??= fork(join(import.meta.dirname, 'draw-process.ts'), {
      execArgv: [],
      serialization: 'advanced',
      // What the library has to say of a drawing is for programmers.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const drawing = this.#process;
    return new Promise((finish, fail) => {
      const leave = (): void => {
        clearTimeout(timer);
        drawing.off('message', answered).off('exit', ended).off('error', failed);
      };
      const giveUp = (): void => {
        leave();
        this.end();
        finish('slow');
      };
      const answered = (message: unknown): void => {
        leave();
        finish(message === 'unreadable' ? message : answerSchema.parse(message));
      };
      // It was ended for taking too much of something else: memory.
      const ended = (): void => giveUp();
      const failed = (error: Error): void => {
        leave();
        this.end();
        fail(error);
      };
      const timer = setTimeout(giveUp, this.#patience);
      drawing.on('message', answered).on('exit', ended).on('error', failed);
      drawing.send(task);
    });
  }
}
