/** The site, assembled: what it is made of, in order. Settings are in `src/site.ts`, words in `src/strings.ts`. */

import { type BuildOptions, optionsFrom, siteFor } from './src/options.ts';
import { href } from './src/plugins/addresses/addresses.ts';
import { addressesPlugin } from './src/plugins/addresses/plugin.ts';
import { assetsPlugin } from './src/plugins/assets.ts';
import { cacheFolders } from './src/plugins/cache-folders.ts';
import { countsPlugin } from './src/plugins/counts/plugin.ts';
import { datesPlugin } from './src/plugins/dates/plugin.ts';
import type { EleventyConfig } from './src/plugins/eleventy-config.ts';
import { feedsPlugin } from './src/plugins/feeds/plugin.ts';
import { headersPlugin } from './src/plugins/headers/plugin.ts';
import { isolatesPlugin } from './src/plugins/isolates/plugin.ts';
import { layoutsIn } from './src/plugins/layouts.ts';
import { markdownPlugin } from './src/plugins/markdown/plugin.ts';
import { viewsOf } from './src/plugins/pages/page.ts';
import { pagesPlugin } from './src/plugins/pages/plugin.ts';
import { picturesPlugin } from './src/plugins/pictures/plugin.ts';
import { readingTimePlugin } from './src/plugins/reading-time/plugin.ts';
import { relatedPlugin } from './src/plugins/related/plugin.ts';
import { readRenderableSite } from './src/plugins/renderable-site.ts';
import { robotsPlugin } from './src/plugins/robots/plugin.ts';
import { searchPlugin } from './src/plugins/search/plugin.ts';
import { structuredDataPlugin } from './src/plugins/structured-data/plugin.ts';
import { topicsPlugin } from './src/plugins/topics/plugin.ts';
import { type SiteSettings, site as settings } from './src/site.ts';
import { strings } from './src/strings.ts';

const root = import.meta.dirname;

/** From the working folder. */
const templates = 'src/pages';
const layouts = '_includes';

/** The site where no build has prepared it. What that takes is loaded only then: a process that renders goes without. */
async function prepareAlone(options: BuildOptions, site: SiteSettings) {
  const [{ prepareSite }, { searchFiles }] = await Promise.all([
    import('./src/plugins/site.ts'),
    import('./src/plugins/search/files.ts'),
  ]);
  const prepared = await prepareSite(options, site, root);
  prepared.keep();
  const { timeZone, months, digits } = site;
  const { search: directory } = cacheFolders(options.cache);
  const style = { timeZone, months, digits };
  return {
    ...prepared,
    pages: viewsOf(prepared.pages),
    searchFiles: () => searchFiles({ ...prepared.content, style, directory }),
  };
}

export default async function mujaz(
  eleventyConfig: EleventyConfig,
): Promise<{ markdownTemplateEngine: false }> {
  const options = optionsFrom(process.env, Date.now());
  const site = siteFor(settings, options);
  const { timeZone, months, digits, grouping, wordsPerMinute } = site;
  const style = { timeZone, months, digits };
  const folders = cacheFolders(options.cache);
  // A build that has prepared the site asks for some of its pages, and writes all other files itself.
  const prepared = options.job === undefined ? await prepareAlone(options, site) : undefined;
  const { pages, sections, assets } = prepared ?? readRenderableSite(options.job ?? '');
  const link = (address: string): string => href(site, address);

  eleventyConfig.setInputDirectory(templates);
  eleventyConfig.setIncludesDirectory('../../_includes');
  eleventyConfig.setDataDirectory('_none');
  eleventyConfig.setTemplateFormats(['njk', 'md']);
  eleventyConfig.setLibrary('njk', layoutsIn(layouts));
  eleventyConfig.setUseGitIgnore(false);

  eleventyConfig.addGlobalData('site', site);
  eleventyConfig.addGlobalData('strings', strings);
  eleventyConfig.addGlobalData('preview', options.drafts);

  eleventyConfig.addPlugin(pagesPlugin, { pages, sections, templates });
  eleventyConfig.addPlugin(addressesPlugin, site);
  eleventyConfig.addPlugin(headersPlugin, site);
  eleventyConfig.addPlugin(isolatesPlugin, {});
  eleventyConfig.addPlugin(datesPlugin, style);
  eleventyConfig.addPlugin(countsPlugin, { digits, grouping });
  eleventyConfig.addPlugin(readingTimePlugin, { wordsPerMinute, digits });
  eleventyConfig.addPlugin(assetsPlugin, {
    assets,
    files: prepared?.assetFiles ?? [],
    write: prepared !== undefined,
  });
  eleventyConfig.addPlugin(picturesPlugin, {
    pictures: prepared?.content.pictures ?? new Map(),
    directory: folders.pictures,
    href: link,
    digits,
    words: strings.lite,
    write: prepared !== undefined,
  });
  const bodies = {
    root: process.cwd(),
    style,
    words: strings.body,
    pictureWords: strings.lite,
  };
  eleventyConfig.addPlugin(markdownPlugin, { ...bodies, pages, href: link });
  eleventyConfig.addPlugin(feedsPlugin, {
    ...bodies,
    site,
    icon: assets.logo.address,
    feedWords: strings.article,
  });
  eleventyConfig.addPlugin(robotsPlugin, { site, preview: options.drafts });
  eleventyConfig.addPlugin(structuredDataPlugin, {
    site,
    logo: assets.logo,
    words: strings.common,
  });
  eleventyConfig.addPlugin(topicsPlugin, {
    near: new Map(
      pages.topic
        .filter(({ number }) => number === undefined)
        .map(({ subject, near }) => ['slug' in subject ? subject.slug : '', near]),
    ),
  });
  eleventyConfig.addPlugin(relatedPlugin, {
    related: new Map(pages.article.map(({ slug, related }) => [slug, related])),
  });
  eleventyConfig.addPlugin(
    searchPlugin,
    prepared === undefined ? {} : { files: prepared.searchFiles },
  );

  // Text that writers wrote never passes through a template engine.
  return { markdownTemplateEngine: false };
}
