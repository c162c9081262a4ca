/** A process that reads a part of the articles, and finds what is wrong with each by itself. */

import { noTexts } from '../../content/plain-texts.ts';
import { readPart } from '../../content/read-part.ts';
import { siteFor } from '../../options.ts';
import { site as settings } from '../../site.ts';
import { partIn, readTaskSchema } from '../read-task.ts';
import { workFor } from '../worker.ts';
import { beginCheck } from './reading.ts';

workFor((message) => {
  const task = readTaskSchema.parse(message);
  const site = siteFor(settings, task.options);
  const { looks, kept, findings } = beginCheck(task.options, site, process.cwd());
  readPart({ ...partIn(task, site), looks, kept, findings, texts: noTexts });
  return Promise.resolve(task.part);
});
