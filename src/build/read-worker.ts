/** A process that reads a part of the articles. */

import { z } from 'zod';
import { readPart } from '../content/read-part.ts';
import { relativePath } from '../content/relative-path.ts';
import { TextWriter } from '../content/text-files.ts';
import { optionsSchema, siteFor } from '../options.ts';
import { beginReading } from '../plugins/content/reading.ts';
import { site as settings } from '../site.ts';
import { workFor } from './worker.ts';

const taskSchema = z.object({
  options: optionsSchema,
  /** The number of the part, from 0, and how many there are. */
  part: z.number(),
  parts: z.number(),
  /** Absolute path of the file for the texts. */
  texts: z.string(),
});

workFor((message) => {
  const { options, part, parts, texts } = taskSchema.parse(message);
  const site = siteFor(settings, options);
  const writer = new TextWriter(texts);
  readPart({
    articles: options.articles,
    shown: relativePath(process.cwd(), options.articles) || '.',
    timeZone: site.timeZone,
    part,
    parts,
    ...beginReading(options, site),
    texts: writer,
  });
  writer.close();
  return Promise.resolve(texts);
});
