import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, hasClass, type Page, pagesOf, textOf, withTag } from '../setup/pages.ts';

/** The value of a `<meta>`, by `name` or `property`. */
function meta(page: Page, name: string): string | undefined {
  const found = withTag(page, 'meta').find(
    (element) => (attribute(element, 'name') ?? attribute(element, 'property')) === name,
  );
  return found && attribute(found, 'content');
}

function link(page: Page, rel: string): string | undefined {
  const found = withTag(page, 'link').find((element) => attribute(element, 'rel') === rel);
  return found && attribute(found, 'href');
}

function titleOf(page: Page): string {
  return withTag(page, 'title').map(textOf).join('|');
}

describe.each(Object.entries(inject('sites')))('%s: the head of a page', (_name, site) => {
  const pages = pagesOf(site);
  const absolute = (address: string): string =>
    site.url + encodeURI(site.basePath.slice(0, -1) + address);
  /** What is shown where something else was asked for. */
  const standIns = ['404.html', 'offline/index.html'];
  // What the lite edition of an article has instead: see `lite.test.ts`.
  const visible = pages.filter(
    ({ isRedirect, file }) => !isRedirect && !standIns.includes(file) && !file.startsWith('lite/'),
  );

  test('the canonical address of a page is its own', () => {
    const numbered = /page\/\d+\/$/;
    const wrong = visible
      .filter(({ address }) => !numbered.test(address))
      .filter((page) => link(page, 'canonical') !== absolute(page.address))
      .map((page) => `${page.file}: ${link(page, 'canonical')}`);
    expect(wrong).toEqual([]);
  });

  test('a numbered page is canonical once it is full; the open one yields to the landing page', () => {
    const numbered = visible.filter(({ address }) => /page\/\d+\/$/.test(address));
    const wrong = numbered
      .filter((page) => {
        const [, landing = '', number = ''] = /^(.*)page\/(\d+)\/$/.exec(page.address) ?? [];
        const isOpen = !existsSync(join(site.folder, `${landing}page/${Number(number) + 1}`));
        return link(page, 'canonical') !== absolute(isOpen ? landing : page.address);
      })
      .map((page) => `${page.file}: ${link(page, 'canonical')}`);
    expect(wrong).toEqual([]);
  });

  test.each(standIns)('%s has no canonical address and is not to be indexed', (name) => {
    const page = pages.find(({ file }) => file === name);
    expect(page && link(page, 'canonical')).toBeUndefined();
    expect(page && meta(page, 'robots')).toContain('noindex');
  });

  test('no page but these is kept from search engines', () => {
    const kept = visible.filter((page) => /noindex/.test(meta(page, 'robots') ?? ''));
    expect(kept.map(({ file }) => file)).toEqual([]);
  });

  test('every page has a description, and a title of its own', () => {
    // A topic may be called what another page is called.
    const titles = visible
      .filter(({ address }) => !address.startsWith('/topics/'))
      .filter((page) => link(page, 'canonical') === absolute(page.address))
      .map(titleOf);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    const undescribed = visible.filter((page) => (meta(page, 'description') ?? '').length < 20);
    expect(undescribed.map(({ file }) => file)).toEqual([]);
  });

  test('cards of social networks say what the page says', () => {
    const wrong = visible.filter(
      (page) =>
        meta(page, 'og:url') !== link(page, 'canonical') ||
        !titleOf(page).includes(meta(page, 'og:title') ?? '?') ||
        meta(page, 'og:description') !== meta(page, 'description') ||
        meta(page, 'og:type') !==
          (withTag(page, 'article').some((element) => hasClass(element, 'article'))
            ? 'article'
            : 'website'),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('every page names the feed, an icon, the style sheet and both colour schemes', () => {
    const wrong = visible.filter(
      (page) =>
        link(page, 'alternate') !== `${site.basePath}feed.xml` ||
        link(page, 'icon') === undefined ||
        link(page, 'stylesheet') === undefined ||
        meta(page, 'color-scheme') !== 'light dark',
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('the encoding is named within the first 1024 bytes', () => {
    const wrong = pages.filter(
      ({ source }) => !/<meta charset="?utf-8"?>/i.test(source.slice(0, 500)),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('an old address sends its reader on, with a link for those who stay', () => {
    for (const page of pages.filter(({ isRedirect }) => isRedirect)) {
      const canonical = link(page, 'canonical') ?? '';
      const refresh = withTag(page, 'meta').find(
        (element) => attribute(element, 'http-equiv') === 'refresh',
      );
      const [, target] =
        /^0; url=(.+)$/.exec((refresh && attribute(refresh, 'content')) ?? '') ?? [];
      const links = withTag(page, 'a').map((element) => attribute(element, 'href'));
      expect(site.url + target, page.file).toBe(canonical);
      expect(links, page.file).toContain(target);
      expect(
        pages.some(({ address }) => absolute(address) === canonical),
        page.file,
      ).toBe(true);
    }
  });
});
