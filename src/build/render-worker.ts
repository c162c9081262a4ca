/** A process that renders a part of the pages. It is told its task, and tells when that is done or what went wrong. */

import { z } from 'zod';
import { ArticleChangedError } from '../content/article-text.ts';
import { optionsSchema } from '../options.ts';
import { runEleventy } from './render.ts';

const taskSchema = z.object({ options: optionsSchema, staging: z.string(), root: z.string() });

// Whoever wants the pages is gone.
process.on('disconnect', () => process.exit(1));

async function answerTo(message: unknown): Promise<object> {
  try {
    return { pages: await runEleventy(taskSchema.parse(message)) };
  } catch (error) {
    const changed = error instanceof ArticleChangedError ? error.file : undefined;
    const failure = error instanceof Error ? error : new Error(String(error));
    return { message: failure.message, stack: failure.stack, changed };
  }
}

process.once('message', (message) => {
  void answerTo(message).then((answer) => process.send?.(answer, () => process.disconnect()));
});
