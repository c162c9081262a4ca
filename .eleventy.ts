/** The site, assembled: what it is made of, in order. Settings are in `src/site.ts`, words in `src/strings.ts`. */

import { join } from 'node:path';
import { faces, fallbacks } from './src/assets/fonts/faces.ts';
import { optionsFrom, siteFor } from './src/options.ts';
import { href } from './src/plugins/addresses/addresses.ts';
import { addressesPlugin } from './src/plugins/addresses/plugin.ts';
import { assetsPlugin, prepareAssets } from './src/plugins/assets.ts';
import { contentPlugin } from './src/plugins/content/plugin.ts';
import { prepareContent } from './src/plugins/content/prepare.ts';
import { countsPlugin } from './src/plugins/counts/plugin.ts';
import { datesPlugin } from './src/plugins/dates/plugin.ts';
import type { EleventyConfig } from './src/plugins/eleventy-config.ts';
import { listingsPlugin } from './src/plugins/listings/plugin.ts';
import { markdownPlugin } from './src/plugins/markdown/plugin.ts';
import { picturesPlugin } from './src/plugins/pictures/plugin.ts';
import { readingTimePlugin } from './src/plugins/reading-time/plugin.ts';
import { openKeptRelations } from './src/plugins/related/memory.ts';
import { relatedPlugin } from './src/plugins/related/plugin.ts';
import { searchPlugin } from './src/plugins/search/plugin.ts';
import { topicsPlugin } from './src/plugins/topics/plugin.ts';
import { relateTopics } from './src/related/related-topics.ts';
import { site as settings } from './src/site.ts';
import { strings } from './src/strings.ts';

const root = import.meta.dirname;

export default async function mujaz(
  eleventyConfig: EleventyConfig,
): Promise<{ markdownTemplateEngine: false }> {
  const options = optionsFrom(process.env, Date.now());
  const site = siteFor(settings, options);
  const { timeZone, months, digits, grouping, wordsPerMinute, pageSize } = site;
  const style = { timeZone, months, digits };
  const pictureCache = join(options.cache, 'pictures');
  const relations = await openKeptRelations(join(options.cache, 'related'));

  const { index, lexicon, hidden, pictures } = await prepareContent({
    ...options,
    timeZone,
    data: join(root, 'src/data'),
    root: process.cwd(),
    relations: { relateArticles: relations.relateArticles, relateTopics },
    pictureCache,
  });
  await relations.save();
  const assets = await prepareAssets({
    directory: join(root, 'src/assets'),
    cacheDirectory: options.cache,
    faces,
    fallbacks,
  });
  const link = (address: string): string => href(site, address);

  eleventyConfig.setInputDirectory('src/pages');
  eleventyConfig.setIncludesDirectory('../../_includes');
  eleventyConfig.setDataDirectory('_none');
  eleventyConfig.setTemplateFormats(['njk', 'md']);
  eleventyConfig.setUseGitIgnore(false);

  eleventyConfig.addGlobalData('site', site);
  eleventyConfig.addGlobalData('strings', strings);

  eleventyConfig.addPlugin(addressesPlugin, site);
  eleventyConfig.addPlugin(datesPlugin, style);
  eleventyConfig.addPlugin(countsPlugin, { digits, grouping });
  eleventyConfig.addPlugin(readingTimePlugin, { wordsPerMinute, digits });
  eleventyConfig.addPlugin(assetsPlugin, assets);
  eleventyConfig.addPlugin(picturesPlugin, { pictures, directory: pictureCache, href: link });
  eleventyConfig.addPlugin(markdownPlugin, {
    index,
    hidden,
    pictures,
    href: link,
    style,
    words: strings.body,
  });
  eleventyConfig.addPlugin(topicsPlugin, { groups: index.topics, related: index.relatedTopics });
  eleventyConfig.addPlugin(relatedPlugin, { related: index.related });
  eleventyConfig.addPlugin(listingsPlugin, { index, pageSize, style });
  eleventyConfig.addPlugin(searchPlugin, {
    index,
    lexicon,
    style,
    directory: join(options.cache, 'search'),
  });
  eleventyConfig.addPlugin(contentPlugin, { index, now: options.now });

  // Text that writers wrote never passes through a template engine.
  return { markdownTemplateEngine: false };
}
