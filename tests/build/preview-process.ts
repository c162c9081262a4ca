/** A preview in a process of its own, which is told on its standard input what to do: a line of JSON each. */

import { createInterface } from 'node:readline';
import { z } from 'zod';

const root = process.cwd();
const { Preview } = await import(`${root}/src/build/rebuild.ts`);
const { optionsSchema } = await import(`${root}/src/options.ts`);
const orderSchema = z.object({
  options: optionsSchema,
  /** Absolute paths of what was saved; all is built where there are none. */
  saved: z.array(z.string()).optional(),
});

const preview = new Preview(root, 0);
for await (const line of createInterface({ input: process.stdin })) {
  const { options, saved } = orderSchema.parse(JSON.parse(line));
  const rebuilt = saved ? await preview.showAtOnce(options, saved) : await preview.build(options);
  process.stdout.write(`\u0000${JSON.stringify(rebuilt ?? null)}\n`);
}
