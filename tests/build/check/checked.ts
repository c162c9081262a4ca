/** The check of a tree of articles in this very process, with a cache of its own. */

import { join } from 'node:path';
import { type Checked, checkContent } from '../../../src/build/check/check.ts';
import { siteFor } from '../../../src/options.ts';
import { site as settings } from '../../../src/site.ts';
import { temporaryFolder } from '../../setup/temporary-folders.ts';

const root = join(import.meta.dirname, '../../..');

export interface CheckedTree {
  /** Absolute. */
  readonly articles: string;
  readonly cache?: string;
  readonly isWanted?: (file: string) => boolean;
}

/** What is wrong with a tree on a day when all of it is out. Paths in messages start from the project. */
export function checkTree({
  articles,
  cache = join(temporaryFolder(), 'cache'),
  isWanted = () => true,
}: CheckedTree): Promise<Checked> {
  const now = Date.parse('2026-06-01T12:00:00+03:00');
  const options = { articles, output: join(cache, 'site'), cache, now, drafts: false };
  return checkContent({ options, site: siteFor(settings, options), root, isWanted });
}
