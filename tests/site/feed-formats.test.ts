import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parseFragment } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { everything } from '../setup/newsroom.ts';
import { attribute, filesOf, inside, pagesOf, withTag } from '../setup/pages.ts';
import type { BuiltSite } from '../setup/sites.ts';

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string().min(1),
  language: z.literal('ar'),
  icon: z.url(),
  authors: z.array(z.strictObject({ name: z.string().min(1), url: z.url() })).length(1),
  items: z.array(
    z.strictObject({
      id: z.string(),
      url: z.url(),
      title: z.string().min(1),
      summary: z.string().min(1),
      content_html: z.string(),
      image: z.url().optional(),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }).optional(),
      authors: z.array(z.strictObject({ name: z.string().min(1), url: z.url() })).min(1),
      tags: z.array(z.string().min(1)).min(2),
      language: z.literal('ar'),
    }),
  ),
});

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly published: number;
  readonly content: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly picture: string | undefined;
}

interface Feed {
  readonly title: string;
  readonly page: string;
  readonly self: string;
  readonly items: readonly Item[];
}

/** Isolates are put in for readers; what is said is the same. */
function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/[\u2066-\u2069]/g, '');
}

/** The articles of a feed in XML as it has them: the library resolves what it takes for entities of XML in them too. */
function contentsOf(source: string): readonly string[] {
  return [...source.matchAll(/><!\[CDATA\[(.*?)\]\]><\/(?:content:encoded|content)>/gs)].map(
    ([, content = '']) => content.replaceAll(']]]]><![CDATA[>', ']]>'),
  );
}

function readXmlFeed(source: string): Feed {
  const feed = parseFeed(source);
  const contents = contentsOf(source);
  return {
    title: plain(feed.title),
    page: feed.url ?? '',
    self: feed.self ?? '',
    items: feed.items.map((item, index) => ({
      id: item.id ?? '',
      url: item.url ?? '',
      title: plain(item.title),
      published: item.published?.getTime() ?? Number.NaN,
      content: contents[index] ?? '',
      tags: item.categories.map(({ term }) => term),
      authors: item.authors.flatMap(({ name }) => name ?? []),
      picture: item.media.find(({ mimeType }) => mimeType === 'image/jpeg')?.url,
    })),
  };
}

function readJsonFeed(source: string): Feed {
  const feed = jsonFeedSchema.parse(JSON.parse(source));
  return {
    title: feed.title,
    page: feed.home_page_url,
    self: feed.feed_url,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      published: Date.parse(item.date_published),
      content: item.content_html,
      tags: item.tags,
      authors: item.authors.map(({ name }) => name),
      picture: item.image,
    })),
  };
}

/** The addresses in a piece of HTML. */
function addressesIn(html: string): readonly string[] {
  return parseFragment(html)
    .childNodes.filter((node) => 'tagName' in node)
    .flatMap(inside)
    .flatMap(({ attrs }) => attrs)
    .filter(({ name }) => ['href', 'src', 'srcset', 'poster', 'action'].includes(name))
    .map(({ value }) => value);
}

const sites = inject('sites');

