/** A process that does one task for another: it is told the task, and tells what came of it or what went wrong. */

import { ArticleChangedError } from '../content/article-text.ts';
import { describeError } from './failure.ts';

/** @param work given the task as it was sent, unchecked; what it gives back must be such that JSON can carry it */
export function workFor(work: (task: unknown) => Promise<unknown>): void {
  const answerTo = async (task: unknown): Promise<object> => {
    try {
      return { answer: await work(task) };
    } catch (error) {
      const changed = error instanceof ArticleChangedError ? error.file : undefined;
      const stack = error instanceof Error ? error.stack : undefined;
      return { message: describeError(error), stack, changed };
    }
  };
  // Whoever wants the answer is gone.
  process.on('disconnect', () => process.exit(1));
  process.once('message', (task) => {
    void answerTo(task).then((answer) => process.send?.(answer, () => process.disconnect()));
  });
}
