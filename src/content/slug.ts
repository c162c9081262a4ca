/** Addresses: which folder names can be slugs, and which names the site keeps for itself. */

import type { Address, Slug } from './types.ts';

/** First segments of addresses that are not articles. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  '404',
  '_headers',
  '_redirects',
  'about',
  'api',
  'archive',
  'assets',
  'author',
  'authors',
  'contact',
  'corrections',
  'drafts',
  'feed',
  'feeds',
  'home',
  'index',
  'lite',
  'offline',
  'page',
  'pictures',
  'privacy',
  'search',
  'section',
  'sections',
  'series',
  'sitemap',
  'tags',
  'topic',
  'topics',
  'wp-admin',
  'wp-content',
]);

/** Latin slugs as editors write them, or Arabic ones as imports bring them; at most 127 Arabic letters fit a file name. */
const slugShape =
  /^(?:[a-z0-9-]{3,80}|(?=.*\p{Script=Arabic})[\p{Script=Arabic}\p{M}\p{Nd}a-z-]{3,80})$/u;

export type SlugFault = 'shape' | 'reserved';

/** What is wrong with a folder name (NFC) as a slug, if anything is. */
export function slugFault(name: string): SlugFault | undefined {
  if (reservedSlugs.has(name)) return 'reserved';
  const fits =
    slugShape.test(name) &&
    !name.startsWith('-') &&
    !name.endsWith('-') &&
    Buffer.byteLength(name) <= 255;
  return fits ? undefined : 'shape';
}

/** Pages that every site has, whatever is published. */
export const standingPages: ReadonlySet<Address> = new Set([
  '/',
  '/archive/',
  '/authors/',
  '/search/',
  '/topics/',
]);

export function articleAddress(slug: Slug): Address {
  return `/${slug}/`;
}

/** Of the edition of an article for readers who save data. */
export function liteAddress(slug: Slug): Address {
  return `/lite/${slug}/`;
}

export const sectionAddress = (id: string): Address => `/sections/${id}/`;
export const topicAddress = (slug: string): Address => `/topics/${slug}/`;
export const authorAddress = (id: string): Address => `/authors/${id}/`;
export const monthAddress = (year: number, month: number): Address =>
  `/archive/${String(year).padStart(4, '0')}/${String(month).padStart(2, '0')}/`;
