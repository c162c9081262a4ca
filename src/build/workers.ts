/** Shares tasks out over processes. */

import { z } from 'zod';
import { ArticleChangedError } from '../content/article-text.ts';
import { RenderError } from './failure.ts';
import { startWorker, type WaitingWorker, type WorkerOptions } from './waiting-worker.ts';

const answerSchema = z.union([
  z.object({
    message: z.string(),
    stack: z.string().optional(),
    /** The file that has changed meanwhile, where that is what went wrong. */
    changed: z.string().optional(),
  }),
  z.object({ answer: z.unknown() }),
]);

export interface WorkersOptions<Answer> extends WorkerOptions {
  /** Processes at once. */
  readonly most: number;
  readonly schema: z.ZodType<Answer>;
  /** Of the same script and folder: does the first of the tasks. */
  readonly waiting?: WaitingWorker | undefined;
}

function runInWorker<Answer>(
  task: object,
  { schema, waiting, ...options }: WorkersOptions<Answer>,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((finish, fail) => {
    const worker = waiting?.take() ?? startWorker(options);
    signal.addEventListener('abort', () => worker.kill());
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
            `توقفت عملية تبني جزءًا من الموقع قبل أن تُتمّه (${how}). أعد البناء؛ وإن تكرر ذلك فقد لا تكفي الذاكرة: جرّب --workers 1`,
          ),
        );
      } else if ('answer' in answer) finish(schema.parse(answer.answer));
      else if (answer.changed !== undefined) fail(new ArticleChangedError(answer.changed));
      else fail(Object.assign(new RenderError(answer.message), { stack: answer.stack }));
    });
    worker.send(task);
  });
}

/**
 * Runs tasks, each in a process of its own, some at once. The first that fails ends the others.
 *
 * @param tasks each is asked for when there is a process for it
 * @returns their answers, in any order
 * @throws RenderError, ArticleChangedError, or whatever `tasks` throw
 */
export async function runInWorkers<Answer>(
  tasks: Iterable<object>,
  options: WorkersOptions<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const queue = tasks[Symbol.iterator]();
  const stop = new AbortController();
  const work = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const { done, value } = queue.next();
      if (done) return;
      answers.push(await runInWorker(value, options, stop.signal));
    }
  };
  let failure: unknown;
  const workUnlessStopped = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failure ??= error;
      stop.abort();
    }
  };
  await Promise.all(Array.from({ length: options.most }, workUnlessStopped));
  if (failure !== undefined) throw failure;
  return answers;
}
