import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { everything, imported } from '../setup/newsroom.ts';
import { filesOf, pagesOf, withClass } from '../setup/pages.ts';
import type { BuiltSite } from '../setup/sites.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  processEntities: true,
  isArray: (name) => ['url', 'sitemap', 'item', 'category', 'dc:creator'].includes(name),
});

const locationSchema = z.object({ loc: z.string(), lastmod: z.string().optional() });

const sitemapIndexSchema = z.object({
  sitemapindex: z.object({ sitemap: z.array(locationSchema) }),
});

const sitemapSchema = z.object({
  urlset: z.object({
    url: z.array(locationSchema),
  }),
});

const feedSchema = z.object({
  rss: z.object({
    '@_version': z.literal('2.0'),
    channel: z.object({
      title: z.string().min(1),
      link: z.string(),
      description: z.string().min(1),
      language: z.string().startsWith('ar'),
      'atom:link': z.object({ '@_href': z.string(), '@_rel': z.literal('self') }),
      item: z.array(
        z.object({
          title: z.string().min(1),
          link: z.string(),
          guid: z.union([z.string(), z.object({ '#text': z.string() })]),
          pubDate: z.string(),
          description: z.string().min(1),
        }),
      ),
    }),
  }),
});

function readXml({ folder }: BuiltSite, file: string): unknown {
  const source = readFileSync(join(folder, file), 'utf8');
  expect(XMLValidator.validate(source), file).toBe(true);
  return parser.parse(source);
}

/** The parts that the list of sitemaps names, with their addresses, in order. */
function readSitemaps(site: BuiltSite) {
  const { sitemapindex } = sitemapIndexSchema.parse(readXml(site, 'sitemap.xml'));
  return sitemapindex.sitemap.map(({ loc, lastmod }) => {
    expect(loc.startsWith(site.url + site.basePath)).toBe(true);
    const file = loc.slice((site.url + site.basePath).length);
    return { file, lastmod, urls: sitemapSchema.parse(readXml(site, file)).urlset.url };
  });
}

/** Every entry of every sitemap. */
const readSitemap = (site: BuiltSite) => readSitemaps(site).flatMap(({ urls }) => urls);

/** The file behind a full address of the site. */
function fileOf({ url, basePath }: BuiltSite, address: string): string {
  expect(address.startsWith(url + basePath), address).toBe(true);
  expect(new URL(address).href, 'percent-encoded').toBe(address);
  return `${decodeURIComponent(address.slice((url + basePath).length))}index.html`;
}

const sites = inject('sites');

describe.each(Object.entries(sites))('%s: the sitemap and the feed', (_name, site) => {
  const files = new Set(filesOf(site));
  const pages = pagesOf(site);
  const articles = pages.filter((page) => withClass(page, 'article__title').length > 0);

  test('every XML file is well-formed', () => {
    const all = [...files].filter((file) => file.endsWith('.xml'));
    expect(all.length).toBeGreaterThan(1);
    for (const file of all) readXml(site, file);
  });

  test('every address of the sitemap is a page that is its own canonical, each once', () => {
    const locations = readSitemap(site).map(({ loc }) => loc);
    expect(new Set(locations).size).toBe(locations.length);
    for (const location of locations) {
      const page = pages.find(({ file }) => file === fileOf(site, location));
      expect(page?.source, location).toContain(`<link rel="canonical" href="${location}">`);
    }
  });

  test('the sitemap has every article, with the day it last changed', () => {
    const dated = new Map(
      readSitemap(site).map(({ loc, lastmod }) => [fileOf(site, loc), lastmod]),
    );
    for (const { file } of articles) {
      expect(dated.get(file), file).toMatch(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\+03:00)?$/);
    }
  });

  test('the list of sitemaps says when the latest article of each changed', () => {
    const [pagesPart, ...parts] = readSitemaps(site);
    expect(pagesPart?.file).toBe('sitemap-pages.xml');
    expect(pagesPart?.lastmod).toBeUndefined();
    expect(parts.map(({ file }) => file)).toEqual(['sitemap-1.xml']);
    for (const { urls, lastmod } of parts) {
      const moments = urls.map((url) => Date.parse(url.lastmod ?? ''));
      expect(Date.parse(lastmod ?? '')).toBe(Math.max(...moments));
    }
  });

  test('redirects and the «not found» page are not in the sitemap', () => {
    const listed = new Set(readSitemap(site).map(({ loc }) => fileOf(site, loc)));
    const kept = pages.filter(({ isRedirect, file }) => isRedirect || file === '404.html');
    expect(kept.filter(({ file }) => listed.has(file))).toEqual([]);
  });

  test('the feed holds the newest articles, newest first, each at an address that is there', () => {
    const { rss } = feedSchema.parse(readXml(site, 'feed.xml'));
    const { channel } = rss;
    expect(channel.link).toBe(site.url + site.basePath);
    expect(channel['atom:link']['@_href']).toBe(`${site.url}${site.basePath}feed.xml`);
    expect(channel.item.length).toBe(Math.min(30, articles.length));
    for (const { link } of channel.item) expect(files).toContain(fileOf(site, link));
    const times = channel.item.map(({ pubDate }) => Date.parse(pubDate));
    expect(times.filter(Number.isNaN)).toEqual([]);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test('the dates of the feed are those of RFC 822', () => {
    const { rss } = feedSchema.parse(readXml(site, 'feed.xml'));
    for (const { pubDate } of rss.channel.item) {
      expect(pubDate).toMatch(
        /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:\+0300|GMT)$/,
      );
    }
  });
});

