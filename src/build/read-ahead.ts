/** Has several processes read the articles that are not known yet: at first that is all of them. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TextFiles } from '../content/text-files.ts';
import type { Slug } from '../content/types.ts';
import type { BuildOptions } from '../options.ts';
import { beginReading, type Reading } from '../plugins/content/reading.ts';
import type { SiteSettings } from '../site.ts';
import { makeStaging, removeStaging } from './staging.ts';
import { runInWorkers } from './workers.ts';

/** As few articles as this are sooner read here than another process has started. */
const fewArticles = 500;

/** Whether so many articles are not known that other processes should read them too. */
export function areMany(articles: string, isKnown: (slug: Slug) => boolean): boolean {
  try {
    const names = readdirSync(articles);
    return names.filter((name) => !isKnown(name.normalize('NFC'))).length > fewArticles;
  } catch {
    // Whoever reads the content tells what is wrong with the folder.
    return false;
  }
}

export interface ReadAhead {
  readonly reading: Reading;
  /** To be called when the content is not asked for texts any more. */
  readonly end: () => void;
}

export interface ReadAheadOptions {
  readonly options: BuildOptions;
  readonly site: SiteSettings;
  /** Absolute folder of the project. */
  readonly root: string;
  /** Processes at once. */
  readonly workers: number;
}

/** @throws RenderError where a process ends in the middle of its work */
export async function readAhead({
  options,
  site,
  root,
  workers,
}: ReadAheadOptions): Promise<ReadAhead> {
  const reading = beginReading(options, site);
  if (workers === 1 || !areMany(options.articles, (slug) => reading.kept.has(slug))) {
    return { reading, end: () => {} };
  }
  const folder = makeStaging(options.cache);
  try {
    const tasks = Array.from({ length: workers }, (_, part) => ({
      options,
      part,
      parts: workers,
      texts: join(folder, String(part)),
    }));
    const files = await runInWorkers(tasks, {
      script: 'read-worker.ts',
      root,
      most: workers,
      schema: z.string(),
    });
    const texts = new TextFiles(files);
    return {
      reading: { ...beginReading(options, site), texts },
      end: () => {
        texts.close();
        removeStaging(folder);
      },
    };
  } catch (error) {
    removeStaging(folder);
    throw error;
  }
}
