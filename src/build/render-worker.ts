/** A process that renders a part of the pages: Eleventy renders in one thread, and holds all of its pages until the end. */

import { join } from 'node:path';
import { z } from 'zod';
import { optionsSchema } from '../options.ts';
import { compileLayouts } from '../plugins/layouts.ts';
import { loadEleventy, runEleventy } from './render.ts';
import { workFor } from './worker.ts';

const taskSchema = z.object({ options: optionsSchema, staging: z.string(), root: z.string() });

workFor((task) => runEleventy(taskSchema.parse(task)));
// The task may be long in coming. What is wrong with any of it is told when it is run.
await Promise.allSettled([loadEleventy(), import(join(process.cwd(), '.eleventy.ts'))]);
compileLayouts('_includes');
