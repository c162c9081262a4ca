/** Everything that is made ready before a page is rendered. */

import { join } from 'node:path';
import { faces, fallbacks } from '../assets/fonts/faces.ts';
import type { Repository } from '../content/history/repository.ts';
import { pictureFile } from '../content/picture-file.ts';
import { programFingerprint } from '../content/program-fingerprint.ts';
import type { Slug } from '../content/types.ts';
import type { BuildOptions } from '../options.ts';
import { relateTopics } from '../related/related-topics.ts';
import type { SiteSettings } from '../site.ts';
import { strings } from '../strings.ts';
import { prepareAssets } from './assets.ts';
import { cacheFolders } from './cache-folders.ts';
import { type PreparedContent, prepareContent } from './content/prepare.ts';
import { beginReading } from './content/reading.ts';
import { readUpdates } from './content/updates.ts';
import { headerFiles } from './headers/files.ts';
import { prepareOffline } from './offline/prepare.ts';
import type { OutputFile } from './output-files.ts';
import type { SitePages } from './pages/page.ts';
import { pageOf, pagesOf } from './pages/pages.ts';
import { openKeptRelations } from './related/memory.ts';
import type { RenderableSite } from './renderable-site.ts';

export interface PreparedSite extends Omit<RenderableSite, 'pages'> {
  readonly pages: SitePages;
  readonly content: PreparedContent;
  readonly assetFiles: readonly OutputFile[];
  /** What whoever builds the site should know and can do nothing about in an article: Arabic sentences. */
  readonly notices: readonly string[];
  /** The repository that articles have dates from; undefined where they have none. */
  readonly repository: Repository | undefined;
  /** Absolute paths of what was read besides articles, pictures and the program. */
  readonly inputs: readonly string[];
  /** Keeps, for the next build, what was found out and is not kept yet: that can wait until others have something to do. */
  readonly keep: () => void;
  /**
   * The page of an article as its file is now, in the site as it is prepared; undefined where that is not all that its
   * page needs: it is new, something is wrong with it, or it shows another picture.
   */
  readonly pageAgain: (slug: Slug) => SitePages | undefined;
}

/**
 * @param root absolute folder of the project, which must be the working folder
 * @throws ContentError with every problem, AssetError, or whatever the program threw
 */
export async function prepareSite(
  options: BuildOptions,
  site: SiteSettings,
  root: string,
  reading = beginReading(options, site),
): Promise<PreparedSite> {
  const folders = cacheFolders(options.cache);
  const { timeZone, months, digits, lite, pageSize } = site;
  const relations = openKeptRelations(folders.related);
  const updates = await readUpdates(options.articles, site, {
    directory: folders.history,
    version: programFingerprint(['content']),
  });
  const content = await prepareContent({
    ...options,
    updateOf: updates.updateOf,
    timeZone,
    data: join(root, 'src/data'),
    pages: join(root, 'src/pages'),
    root: process.cwd(),
    relations: { relateArticles: relations.relateArticles, relateTopics },
    pictureCache: folders.pictures,
    ...reading,
  });
  const { assets, files } = await prepareAssets({
    directory: join(root, 'src/assets'),
    preview: options.drafts,
    lite,
    cacheDirectory: options.cache,
    faces,
    fallbacks,
  });
  const sections = content.index.sections.map(({ subject }) => subject);
  const offline = await prepareOffline({
    // What writers look at changes under their hands.
    enabled: site.offline && !options.drafts,
    root,
    directory: join(options.cache, 'client'),
    assets,
    shown: [site, strings, sections],
  });
  const pagesOptions = {
    ...content,
    now: options.now,
    place: { url: site.url, basePath: site.basePath },
    lite,
    pageSize,
    style: { timeZone, months, digits },
    offlineScript: offline.script,
  };
  const pageAgain = (slug: Slug): SitePages | undefined => {
    const article = content.index.bySlug.has(slug) ? content.reread(slug) : undefined;
    if (article === undefined) return undefined;
    const { hero, folder, targets } = article;
    const shown = [...(hero ? [hero.src] : []), ...targets.pictures];
    return shown.every((src) => content.pictures.has(pictureFile(folder, src)))
      ? pageOf(article, pagesOptions)
      : undefined;
  };
  return {
    content,
    pages: pagesOf(pagesOptions),
    sections,
    assets,
    assetFiles: [...files, ...offline.files, ...headerFiles(site)],
    notices: updates.notices(),
    repository: updates.repository,
    inputs: updates.inputs,
    keep: () => relations.save(),
    pageAgain,
  };
}
