/**
 * What a renderer does until there is something to render: it renders pages of an earlier build, and throws them away.
 * The first page of each template takes several times as long as those that follow.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { writeWhole } from '../content/whole-file.ts';
import type { BuildOptions } from '../options.ts';
import { pickPages, viewsOf } from '../plugins/pages/page.ts';
import { noPages } from '../plugins/pages/views.ts';
import type { PreparedSite } from '../plugins/site.ts';
import { rehearsalFolder } from './places.ts';
import { renderPages } from './render.ts';

/** An article, and other pages. */
const partNames = ['article', 'others'] as const;

/**
 * Keeps some of the pages that a build renders, in parts: between two of them a renderer sees whether it is asked for.
 * Where none of them is an article's, what was kept is worth more.
 */
export function keepRehearsal(
  { pages, sections, assets }: Pick<PreparedSite, 'pages' | 'sections' | 'assets'>,
  options: BuildOptions,
): void {
  if (pages.article.length === 0) return;
  // The newest article is likely to be edited, and would not be what its view says: the last is another if there is one.
  const some = viewsOf(pickPages({ ...pages, sitemap: [] }, (all) => all.slice(-1)));
  const parts = {
    article: { ...noPages, article: some.article },
    others: { ...some, article: [] },
  };
  for (const name of partNames) {
    const bytes = serialize({ pages: parts[name], sections, assets });
    writeWhole(join(rehearsalFolder(options), name), bytes);
  }
}

/**
 * Renders what is kept. Whatever is wrong with it, nobody is told.
 *
 * @param folder as `rehearsalFolder` gives it
 * @param root absolute folder of the project, which must be the working folder
 * @param isAsked whether there is something to render
 */
export async function rehearse(
  folder: string,
  root: string,
  isAsked: () => boolean,
): Promise<void> {
  for (const name of partNames) {
    // Time for the task to come in.
    await setImmediate();
    const job = join(folder, name);
    if (isAsked() || !existsSync(job)) return;
    const options = { articles: '', output: '', cache: '', now: 0, drafts: false, job };
    try {
      await renderPages(options, { root, isRehearsal: true });
    } catch {}
  }
}
