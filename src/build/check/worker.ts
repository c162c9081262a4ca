/** A process that reads a part of the articles, and finds what is wrong with each by itself. */

import { z } from 'zod';
import { noTexts } from '../../content/plain-texts.ts';
import { readPart } from '../../content/read-part.ts';
import { relativePath } from '../../content/relative-path.ts';
import { optionsSchema, siteFor } from '../../options.ts';
import { site as settings } from '../../site.ts';
import { workFor } from '../worker.ts';
import { beginCheck } from './reading.ts';

const taskSchema = z.object({
  options: optionsSchema,
  /** The number of the part, from 0, and how many there are. */
  part: z.number(),
  parts: z.number(),
});

workFor((message) => {
  const { options, part, parts } = taskSchema.parse(message);
  const site = siteFor(settings, options);
  readPart({
    articles: options.articles,
    shown: relativePath(process.cwd(), options.articles) || '.',
    timeZone: site.timeZone,
    part,
    parts,
    ...beginCheck(options, site),
    texts: noTexts,
  });
  return Promise.resolve(part);
});
