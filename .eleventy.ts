/** The site, assembled: what it is made of, in order. Settings are in `src/site.ts`, words in `src/strings.ts`. */

import { optionsFrom, siteFor } from './src/options.ts';
import { href } from './src/plugins/addresses/addresses.ts';
import { addressesPlugin } from './src/plugins/addresses/plugin.ts';
import { assetsPlugin } from './src/plugins/assets.ts';
import { countsPlugin } from './src/plugins/counts/plugin.ts';
import { datesPlugin } from './src/plugins/dates/plugin.ts';
import type { EleventyConfig } from './src/plugins/eleventy-config.ts';
import { isolatesPlugin } from './src/plugins/isolates/plugin.ts';
import { markdownPlugin } from './src/plugins/markdown/plugin.ts';
import { pagesPlugin } from './src/plugins/pages/plugin.ts';
import { picturesPlugin } from './src/plugins/pictures/plugin.ts';
import { readingTimePlugin } from './src/plugins/reading-time/plugin.ts';
import { relatedPlugin } from './src/plugins/related/plugin.ts';
import { searchPlugin } from './src/plugins/search/plugin.ts';
import { cacheFolders, prepareSite } from './src/plugins/site.ts';
import { topicsPlugin } from './src/plugins/topics/plugin.ts';
import { site as settings } from './src/site.ts';
import { strings } from './src/strings.ts';

const root = import.meta.dirname;

export default async function mujaz(
  eleventyConfig: EleventyConfig,
): Promise<{ markdownTemplateEngine: false }> {
  const options = optionsFrom(process.env, Date.now());
  const site = siteFor(settings, options);
  const { timeZone, months, digits, grouping, wordsPerMinute } = site;
  const style = { timeZone, months, digits };
  const folders = cacheFolders(options.cache);
  const { content, pages, sections, assets, assetFiles } = await prepareSite(options, site, root);
  const link = (address: string): string => href(site, address);

  eleventyConfig.setInputDirectory('src/pages');
  eleventyConfig.setIncludesDirectory('../../_includes');
  eleventyConfig.setDataDirectory('_none');
  eleventyConfig.setTemplateFormats(['njk', 'md']);
  eleventyConfig.setUseGitIgnore(false);

  eleventyConfig.addGlobalData('site', site);
  eleventyConfig.addGlobalData('strings', strings);

  eleventyConfig.addPlugin(pagesPlugin, { pages, sections });
  eleventyConfig.addPlugin(addressesPlugin, site);
  eleventyConfig.addPlugin(isolatesPlugin, {});
  eleventyConfig.addPlugin(datesPlugin, style);
  eleventyConfig.addPlugin(countsPlugin, { digits, grouping });
  eleventyConfig.addPlugin(readingTimePlugin, { wordsPerMinute, digits });
  eleventyConfig.addPlugin(assetsPlugin, { assets, files: assetFiles });
  eleventyConfig.addPlugin(picturesPlugin, {
    pictures: content.pictures,
    directory: folders.pictures,
    href: link,
  });
  eleventyConfig.addPlugin(markdownPlugin, {
    plain: pages.plain,
    root: process.cwd(),
    href: link,
    style,
    words: strings.body,
  });
  eleventyConfig.addPlugin(topicsPlugin, {
    related: new Map(
      pages.topic.map(({ subject, near }) => ['slug' in subject ? subject.slug : '', near]),
    ),
  });
  eleventyConfig.addPlugin(relatedPlugin, {
    related: new Map(pages.article.map(({ slug, related }) => [slug, related])),
  });
  eleventyConfig.addPlugin(searchPlugin, {
    index: content.index,
    lexicon: content.lexicon,
    style,
    directory: folders.search,
  });

  // Text that writers wrote never passes through a template engine.
  return { markdownTemplateEngine: false };
}
