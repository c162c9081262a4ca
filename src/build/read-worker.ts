/** A process that reads a part of the articles. */

import { z } from 'zod';
import { readPart } from '../content/read-part.ts';
import { TextWriter } from '../content/text-files.ts';
import { siteFor } from '../options.ts';
import { beginReading } from '../plugins/content/reading.ts';
import { site as settings } from '../site.ts';
import { partIn, readTaskSchema } from './read-task.ts';
import { workFor } from './worker.ts';

const taskSchema = readTaskSchema.extend({
  /** Absolute path of the file for the texts. */
  texts: z.string(),
});

workFor((message) => {
  const task = taskSchema.parse(message);
  const site = siteFor(settings, task.options);
  const writer = new TextWriter(task.texts);
  readPart({ ...partIn(task, site), ...beginReading(task.options, site), texts: writer });
  writer.close();
  return Promise.resolve(task.texts);
});
