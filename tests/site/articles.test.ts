import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../setup/build.ts';
import { everything, imported } from '../setup/newsroom.ts';
import {
  attribute,
  type Element,
  hasClass,
  inside,
  type Page,
  pagesOf,
  textOf,
  withClass,
  withTag,
} from '../setup/pages.ts';

const sites = inject('sites');

function hrefsIn(element: Element | undefined): string[] {
  if (element === undefined) return [];
  return inside(element).flatMap((child) =>
    child.tagName === 'a' ? (attribute(child, 'href') ?? []) : [],
  );
}

describe.each(Object.entries(sites))('%s: article pages', (_name, site) => {
  const pages = pagesOf(site);
  const articles = pages.filter((page) =>
    withTag(page, 'article').some((element) => hasClass(element, 'article')),
  );
  const link = (page: Page): string => encodeURI(site.basePath.slice(0, -1) + page.address);
  const addresses = new Set(articles.map(link));

  test('there are some', () => {
    expect(articles.length).toBeGreaterThan(20);
  });

  test('each says where it stands: home, then its section', () => {
    for (const page of articles) {
      const [breadcrumb] = withClass(page, 'breadcrumb');
      const hrefs = hrefsIn(breadcrumb);
      expect(hrefs[0], page.file).toBe(site.basePath);
      expect(hrefs[1], page.file).toMatch(/\/sections\/[a-z-]+\/$/);
      expect(breadcrumb && attribute(breadcrumb, 'aria-label'), page.file).toBeTruthy();
    }
  });

  test('each is dated for people and for machines, and tells how long it takes to read', () => {
    for (const page of articles) {
      const [byline] = withClass(page, 'byline');
      const times = byline ? inside(byline).filter(({ tagName }) => tagName === 'time') : [];
      expect(times.length, page.file).toBeGreaterThan(0);
      for (const time of times) {
        expect(attribute(time, 'datetime'), page.file).toMatch(
          /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+03:00$/,
        );
        expect(textOf(time), page.file).toMatch(/\d{1,2} \S+ \d{4}/);
      }
      expect(byline && textOf(byline), page.file).toMatch(/مدة القراءة/);
    }
  });

  test('each leads on to four other articles that are there, and never to itself', () => {
    for (const page of articles) {
      const [related] = withClass(page, 'related');
      const titles = related
        ? inside(related).filter((element) => hasClass(element, 'card__link'))
        : [];
      const hrefs = titles.map((element) => attribute(element, 'href') ?? '');
      expect(new Set(hrefs).size, page.file).toBe(4);
      expect(hrefs, page.file).not.toContain(link(page));
      expect(hrefs.filter((href) => !addresses.has(href))).toEqual([]);
    }
  });

  test('neighbours point at each other', () => {
    const neighbour = (page: Page, rel: string): string | undefined => {
      const [nav] = withClass(page, 'neighbours');
      const found = nav && inside(nav).find((element) => attribute(element, 'rel') === rel);
      return found && attribute(found, 'href');
    };
    for (const page of articles) {
      const next = neighbour(page, 'next');
      const other = articles.find((candidate) => link(candidate) === next);
      if (other) expect(neighbour(other, 'prev'), page.file).toBe(link(page));
      else expect(next, page.file).toBeUndefined();
    }
  });

  test('the contents name headings of the page, in their order', () => {
    for (const page of articles) {
      const [contents] = withClass(page, 'contents');
      const ids = page.elements
        .filter(({ tagName }) => /^h[23]$/.test(tagName))
        .flatMap((element) => attribute(element, 'id') ?? []);
      const named = hrefsIn(contents).map((href) => decodeURIComponent(href.slice(1)));
      expect(named, page.file).toEqual(ids.filter((id) => named.includes(id)));
    }
  });

  test('each is reached from the listing of its section', () => {
    const listed = new Set(
      pages
        .filter(({ address }) => address.startsWith('/sections/'))
        .flatMap((page) => withClass(page, 'card__link'))
        .map((element) => attribute(element, 'href')),
    );
    expect([...addresses].filter((address) => !listed.has(address))).toEqual([]);
  });
});

