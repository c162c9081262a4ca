import { describe, expect, test } from 'vitest';
import { buildSiteIndex } from '../../../src/content/site-index.ts';
import { buildListings } from '../../../src/plugins/listings/listings.ts';
import { article, articles, author, section, topic } from '../../content/article.ts';

const style = { timeZone: 'Asia/Riyadh', months: 'gulf', digits: 'latn' } as const;
const security = { ...topic('security'), name: 'الأمن', description: 'وصف الأمن.' };
const index = buildSiteIndex(
  [
    ...articles(30),
    article('tagged', {
      published: '2026-03-14T09:00:00+03:00',
      topics: [security],
      aliases: ['/old/'],
    }),
  ],
  {
    sections: [section('apps'), section('ai')],
    authors: [author('desk')],
    relations: { relateArticles: () => new Map(), relateTopics: () => new Map() },
  },
);
const listings = buildListings(index, 12, style);

describe('every group has its listing', () => {
  test('a section, the empty ones too', () => {
    expect(listings.section.map(({ address, title }) => `${address} ${title}`)).toEqual([
      '/sections/apps/ قسم apps',
      '/sections/apps/page/1/ قسم apps',
      '/sections/apps/page/2/ قسم apps',
      '/sections/apps/page/3/ قسم apps',
      '/sections/ai/ قسم ai',
    ]);
    expect(listings.section.every(({ kind }) => kind === 'section')).toBe(true);
  });

  test('a topic, an author, a month under its Arabic name', () => {
    expect(listings.topic).toMatchObject([
      { kind: 'topic', title: 'الأمن', description: 'وصف الأمن.', address: '/topics/security/' },
    ]);
    expect(listings.author[0]).toMatchObject({ kind: 'author', description: 'سيرة desk' });
    expect(listings.month[0]).toMatchObject({ kind: 'month', title: 'مارس 2026' });
    expect(listings.month[0]).not.toHaveProperty('description');
  });
});

test('no two pages of the site have one address, and all are frozen', () => {
  const pages = Object.values(listings).flat();
  expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length);
  expect(pages.every((page) => Object.isFrozen(page))).toBe(true);
});
