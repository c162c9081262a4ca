/** A process that renders a part of the pages: Eleventy renders in one thread, and holds all of its pages until the end. */

import { join } from 'node:path';
import { z } from 'zod';
import { optionsSchema } from '../options.ts';
import { compileLayouts } from '../plugins/layouts.ts';
import { rehearse } from './rehearsal.ts';
import { loadEleventy, runEleventy } from './render.ts';
import { workFor } from './worker.ts';

const taskSchema = z.object({ options: optionsSchema, staging: z.string(), root: z.string() });

let isAsked = false;

/** The task may be long in coming. What is wrong with any of this is told when the task is done. */
async function prepare(): Promise<void> {
  await Promise.allSettled([loadEleventy(), import(join(process.cwd(), '.eleventy.ts'))]);
  compileLayouts('_includes');
  const [, , rehearsal] = process.argv;
  if (rehearsal !== undefined) await rehearse(rehearsal, process.cwd(), () => isAsked);
}

const prepared = prepare();

workFor(async (task) => {
  isAsked = true;
  await prepared;
  return runEleventy(taskSchema.parse(task));
});
