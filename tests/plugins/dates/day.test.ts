/** An article has one day, that of the site's zone, wherever a day of it is shown. */

import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/content/load.ts';
import { datesPlugin } from '../../../src/plugins/dates/plugin.ts';
import { viewsOf } from '../../../src/plugins/pages/page.ts';
import { pagesOf } from '../../../src/plugins/pages/pages.ts';
import { searchFiles } from '../../../src/plugins/search/files.ts';
import { articleText, dataFolder, writeTree } from '../../content/tree.ts';
import { register } from '../registered.ts';
import { temporaryFolder } from '../temporary.ts';

/** Every day that is told of an article dated so, in a site of this zone. */
async function daysOf(date: string, timeZone: string) {
  const { articles, root } = writeTree({ 'articles/late/index.md': articleText({ date }) });
  const style = { timeZone, months: 'gulf', digits: 'latn' } as const;
  const { index, hidden, problems, lexicon } = loadContent({
    articles,
    data: dataFolder,
    root,
    timeZone,
    now: Date.parse('2030-01-01'),
    drafts: false,
    relations: { relateArticles: () => new Map(), relateTopics: () => new Map() },
  });
  expect(problems).toEqual([]);
  const pages = pagesOf({
    index,
    hidden,
    plainPages: [],
    pictures: new Map(),
    now: Date.parse('2030-01-01'),
    lite: true,
    pageSize: 12,
    style,
    place: { url: 'https://news.example', basePath: '/' },
  });
  const { article, month, feed, sitemap, home } = viewsOf(pages);
  const { filter } = register((config) => datesPlugin(config, style));
  const files = [...searchFiles({ index, lexicon, style, directory: temporaryFolder() })];
  const cards = files
    .filter(({ address }) => address.includes('/articles-'))
    .map((file) => ('make' in file ? file.make() : 'bytes' in file ? file.bytes : '').toString());
  return {
    page: filter('date', article[0]?.published),
    pageTime: filter('dateTime', article[0]?.published),
    card: filter('date', home[0]?.articles[0]?.published),
    month: month[0]?.address,
    feed: filter('rfc822', feed[0]?.articles[0]?.published),
    sitemap: sitemap[1]?.pages[0]?.modified,
    search: /\d{4}-\d\d-\d\d/.exec(cards.join(''))?.[0],
  };
}

describe('half an hour before midnight', () => {
  test.each([
    ['Asia/Riyadh', '+03:00', '+0300'],
    ['Africa/Cairo', '+02:00', '+0200'],
    ['Asia/Beirut', '+03:00', '+0300'],
    ['Africa/Casablanca', '+01:00', '+0100'],
    ['America/New_York', '-04:00', '-0400'],
    ['Pacific/Auckland', '+13:00', '+1300'],
  ])('of the last day of March in %s', async (timeZone, offset, inFeed) => {
    const days = {
      page: '31 مارس 2026',
      pageTime: '31 مارس 2026، 11:30 مساءً',
      card: '31 مارس 2026',
      month: '/archive/2026/03/',
      feed: `Tue, 31 Mar 2026 23:30:00 ${inFeed}`,
      sitemap: `2026-03-31T23:30:00${offset}`,
      search: '2026-03-31',
    };
    expect(await daysOf('2026-03-31T23:30', timeZone)).toEqual(days);
    // However it is written.
    const written = new Date(`2026-03-31T23:30:00${offset}`).toISOString();
    expect(await daysOf(written, timeZone)).toEqual(days);
  });

  test.each([
    ['before clocks go forward', 'Africa/Cairo', '2026-04-23T23:30', '+02:00'],
    ['of the day they went forward', 'Africa/Cairo', '2026-04-24T23:30', '+03:00'],
    ['that comes twice: the first', 'Africa/Cairo', '2026-10-29T23:30', '+03:00'],
    ['that comes twice: the second', 'Africa/Cairo', '2026-10-29T23:30+02:00', '+02:00'],
    ['of the year, where clocks differ', 'America/New_York', '2026-12-31T23:30', '-05:00'],
  ])('%s', async (_, timeZone, date, offset) => {
    const day = date.slice(0, 10);
    const [year = '', month = '', number = ''] = day.split('-');
    const { page, sitemap, search, ...days } = await daysOf(date, timeZone);
    expect(page).toMatch(new RegExp(`^${number} .* ${year}$`));
    expect(days.month).toBe(`/archive/${year}/${month}/`);
    expect(days.feed).toContain(`${number} `);
    expect(days.feed).toContain(`23:30:00 ${offset.replace(':', '')}`);
    expect([sitemap, search]).toEqual([`${day}T23:30:00${offset}`, day]);
  });
});

test('the first minute of a month is not the last of the one before', async () => {
  expect(await daysOf('2026-04-01T00:00', 'Asia/Riyadh')).toMatchObject({
    page: '1 أبريل 2026',
    month: '/archive/2026/04/',
    search: '2026-04-01',
  });
  expect(await daysOf('2026-03-31T21:00Z', 'Asia/Riyadh')).toMatchObject({
    page: '1 أبريل 2026',
    month: '/archive/2026/04/',
    search: '2026-04-01',
  });
});
