import type { Address } from '../../content/types.ts';
import type { SiteSettings } from '../../site.ts';
import { absolute as absoluteUrl } from '../addresses/addresses.ts';
import type { EleventyConfig } from '../eleventy-config.ts';
import { type BodiesOptions, FeedBodies } from '../markdown/bodies.ts';
import type { FeedItem, FeedView } from '../pages/views.ts';
import { feedContent } from './content.ts';
import { cdataText, type FeedWords, feedDescription, feedTitle, itemId, tagUri } from './feed.ts';
import { feedFormats } from './formats.ts';
import { jsonFeed } from './json-feed.ts';

export interface FeedsPluginOptions extends Omit<BodiesOptions, 'pages' | 'href'> {
  readonly site: Pick<SiteSettings, 'name' | 'description' | 'url' | 'basePath' | 'hub'>;
  /** The sign of the site, square. */
  readonly icon: Address;
  readonly feedWords: FeedWords;
}

/**
 * Gives templates `feedFormats`, and adds what those of feeds are made with: of a feed `feedTitle`, `feedDescription`, `feedId` and `jsonFeed`; of an
 * article in it `itemId` and, for a CDATA section, `itemContent`.
 */
export function feedsPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addFilter' | 'addGlobalData'>,
  options: FeedsPluginOptions,
): void {
  const { site, icon, feedWords: words } = options;
  const absolute = (address: Address): string => absoluteUrl(site, address);
  const bodies = new FeedBodies({ ...options, href: absolute });
  const contentOf = (item: FeedItem): string =>
    feedContent(item, bodies.of(item), { absolute, words });
  eleventyConfig.addGlobalData('feedFormats', feedFormats);
  eleventyConfig.addFilter('feedTitle', (view: FeedView) => feedTitle(view, site));
  eleventyConfig.addFilter('feedDescription', (view: FeedView) => feedDescription(view, site));
  // A page has no year; that of the rule by which feeds are named is as good as any.
  eleventyConfig.addFilter('feedId', ({ page }: FeedView) => tagUri(page, 2026, site));
  eleventyConfig.addFilter('itemId', (item: FeedItem) => itemId(item, site));
  eleventyConfig.addFilter('itemContent', (item: FeedItem) => cdataText(contentOf(item)));
  eleventyConfig.addFilter('jsonFeed', (view: FeedView) =>
    jsonFeed(view, { site, absolute, icon, contentOf }),
  );
}
