import type { DateStyle } from '../../arabic/date.ts';
import type { SiteIndex } from '../../content/types.ts';
import type { EleventyConfig } from '../eleventy-config.ts';
import { buildListings } from './listings.ts';

export interface ListingsPluginOptions {
  readonly index: SiteIndex;
  /** Articles on a full page. */
  readonly pageSize: number;
  readonly style: DateStyle;
}

/**
 * Adds the global data `listings.section`, `.topic`, `.author` and `.month` for page templates to paginate over one
 * by one, as `listing`, and `redirects`, as `redirect`; and gives each of those pages its address.
 */
export function listingsPlugin(
  eleventyConfig: EleventyConfig,
  { index, pageSize, style }: ListingsPluginOptions,
): void {
  eleventyConfig.addGlobalData('listings', buildListings(index, pageSize, style));
  eleventyConfig.addGlobalData(
    'redirects',
    Object.freeze([...index.redirects].map(([from, to]) => Object.freeze({ from, to }))),
  );
  // A function: a string would be compiled as a template for each page.
  eleventyConfig.addGlobalData('permalink', () => permalink);
}

interface PageData {
  readonly listing?: { readonly address: string };
  readonly redirect?: { readonly from: string };
}

function permalink({ listing, redirect }: PageData): string | false {
  if (listing) return listing.address;
  return redirect?.from ?? false;
}
