/** A process that renders a part of the pages. It is told its task, and tells when that is done or what went wrong. */

import { z } from 'zod';
import { ArticleChangedError } from '../content/article-text.ts';
import { optionsSchema } from '../options.ts';
import { runEleventy } from './render.ts';

const taskSchema = z.object({ options: optionsSchema, staging: z.string(), root: z.string() });

// Whoever wants the pages is gone.
process.on('disconnect', () => process.exit(1));

process.once('message', (message) => {
  void (async () => {
    try {
      await runEleventy(taskSchema.parse(message));
      process.send?.({ done: true });
    } catch (error) {
      const changed = error instanceof ArticleChangedError ? error.file : undefined;
      const failure = error instanceof Error ? error : new Error(String(error));
      process.send?.({ message: failure.message, stack: failure.stack, changed });
    } finally {
      process.disconnect();
    }
  })();
});
