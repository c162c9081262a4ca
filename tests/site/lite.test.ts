/** The edition of each article for readers who save data: whole, light, and nowhere but beside its article. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { strings } from '../../src/strings.ts';
import { everything, imported } from '../setup/newsroom.ts';
import {
  attribute,
  type Element,
  filesOf,
  hasClass,
  inside,
  type Page,
  pagesOf,
  referencesOf,
  withClass,
  withTag,
} from '../setup/pages.ts';

/** Of the page with all that a browser fetches for it on a first visit, in bytes as sent (brotli for text). */
const budget = { page: 14 * 1024, styles: 1.5 * 1024 } as const;

type Child = Element['childNodes'][number];

/** What is said of a part of a page; what only one of the editions says is left out, and all blanks. */
function wordsOf(node: Child): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node)) return '';
  if (hasClass(node, 'byline__lite')) return '';
  if (node.tagName === 'img') return attribute(node, 'alt') ?? '';
  const words = node.childNodes
    .filter((child) => !hasClass(node, 'picture') || !('tagName' in child) || child.tagName !== 'a')
    .map(wordsOf)
    .join('');
  return hasClass(node, 'video') ? words.replaceAll(/[()]/g, '') : words;
}

const plain = (elements: readonly (Element | undefined)[]): string =>
  elements
    .map((element) => (element ? wordsOf(element) : ''))
    .join('')
    .replaceAll(/[\s\u2066-\u2069]/g, '');

/** What controls of the full edition are called: the other has links in their place. */
const controls = [strings.body.play, strings.body.playAnimation].map((name) =>
  name.replaceAll(' ', ''),
);

/** The parts of an article that its other edition has too, in their order. */
const shared = [
  'breaking',
  'article__title',
  'article__standfirst',
  'byline',
  'hero',
  'key-points',
  'prose',
  'sources',
  'correction',
  'article__topics',
  'author',
] as const;

