import type { EleventyConfig } from '../eleventy-config.ts';
import { absolute, href, type SiteLocation } from './addresses.ts';

/** Adds the filters `href` and `absolute`: every address that a template writes goes through one of them. */
export function addressesPlugin(eleventyConfig: EleventyConfig, location: SiteLocation): void {
  eleventyConfig.addFilter('href', (address: string) => href(location, address));
  eleventyConfig.addFilter('absolute', (address: string) => absolute(location, address));
}
