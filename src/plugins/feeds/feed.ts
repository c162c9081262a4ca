/** What the feeds of all formats say alike. */

import type { Address } from '../../content/types.ts';
import type { SiteSettings } from '../../site.ts';
import { href } from '../addresses/addresses.ts';
import type { FeedItem, FeedView } from '../pages/views.ts';

type Site = Pick<SiteSettings, 'name' | 'description' | 'url' | 'basePath'>;

export interface FeedWords {
  /** Over the text of a correction. */
  readonly correction: string;
}

/** What XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets). */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as the content of a CDATA section, whatever is in it. */
export function cdataText(text: string): string {
  return text.replace(notXml, '').replaceAll(']]>', ']]]]><![CDATA[>');
}

/** «تطبيقات | موجز» */
export function feedTitle(
  { subject }: Pick<FeedView, 'subject'>,
  { name }: Pick<Site, 'name'>,
): string {
  return subject === undefined ? name : `${subject.name} | ${name}`;
}

export function feedDescription(
  { subject }: Pick<FeedView, 'subject'>,
  { description }: Pick<Site, 'description'>,
): string {
  return subject?.description ?? description;
}

/**
 * A name that a thing keeps wherever the site moves: a tag URI (RFC 4151).
 *
 * @param year in which the thing was there
 */
export function tagUri(
  address: Address,
  year: number,
  site: Pick<Site, 'url' | 'basePath'>,
): string {
  return `tag:${new URL(site.url).hostname},${year}:${href(site, address)}`;
}

/** The name of an article: it stays when the article is edited, but for the year it came out in. */
export function itemId(
  { address, published }: FeedItem,
  site: Pick<Site, 'url' | 'basePath'>,
): string {
  return tagUri(address, Number(published.iso.slice(0, 4)), site);
}