describe.each(Object.entries(inject('sites')))('%s: the lite edition', (_name, site) => {
  const pages = pagesOf(site);
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const articles = pages.filter((page) => withClass(page, 'article__title').length > 0);
  const lites = pages.filter(({ address }) => address.startsWith('/lite/'));
  const fullOf = ({ address }: Page): Page | undefined => byAddress.get(address.slice(5));
  const link = (page: Page, rel: string): readonly Element[] =>
    withTag(page, 'link').filter((element) => attribute(element, 'rel') === rel);
  const absolute = (address: string): string =>
    site.url + encodeURI(site.basePath.slice(0, -1) + address);

  /** The files that a browser fetches for a page by itself. */
  const fetched = (page: Page): readonly string[] => [
    ...new Set(
      referencesOf(page, site)
        .filter(({ isResource }) => isResource)
        .map(({ url }) => decodeURIComponent(url.pathname).slice(site.basePath.length)),
    ),
  ];

  test('is there for every article, and for nothing else', () => {
    expect(articles.length).toBeGreaterThan(20);
    expect(lites.map(({ address }) => address).toSorted()).toEqual(
      articles.map(({ address }) => `/lite${address}`).toSorted(),
    );
  });

  test('weighs little, with all that it fetches', () => {
    const weights = lites.map((page) => ({
      file: page.file,
      bytes: [page.file, ...fetched(page)]
        .map((file) => brotliCompressSync(readFileSync(join(site.folder, file))).length)
        .reduce((sum, bytes) => sum + bytes, 0),
    }));
    expect(weights.filter(({ bytes }) => bytes > budget.page)).toEqual([]);
  });

  test('fetches its own small style sheet and the icon, and no script, font or picture', () => {
    const [styles = '', ...others] = filesOf(site).filter((file) =>
      /^assets\/lite\.\w+\.css$/.test(file),
    );
    expect(others).toEqual([]);
    const source = readFileSync(join(site.folder, styles));
    expect(brotliCompressSync(source).length).toBeLessThanOrEqual(budget.styles);
    expect(source.toString()).not.toMatch(/url\(|@import|@font-face/);
    for (const page of lites) expect(fetched(page), page.file).toEqual([styles, 'favicon.ico']);
    const heavy = lites.flatMap((page) =>
      withTag(page, 'script', 'img', 'picture', 'source', 'video', 'iframe', 'object', 'svg'),
    );
    expect(heavy).toEqual([]);
  });

  test('says all that the article says, in its order', () => {
    for (const page of lites) {
      const full = fullOf(page);
      const [article] = full ? withClass(full, 'article') : [];
      const parts = shared.flatMap((name) =>
        article ? inside(article).filter((part) => hasClass(part, name)) : [],
      );
      expect(plain(withTag(page, 'article')), page.file).toBe(
        controls.reduce((text, name) => text.replaceAll(name, ''), plain(parts)),
      );
    }
  });

  test('has the headings and the fragments of the article', () => {
    const ids = (page: Page): readonly string[] =>
      withTag(page, 'h2', 'h3', 'h4', 'h5', 'h6').flatMap((part) => attribute(part, 'id') ?? []);
    for (const page of lites) {
      const full = fullOf(page);
      const known = new Set(page.elements.map((element) => attribute(element, 'id')));
      const missing = (full ? ids(full) : ['no article']).filter((id) => !known.has(id));
      expect(
        missing.filter((id) => !id.startsWith('footer-') && id !== 'series'),
        page.file,
      ).toEqual([]);
    }
  });

  test('is a duplicate of the article to search engines, and may be read by them', () => {
    for (const page of lites) {
      const canonical = link(page, 'canonical').map((element) => attribute(element, 'href'));
      expect(canonical, page.file).toEqual([absolute(page.address.slice(5))]);
      expect(page.source).not.toContain('noindex');
    }
  });

  test('leads to the article and the home page; the article leads to it, for people and for machines', () => {
    const hrefs = (page: Page): readonly (string | undefined)[] =>
      withTag(page, 'a').map((element) => attribute(element, 'href'));
    for (const page of lites) {
      const own = encodeURI(site.basePath.slice(0, -1) + page.address.slice(5));
      expect(hrefs(page), page.file).toContain(`${own}?full`);
      expect(hrefs(page), page.file).toContain(site.basePath);
      const full = fullOf(page);
      const [, named] = full ? link(full, 'alternate') : [];
      expect(named && attribute(named, 'href'), page.file).toBe(absolute(page.address));
      expect(named && attribute(named, 'media'), page.file).toBe('(prefers-reduced-data: reduce)');
      const links = full ? withClass(full, 'byline__lite-link') : [];
      expect(
        links.map((element) => attribute(element, 'href')),
        page.file,
      ).toEqual([encodeURI(site.basePath.slice(0, -1) + page.address)]);
    }
  });

  test('keeps its readers: links of its text that lead to articles lead to this edition of them', () => {
    const articlePaths = new Set(
      articles.map(({ address }) => encodeURI(site.basePath.slice(0, -1) + address)),
    );
    const astray = lites.flatMap((page) =>
      withTag(page, 'main')
        .flatMap(inside)
        .filter(({ tagName }) => tagName === 'a')
        .flatMap((element) => attribute(element, 'href') ?? [])
        .filter((href) => articlePaths.has(href.replace(/[?#].*$/, '')))
        .map((href) => `${page.file}: ${href}`),
    );
    expect(astray).toEqual([]);
  });

  test('every link to a picture says what it weighs', () => {
    const links = lites.flatMap((page) =>
      withTag(page, 'a').filter((element) => attribute(element, 'href')?.includes('/pictures/')),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const element of links) {
      const path = (attribute(element, 'href') ?? '').slice(site.basePath.length);
      const kilobytes = Math.max(
        1,
        Math.round(readFileSync(join(site.folder, path)).length / 1000),
      );
      expect(wordsOf(element)).toBe(`اعرض الصورة (${kilobytes} كيلوبايت)`);
    }
  });

  test('nothing but articles and the edition itself names it', () => {
    const own = new Set([...articles, ...lites].map(({ file }) => file));
    const naming = filesOf(site).filter(
      (file) => !own.has(file) && readFileSync(join(site.folder, file)).includes('/lite/'),
    );
    expect(naming).toEqual([]);
  });
});

test('in the newsroom: code without colours, a video as a link, a link into another article', () => {
  const page = pagesOf(inject('sites').newsroom).find(
    ({ address }) => address === `/lite/${everything.slug}/`,
  );
  expect(page?.source).not.toMatch(/hljs|data-video/);
  expect(page?.source).toContain(`<a href="${everything.video}" rel="noopener">`);
  expect(page?.source).toContain(`"/repo/lite/${encodeURI(imported.slug)}/"`);
  expect(page?.source).toContain('"/repo/lite/story-01/"');
});
