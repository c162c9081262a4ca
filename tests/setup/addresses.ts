/** The pages that the browser tests open. */

import { inject } from 'vitest';
import { everything, hidden } from './newsroom.ts';
import { type Page, pagesOf, withClass } from './pages.ts';
import type { ServedSites } from './sites.ts';

/** The newest article of the project that has a picture at its head. */
function articleAddress(pages: readonly Page[]): string {
  const found = pages.find((page) => withClass(page, 'hero').length > 0);
  if (found === undefined) throw new Error('No article of the project has a picture at its head.');
  return found.address;
}

/** A section of the project with more than one article. */
function listingAddress(pages: readonly Page[]): string {
  const found = pages.find(
    (page) => page.address.startsWith('/sections/') && withClass(page, 'card').length > 1,
  );
  if (found === undefined) throw new Error('No section of the project has two articles.');
  return found.address;
}

/** Addresses on the project's own site: one page of each design. */
export function mainAddresses(): Readonly<Record<string, string>> {
  const pages = pagesOf(inject('sites').own);
  return {
    home: '/',
    article: articleAddress(pages),
    listing: listingAddress(pages),
    topics: '/topics/',
    'not found': '/404.html',
  };
}

export interface Template {
  readonly name: string;
  readonly site: keyof ServedSites;
  readonly address: string;
}

/** A page of every template, in every state that it has. */
export function everyTemplate(): readonly Template[] {
  const { article = '/', listing = '/' } = mainAddresses();
  const [draft] = hidden;
  return [
    { name: 'home', site: 'own', address: '/' },
    { name: 'section', site: 'own', address: listing },
    { name: 'numbered page', site: 'newsroom', address: '/sections/apps/page/2/' },
    { name: 'topic', site: 'newsroom', address: '/topics/c-plus-plus/' },
    { name: 'topics', site: 'own', address: '/topics/' },
    { name: 'author', site: 'newsroom', address: '/authors/apps-desk/' },
    { name: 'authors', site: 'own', address: '/authors/' },
    { name: 'archive', site: 'newsroom', address: '/archive/' },
    { name: 'month', site: 'newsroom', address: '/archive/2026/01/' },
    { name: 'article', site: 'own', address: article },
    { name: 'article with everything', site: 'newsroom', address: `/${everything.slug}/` },
    { name: 'lite edition', site: 'newsroom', address: `/lite/${everything.slug}/` },
    { name: 'article without a picture', site: 'newsroom', address: '/story-01/' },
    { name: 'breaking article', site: 'newsroom', address: '/breaking-news/' },
    { name: 'plain page', site: 'own', address: '/contact/' },
    { name: 'corrections', site: 'newsroom', address: '/corrections/' },
    { name: 'search', site: 'own', address: '/search/' },
    { name: 'search with results', site: 'own', address: '/search/?q=من eSIM والتشفير' },
    { name: 'search without results', site: 'newsroom', address: '/search/?q=القديممة' },
    { name: 'not found', site: 'own', address: '/404.html' },
    { name: 'preview', site: 'preview', address: '/' },
    { name: 'draft', site: 'preview', address: `/${draft.slug}/` },
  ];
}