const newsSchema = z.object({
  urlset: z.object({
    url: z.array(
      z.object({
        loc: z.string(),
        'news:news': z.object({
          'news:publication': z.object({
            'news:name': z.string().min(1),
            'news:language': z.literal('ar'),
          }),
          'news:publication_date': z.iso.datetime({ offset: true }),
          'news:title': z.string().min(1),
        }),
      }),
    ),
  }),
});

test('the sitemap of news has the article that is news by the clock of the build, and no other', () => {
  const { urlset } = newsSchema.parse(readXml(sites.newsroom, 'sitemap-news.xml'));
  expect(urlset.url.map(({ loc }) => fileOf(sites.newsroom, loc))).toEqual([
    'breaking-news/index.html',
  ]);
});

test('the sitemap names the picture of an article that has one', () => {
  const source = readFileSync(join(sites.newsroom.folder, 'sitemap-1.xml'), 'utf8');
  const pictures = [...source.matchAll(/<image:loc>([^<]+)<\/image:loc>/g)].map(
    ([, one = '']) => one,
  );
  expect(pictures.length).toBeGreaterThan(1);
  const { folder, url, basePath } = sites.newsroom;
  for (const picture of pictures) {
    expect(existsSync(join(folder, picture.slice((url + basePath).length))), picture).toBe(true);
  }
});

test('robots are told what the settings say, where they look for it', () => {
  const text = readFileSync(join(sites.own.folder, 'robots.txt'), 'utf8');
  expect(text).toContain('User-agent: *\nAllow: /\n');
  expect(text).toMatch(/User-agent: GPTBot\n(?:User-agent: .+\n)*Disallow: \/\n/);
  for (const [, address = ''] of text.matchAll(/^Sitemap: (.+)$/gm)) {
    expect(existsSync(join(sites.own.folder, new URL(address).pathname))).toBe(true);
  }
});

test('a title full of signs comes out of the feed as it was written', () => {
  const { rss } = feedSchema.parse(readXml(sites.newsroom, 'feed.xml'));
  const item = rss.channel.item.find(({ link }) => link.includes(everything.slug));
  // Isolates may be put in; words and signs stay.
  const plain = (item?.title ?? '').replace(/[\u2066-\u2069]/g, '');
  for (const part of ['<b>ما بينهما</b>', 'C++', '&', ']]>', '100%']) expect(plain).toContain(part);
});

test('an Arabic address is percent-encoded in the sitemap', () => {
  expect(readSitemap(sites.newsroom).map(({ loc }) => loc)).toContain(
    `https://news.example/repo/${encodeURIComponent(imported.slug)}/`,
  );
});
