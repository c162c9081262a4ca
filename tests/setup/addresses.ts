/** The pages that the browser tests open. */

import { inject } from 'vitest';
import { type Page, pagesOf, withClass } from './pages.ts';

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
