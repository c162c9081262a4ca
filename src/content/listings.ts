/**
 * Listings numbered from the oldest page. Page 1 holds the oldest articles; once a page is full its articles and
 * its links never change again, so that publishing an article rewrites the landing page and one numbered page.
 *
 * The newest numbered page is the open one: it shows what the landing page shows, so that the page before it can
 * link to it from the day it is full. There are always ⌊n / size⌋ + 1 of them, unless the landing page holds all.
 */

import type { Address, Article, Group, ListingPage } from './types.ts';

interface Addressed {
  readonly address: Address;
}

/**
 * @param size articles on a full page, at least 1
 * @returns the landing page first, then numbered pages from the oldest
 */
export function paginate<Subject extends Addressed>(
  { subject, articles }: Group<Subject>,
  size: number,
): readonly ListingPage<Subject>[] {
  const landing = subject.address;
  const full = Math.floor(articles.length / size);
  const numbered = (number: number): Address => `${landing}page/${number}/`;
  /** Articles of a full page: counted from the oldest, shown newest first. */
  const articlesOf = (number: number): readonly Article[] =>
    articles.slice(
      Math.max(0, articles.length - number * size),
      articles.length - (number - 1) * size,
    );
  // The open page is topped up with the last full one, so that a reader never finds it nearly empty.
  const newest = articles.slice(0, articles.length - Math.max(0, full - 1) * size);
  const olderThanNewest = full > 1 ? numbered(full - 1) : undefined;
  const pages: ListingPage<Subject>[] = [
    {
      subject,
      address: landing,
      canonical: landing,
      articles: newest,
      ...(olderThanNewest === undefined ? {} : { older: olderThanNewest }),
    },
  ];
  if (articles.length <= size) return pages;
  for (let number = 1; number <= full; number++) {
    pages.push({
      subject,
      address: numbered(number),
      canonical: numbered(number),
      number,
      articles: articlesOf(number),
      newer: numbered(number + 1),
      ...(number > 1 ? { older: numbered(number - 1) } : {}),
    });
  }
  pages.push({
    subject,
    address: numbered(full + 1),
    canonical: landing,
    number: full + 1,
    articles: newest,
    ...(olderThanNewest === undefined ? {} : { older: olderThanNewest }),
  });
  return pages;
}
