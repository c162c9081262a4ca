/** What a process is told that reads a part of the articles. */

import { z } from 'zod';
import type { ReadPartOptions } from '../content/read-part.ts';
import { relativePath } from '../content/relative-path.ts';
import { optionsSchema } from '../options.ts';
import type { SiteSettings } from '../site.ts';

export const readTaskSchema = z.object({
  options: optionsSchema,
  /** The number of the part, from 0, and how many there are. */
  part: z.number(),
  parts: z.number(),
});

export type ReadTask = Readonly<z.infer<typeof readTaskSchema>>;

/** Which articles are read, and how. */
export function partIn(
  { options, part, parts }: ReadTask,
  { timeZone }: SiteSettings,
): Pick<ReadPartOptions, 'articles' | 'shown' | 'timeZone' | 'part' | 'parts'> {
  const { articles } = options;
  return { articles, shown: relativePath(process.cwd(), articles) || '.', timeZone, part, parts };
}
