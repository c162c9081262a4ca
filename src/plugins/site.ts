/** Everything that is made ready before a page is rendered. */

import { join } from 'node:path';
import { faces, fallbacks } from '../assets/fonts/faces.ts';
import { FileLooks } from '../content/file-look.ts';
import { fingerprint, shortFingerprint } from '../content/fingerprint.ts';
import { KeptSources } from '../content/kept-sources.ts';
import { readPlainPages } from '../content/plain-pages.ts';
import { HeldTexts, type PlainTexts } from '../content/plain-texts.ts';
import { programFingerprint, toolsFingerprint } from '../content/program-fingerprint.ts';
import type { Slug } from '../content/types.ts';
import type { BuildOptions } from '../options.ts';
import { relateTopics } from '../related/related-topics.ts';
import type { SiteSettings } from '../site.ts';
import { prepareAssets } from './assets.ts';
import { cacheFolders } from './cache-folders.ts';
import { type PreparedContent, prepareContent } from './content/prepare.ts';
import type { OutputFile } from './output-files.ts';
import type { SitePages } from './pages/page.ts';
import { pageOf, pagesOf } from './pages/pages.ts';
import { openKeptRelations } from './related/memory.ts';
import type { RenderableSite } from './renderable-site.ts';

export interface PreparedSite extends Omit<RenderableSite, 'pages'> {
  readonly pages: SitePages;
  readonly content: PreparedContent;
  readonly assetFiles: readonly OutputFile[];
  /** Keeps, for the next build, what was found out and is not kept yet: that can wait until others have something to do. */
  readonly keep: () => void;
  /**
   * The page of an article as its file is now, in the site as it is prepared; undefined where that is not all that its
   * page needs: it is new, something is wrong with it, or it shows another picture.
   */
  readonly pageAgain: (slug: Slug) => SitePages | undefined;
}

/** What a build reads the content by. */
export interface Reading {
  readonly looks: FileLooks;
  readonly kept: KeptSources;
  readonly texts: PlainTexts;
}

export function beginReading(options: BuildOptions, { timeZone }: SiteSettings): Reading {
  const looks = new FileLooks();
  const place = {
    // Trees of articles do not take each other's place.
    directory: join(cacheFolders(options.cache).content, shortFingerprint(options.articles)),
    version: fingerprint(programFingerprint(['arabic', 'content']), toolsFingerprint(), timeZone),
  };
  const kept = new KeptSources(place, looks);
  return { looks, kept, texts: new HeldTexts() };
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
  const { timeZone, months, digits, pageSize } = site;
  const relations = openKeptRelations(folders.related);
  const content = await prepareContent({
    ...options,
    timeZone,
    data: join(root, 'src/data'),
    root: process.cwd(),
    relations: { relateArticles: relations.relateArticles, relateTopics },
    pictureCache: folders.pictures,
    ...reading,
  });
  const { assets, files } = await prepareAssets({
    directory: join(root, 'src/assets'),
    cacheDirectory: options.cache,
    faces,
    fallbacks,
  });
  const pagesOptions = {
    ...content,
    plainPages: readPlainPages(join(root, 'src/pages')),
    now: options.now,
    pageSize,
    style: { timeZone, months, digits },
  };
  const sections = content.index.sections.map(({ subject }) => subject);
  const pageAgain = (slug: Slug): SitePages | undefined => {
    const article = content.index.bySlug.has(slug) ? content.reread(slug) : undefined;
    if (article === undefined) return undefined;
    const { hero, folder, targets } = article;
    const shown = [...(hero ? [hero.src] : []), ...targets.pictures];
    return shown.every((src) => content.pictures.has(join(folder, src)))
      ? pageOf(article, pagesOptions)
      : undefined;
  };
  return {
    content,
    pages: pagesOf(pagesOptions),
    sections,
    assets,
    assetFiles: files,
    keep: () => relations.save(),
    pageAgain,
  };
}
