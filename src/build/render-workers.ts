/** Shares rendering out over processes: Eleventy renders in one thread, and holds all of its pages until the end. */

import { fork } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { ArticleChangedError } from '../content/article-text.ts';
import { RenderError } from './failure.ts';
import type { RenderedPage, RenderTask } from './render.ts';

const answerSchema = z.union([
  z.object({
    pages: z.array(z.object({ path: z.string(), source: z.string().exactOptional() })),
  }),
  z.object({
    message: z.string(),
    stack: z.string().optional(),
    /** The file that has changed meanwhile, where that is what went wrong. */
    changed: z.string().optional(),
  }),
]);

function renderInWorker(task: RenderTask, signal: AbortSignal): Promise<readonly RenderedPage[]> {
  return new Promise((finish, fail) => {
    const worker = fork(join(import.meta.dirname, 'render-worker.ts'), {
      cwd: task.root,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      signal,
    });
    let answer: z.infer<typeof answerSchema> | undefined;
    worker.on('message', (message) => {
      answer = answerSchema.parse(message);
    });
    worker.on('error', fail);
    worker.on('exit', (status, killed) => {
      if (answer === undefined) {
        const how = killed === null ? `رمز الخروج ${status}` : `الإشارة ${killed}`;
        fail(
          new RenderError(
            `توقفت عملية تبني جزءًا من الصفحات قبل أن تُتمّه (${how}). أعد البناء؛ وإن تكرر ذلك فقد لا تكفي الذاكرة: جرّب --workers 1`,
          ),
        );
      } else if ('pages' in answer) finish(answer.pages);
      else if (answer.changed !== undefined) fail(new ArticleChangedError(answer.changed));
      else fail(Object.assign(new RenderError(answer.message), { stack: answer.stack }));
    });
    worker.send(task);
  });
}

/**
 * Runs tasks, each in a process of its own, some at once. The first that fails ends the others.
 *
 * @param most processes at once
 * @throws RenderError, ArticleChangedError
 */
export async function renderInWorkers(
  tasks: readonly RenderTask[],
  most: number,
): Promise<readonly RenderedPage[]> {
  const pages: RenderedPage[] = [];
  const queue = [...tasks];
  const stop = new AbortController();
  let failure: unknown;
  const work = async (): Promise<void> => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
      try {
        pages.push(...(await renderInWorker(task, stop.signal)));
      } catch (error) {
        failure ??= error;
        queue.length = 0;
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: most }, work));
  if (failure !== undefined) throw failure;
  return pages;
}