test('every article of the project that is no draft has a page', () => {
  const addresses = new Set(pagesOf(sites.own).map(({ address }) => address));
  const missing = readdirSync(join(root, 'articles'))
    .filter((slug) => !slug.startsWith('.'))
    .filter((slug) => {
      const source = readFileSync(join(root, 'articles', slug, 'index.md'), 'utf8');
      const values: unknown = parse(source.split(/^---\s*$/m)[1] ?? '');
      const isDraft =
        typeof values === 'object' && values !== null && 'draft' in values && values.draft === true;
      return addresses.has(`/${slug.normalize('NFC')}/`) === isDraft;
    });
  expect(missing).toEqual([]);
});

describe('the newsroom of the tests', () => {
  const pages = pagesOf(sites.newsroom);
  const page = (address: string): Page => {
    const found = pages.find((candidate) => candidate.address === address);
    if (found === undefined) throw new Error(`no page ${address}`);
    return found;
  };

  test('an article in Arabic letters lives at its own name, and at none of its old ones', () => {
    const old = pages.filter(({ isRedirect }) => isRedirect).map(({ address }) => address);
    expect(page(`/${imported.slug}/`).isRedirect).toBe(false);
    expect(old.toSorted()).toEqual([...imported.aliases].toSorted());
  });

  test('a title full of signs is the same words everywhere it stands', () => {
    const article = page(`/${everything.slug}/`);
    const [heading] = withTag(article, 'h1');
    const words = heading ? textOf(heading) : '';
    expect(words).toContain('<b>ما بينهما</b>');
    const home = pages.flatMap((candidate) =>
      withClass(candidate, 'card__link').filter(
        (element) => attribute(element, 'href') === `/repo/${everything.slug}/`,
      ),
    );
    expect(home.length).toBeGreaterThan(2);
    expect(new Set(home.map(textOf))).toEqual(new Set([words]));
    const [title = ''] = withTag(article, 'title').map(textOf);
    expect(title.replace(/[\u2066-\u2069]/g, '')).toContain('<b>ما بينهما</b>');
  });

  test('only what breaks is marked «عاجل»', () => {
    const bears = (element: Element): boolean =>
      inside(element).some((part) => textOf(part).trim() === 'عاجل');
    const heads = pages.filter((candidate) => withClass(candidate, 'article__head').some(bears));
    expect(heads.map(({ address }) => address)).toEqual(['/breaking-news/']);
    const cards = pages.flatMap((candidate) => withClass(candidate, 'card')).filter(bears);
    const targets = cards.flatMap((card) =>
      inside(card)
        .filter((part) => hasClass(part, 'card__link'))
        .map((link) => attribute(link, 'href')),
    );
    expect(new Set(targets)).toEqual(new Set(['/repo/breaking-news/']));
  });

  test('a series lists its parts, oldest first, the one being read marked and not linked', () => {
    const [series] = withClass(page('/story-02/'), 'series');
    expect(hrefsIn(series)).toEqual(['/repo/story-01/', '/repo/story-03/']);
    const current = series && inside(series).filter((part) => attribute(part, 'aria-current'));
    expect(current?.length).toBe(1);
    expect(withClass(page('/story-04/'), 'series')).toEqual([]);
  });

  test('every author of an article is named and linked', () => {
    const [byline] = withClass(page(`/${everything.slug}/`), 'byline__authors');
    expect(hrefsIn(byline)).toEqual([
      '/repo/authors/guides-desk/',
      '/repo/authors/ai-desk/',
      '/repo/authors/security-desk/',
    ]);
  });

  test('the article with everything shows each thing', () => {
    const article = page(`/${everything.slug}/`);
    for (const name of [
      'hero',
      'key-points',
      'contents',
      'figure',
      'note',
      'pull-quote',
      'table-scroll',
      'read-also',
      'video',
      'post',
      'code',
      'sources',
      'correction',
      'author',
    ]) {
      expect(withClass(article, name), name).not.toEqual([]);
    }
    const [video] = withClass(article, 'video');
    expect(video && attribute(video, 'data-video')).toBe(everything.embed);
    expect(withTag(article, 'iframe')).toEqual([]);
  });

  test('the corrections page lists the correction', () => {
    expect(page('/corrections/').source).toContain(`/repo/${everything.slug}/`);
  });
});
