import { liteAddress } from '../../content/slug.ts';
import type { Slug } from '../../content/types.ts';
import type { EleventyConfig } from '../eleventy-config.ts';
import { absolute, href, type SiteLocation } from './addresses.ts';

/**
 * Adds the filters `href` and `absolute`: every address that a template writes goes through one of them; and `liteAddress`,
 * which gives that of an article's edition for readers who save data, by its slug.
 */
export function addressesPlugin(eleventyConfig: EleventyConfig, location: SiteLocation): void {
  eleventyConfig.addFilter('href', (address: string) => href(location, address));
  eleventyConfig.addFilter('absolute', (address: string) => absolute(location, address));
  eleventyConfig.addFilter('liteAddress', (slug: Slug) => liteAddress(slug));
}
