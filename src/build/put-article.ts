/** Puts the page of one article into the output at once, before the site is built again. */

import type { Slug } from '../content/types.ts';
import type { BuildOptions } from '../options.ts';
import type { PreparedSite } from '../plugins/site.ts';
import { takeLock } from './lock.ts';
import { stateFileOf } from './places.ts';
import { putPages } from './publish.ts';
import { renderSite } from './render-site.ts';

export interface PutArticleOptions {
  readonly options: BuildOptions;
  /** Absolute folder of the project, which must be the working folder. */
  readonly root: string;
  /** Of another build of the output, in milliseconds. */
  readonly patience: number;
}

/**
 * The page is as the next build will make it, but for what depends on other articles, which are taken as they were. That
 * build finds it changed, makes it again, and leaves it where it is the same.
 *
 * @param site as it was last built
 * @returns whether the page is what its file says now; where it is not, only a build tells why
 * @throws ArticleChangedError, LockedError, RenderError
 */
export async function putArticle(
  site: PreparedSite,
  slug: Slug,
  { options, root, patience }: PutArticleOptions,
): Promise<boolean> {
  const pages = site.pageAgain(slug);
  if (pages === undefined) return false;
  const unlock = await takeLock(`${stateFileOf(options)}.lock`, { patience });
  try {
    const { sections, assets } = site;
    const rendering = await renderSite(
      { pages, sections, assets },
      { options, root, workers: 1, meanwhile: async () => {} },
    );
    try {
      putPages(rendering.pages, options.output);
    } finally {
      rendering.end();
    }
  } finally {
    unlock();
  }
  return true;
}