describe.each(Object.entries(sites))('%s: feeds', (_name, site: BuiltSite) => {
  const files = new Set(filesOf(site));
  const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
  const origin = site.url + site.basePath;
  const folders = [...files]
    .filter((file) => /(?:^|\/)feed\.xml$/.test(file))
    .map((file) => file.replace(/feed\.xml$/, ''));
  const feeds = folders.map((folder) => ({
    folder,
    rss: readXmlFeed(read(`${folder}feed.xml`)),
    atom: readXmlFeed(read(`${folder}atom.xml`)),
    json: readJsonFeed(read(`${folder}feed.json`)),
  }));

  test('the site has its feeds, and so has each section, topic and author', () => {
    const listings = [...files]
      .filter((file) => /^(?:sections|topics|authors)\/[^/]+\/index\.html$/.test(file))
      .map((file) => file.replace(/index\.html$/, ''));
    expect(folders.toSorted()).toEqual(['', ...listings].toSorted());
    expect(listings.length).toBeGreaterThan(5);
  });

  test('the three formats say the same', () => {
    for (const { folder, rss, atom, json } of feeds) {
      const without = ({ self: _, ...feed }: Feed) => feed;
      expect(without(rss), folder).toEqual(without(json));
      expect(without(atom), folder).toEqual(without(json));
      const address = encodeURI(origin + folder);
      expect([rss.self, atom.self, json.self]).toEqual(
        ['feed.xml', 'atom.xml', 'feed.json'].map((file) => address + file),
      );
      expect(json.page).toBe(address);
    }
  });

  test('newest first, no more than a reader needs, each with a name of its own', () => {
    for (const { folder, json } of feeds) {
      const times = json.items.map(({ published }) => published);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      expect(json.items.length).toBeLessThanOrEqual(30);
      const ids = json.items.map(({ id }) => id);
      expect(new Set(ids).size, folder).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^tag:[a-z.]+,20\d\d:\/\S+\/$/);
    }
  });

  test('an article has the same name in every feed, and is whole', () => {
    const known = new Map<string, Item>();
    for (const item of feeds.flatMap(({ json }) => json.items)) {
      const { url, content } = item;
      expect(known.get(url) ?? item).toEqual(item);
      known.set(url, item);
      expect(content).toMatch(/^<div dir="rtl" lang="ar">.*<\/div>$/s);
      expect(content).not.toMatch(/<(?:script|style|iframe|source)\b|\sstyle=|\son\w+=/);
    }
    expect(known.size).toBeGreaterThan(20);
  });

  test('every address is whole, and leads to what is there', () => {
    for (const { json } of feeds) {
      for (const { url, content, picture } of json.items) {
        const own = [url, picture ?? url, ...addressesIn(content)].filter((address) => {
          expect(address).toMatch(/^(?:https?:\/\/|mailto:)/);
          return address.startsWith(origin);
        });
        for (const address of own) {
          const path = decodeURIComponent(new URL(address).pathname).slice(site.basePath.length);
          const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
          expect(files.has(file), address).toBe(true);
        }
      }
    }
  });

  test('a picture that is enclosed has the size that is told', () => {
    const enclosures = feeds.flatMap(({ folder }) => [
      ...read(`${folder}feed.xml`).matchAll(
        /<enclosure url="([^"]+)" length="(\d+)" type="image\/jpeg"\/>/g,
      ),
    ]);
    expect(enclosures.length).toBeGreaterThan(3);
    for (const [, url = '', length] of enclosures) {
      expect(statSync(join(site.folder, url.slice(origin.length))).size).toBe(Number(length));
    }
  });

  test('pages lead to the feeds of what they are about', () => {
    const feedsOf = (address: string): readonly string[] =>
      pagesOf(site)
        .filter((page) => page.address === address)
        .flatMap((page) => withTag(page, 'link'))
        .filter((element) => /rss|atom|feed/.test(attribute(element, 'type') ?? ''))
        .map((element) => attribute(element, 'href') ?? '');
    for (const { folder } of feeds) {
      const under = encodeURI(site.basePath + folder);
      expect(feedsOf(`/${folder}`)).toEqual(
        expect.arrayContaining(['feed.xml', 'atom.xml', 'feed.json'].map((file) => under + file)),
      );
    }
  });
});

test('an update is told in all three', () => {
  const read = (file: string) => readFileSync(join(sites.newsroom.folder, file), 'utf8');
  const updated = '2026-03-10T10:00:00+03:00';
  expect(read('feed.xml')).toContain(`<atom:updated>${updated}</atom:updated>`);
  const entry = parseFeed(read('atom.xml')).items.find(({ url }) => url?.includes(everything.slug));
  expect(entry?.updated?.getTime()).toBe(Date.parse(updated));
  expect(read('feed.json')).toContain(`"date_modified": "${updated}"`);
});

test('what a writer can put into an article comes out of its feed', () => {
  const feed = readJsonFeed(readFileSync(join(sites.newsroom.folder, 'feed.json'), 'utf8'));
  const item = feed.items.find(({ url }) => url.includes(everything.slug));
  expect(item?.title).toContain('<b>ما بينهما</b>');
  const content = item?.content ?? '';
  expect(content).toContain('<strong>تصحيح:</strong> صُحّح رقم في الفقرة الأولى.');
  expect(content).toContain('نقطة أولى فيها &lt;b&gt; وعلامة &amp;');
  expect(content).toContain(`href="${everything.video}"`);
  expect(content).toMatch(/<img src="https:\/\/news\.example\/repo\/pictures\/[^"]+\.jpg"/);
});
