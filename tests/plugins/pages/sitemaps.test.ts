import { expect, test } from 'vitest';
import { buildSiteIndex } from '../../../src/content/site-index.ts';
import { CardMaker } from '../../../src/plugins/pages/cards.ts';
import {
  articlesOfSitemap,
  newsSitemapView,
  sitemapIndexView,
  sitemapViews,
} from '../../../src/plugins/pages/site-views.ts';
import { articles } from '../../content/article.ts';

const relations = { relateArticles: () => new Map(), relateTopics: () => new Map() };

function sitemapsOf(count: number) {
  const index = buildSiteIndex(articles(count), { sections: [], authors: [], relations });
  const cards = new CardMaker({ pictures: new Map(), now: 0 });
  return sitemapViews(index, cards, Date.parse('2100-01-01'));
}

test('each article is in one part, from the oldest, and no part has too many', () => {
  const count = articlesOfSitemap * 2 + 1;
  const [pages, ...parts] = sitemapsOf(count);
  expect(pages?.address).toBe('/sitemap-pages.xml');
  expect(parts.map(({ address }) => address)).toEqual([
    '/sitemap-1.xml',
    '/sitemap-2.xml',
    '/sitemap-3.xml',
  ]);
  expect(parts.map((part) => part.pages.length)).toEqual([articlesOfSitemap, articlesOfSitemap, 1]);
  const listed = parts.flatMap((part) => part.pages);
  expect(new Set(listed.map(({ address }) => address)).size).toBe(count);
  const moments = listed.map(({ modified = '' }) => Date.parse(modified));
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
});

test('a new article changes the last part alone', () => {
  const before = sitemapsOf(articlesOfSitemap + 1);
  const after = sitemapsOf(articlesOfSitemap + 2);
  expect(after.length).toBe(before.length);
  expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
  expect(after.at(-1)).not.toEqual(before.at(-1));
});

test('a site without articles has a part of pages, which bears no date', () => {
  const parts = sitemapsOf(0);
  expect(sitemapIndexView(parts)).toEqual({
    address: '/sitemap.xml',
    parts: [{ address: '/sitemap-pages.xml' }],
  });
});

test('the latest change is told across offsets', () => {
  const pages = ['2026-03-01T10:00:00+01:00', '2026-03-01T09:30:00Z', '2026-02-28T23:00:00-05:00'];
  const part = {
    address: '/sitemap-1.xml',
    pages: pages.map((modified) => ({ address: '/a/', modified })),
  };
  expect(sitemapIndexView([part]).parts[0]?.modified).toBe('2026-03-01T09:30:00Z');
});

test('the sitemap of news has what came out in the last 48 hours, newest first, and a thousand at most', () => {
  const all = articles(1500);
  const newest = Math.max(...all.map(({ published }) => published.epoch));
  const cards = new CardMaker({ pictures: new Map(), now: 0 });
  const at = (now: number) => newsSitemapView({ articles: all }, cards, now).articles;
  const hours = 3_600_000;
  expect(at(newest + 48 * hours)).toEqual([]);
  const last = at(newest + 48 * hours - 1);
  expect(last.map(({ published }) => published.epoch)).toEqual([newest]);
  const now = newest + 24 * hours;
  const shown = at(now).map(({ published }) => published.epoch);
  expect(shown).toEqual(
    all
      .map(({ published }) => published.epoch)
      .filter((epoch) => epoch <= now && epoch > now - 48 * hours)
      .slice(0, 1000),
  );
  const crowded = all.map((article) => ({ ...article, published: { iso: '', epoch: newest } }));
  expect(newsSitemapView({ articles: crowded }, cards, newest).articles).toHaveLength(1000);
});
