import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { standingPages } from '../../src/content/slug.ts';
import { attribute, filesOf, type Page, pagesOf, referencesOf } from '../setup/pages.ts';

describe.each(Object.entries(inject('sites')))('%s: links', (_name, site) => {
  const files = new Set(filesOf(site));
  const pages = pagesOf(site);
  const ids = new Map(
    pages.map((page) => [
      page.file,
      new Set(page.elements.flatMap((element) => attribute(element, 'id') ?? [])),
    ]),
  );
  const host = new URL(site.url).host;

  /** What is wrong with an address of this site; undefined for a good one, and for those of others. */
  function fault(url: URL): string | undefined {
    if (url.host !== host) return undefined;
    if (!url.pathname.startsWith(site.basePath)) return 'not under the base path';
    const path = decodeURIComponent(url.pathname).slice(site.basePath.length);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return `no file ${file}`;
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment !== '' && !ids.get(file)?.has(fragment)) return `no #${fragment} in ${file}`;
    return undefined;
  }

  function faults(page: Page): string[] {
    return referencesOf(page, site).flatMap(({ url, place }) => {
      const wrong = fault(url);
      return wrong === undefined ? [] : [`${page.file}, ${place}: ${wrong}`];
    });
  }

  test('there is a site to look at', () => {
    expect(pages.length).toBeGreaterThan(20);
    const links = pages.flatMap((page) => referencesOf(page, site));
    expect(links.filter(({ url }) => url.host === host).length).toBeGreaterThan(500);
  });

  test('every internal link, picture, script, style and fragment leads somewhere', () => {
    expect(pages.flatMap(faults)).toEqual([]);
  });

  test('every page that readers may look for is reached from the home page, link by link', () => {
    const fileOf = (url: URL): string => {
      const path = decodeURIComponent(url.pathname).slice(site.basePath.length);
      return path === '' || path.endsWith('/') ? `${path}index.html` : path;
    };
    const byFile = new Map(pages.map((page) => [page.file, page]));
    const reached = new Set(['index.html']);
    for (const file of reached) {
      const page = byFile.get(file);
      for (const { url, isResource } of page ? referencesOf(page, site) : []) {
        if (!isResource && url.host === host) reached.add(fileOf(url));
      }
    }
    const isSought = ({ elements }: Page): boolean =>
      !elements.some(
        (element) =>
          attribute(element, 'http-equiv') === 'refresh' || attribute(element, 'name') === 'robots',
      );
    const orphans = pages.filter((page) => !reached.has(page.file) && isSought(page));
    expect(orphans.map(({ file }) => file)).toEqual([]);
  });

  test('the pages that a link may always lead to are there', () => {
    for (const address of standingPages) expect(files).toContain(`${address.slice(1)}index.html`);
  });

  test('every address in a style sheet leads to a file', () => {
    const sheets = [...files].filter((file) => file.endsWith('.css'));
    expect(sheets).not.toEqual([]);
    for (const sheet of sheets) {
      const base = new URL(site.basePath + sheet, site.url);
      const source = readFileSync(join(site.folder, sheet), 'utf8');
      const named = [...source.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address]) => address);
      const wrong = named.flatMap((address) => {
        if (address === undefined || address.startsWith('data:')) return [];
        const url = new URL(address, base);
        return url.host === host ? (fault(url) ?? []) : `${address} is of another site`;
      });
      expect(wrong, sheet).toEqual([]);
    }
  });

  test('nothing that a page fetches by itself is of another site', () => {
    const foreign = pages.flatMap((page) =>
      referencesOf(page, site)
        .filter(({ url, isResource }) => isResource && url.host !== host)
        .map(({ place }) => `${page.file}, ${place}`),
    );
    expect(foreign).toEqual([]);
  });

  test('links that leave the site are https or mailto, and tell the other site no opener', () => {
    const wrong = pages.flatMap((page) =>
      page.elements
        .filter(({ tagName }) => tagName === 'a')
        .filter((element) => {
          const url = new URL(attribute(element, 'href') ?? '', `${site.url}${site.basePath}`);
          if (url.host === host || url.protocol === 'mailto:') return false;
          const rel = (attribute(element, 'rel') ?? '').split(' ');
          return url.protocol !== 'https:' || !rel.includes('noopener');
        })
        .map((element) => `${page.file}: ${attribute(element, 'href')}`),
    );
    expect(wrong).toEqual([]);
  });

  /** Whether a file of the search index is named by its root, or by the lists of articles under it. */
  function isSearched(file: string): boolean {
    const [, name] = /^search\/index\/(?:texts\/|spelling-)?(\w+)/.exec(file) ?? [];
    const lists = [...files].filter((list) => /^search\/index\/.+\.json$/.test(list));
    return lists.some((list) =>
      readFileSync(join(site.folder, list), 'utf8').includes(`"${name}"`),
    );
  }

  test('every file is there for a reason: a page, or named by a page, a style sheet or a browser', () => {
    const expected = new Set([
      '404.html',
      'favicon.ico',
      'apple-touch-icon.png',
      // Hosts read the one, and browsers are told of the other by an attribute of every page.
      '_headers',
      'sw.js',
      'robots.txt',
      'search/index/index.json',
    ]);
    const named = new Set(
      pages.flatMap((page) =>
        referencesOf(page, site).map(({ url }) =>
          decodeURIComponent(url.pathname).slice(site.basePath.length),
        ),
      ),
    );
    for (const sheet of [...files].filter((file) =>
      /\.(?:css|webmanifest)$|^_headers$|(?:^|\/)feed\.xml$/.test(file),
    )) {
      const source = readFileSync(join(site.folder, sheet), 'utf8');
      for (const file of files) {
        if (source.includes(file.slice(file.lastIndexOf('/') + 1))) named.add(file);
      }
    }
    const orphans = [...files].filter(
      (file) =>
        !file.endsWith('index.html') &&
        !/^(?:atom|feed|sitemap[\w-]*)\.xml$/.test(file) &&
        !expected.has(file) &&
        !named.has(file) &&
        !isSearched(file),
    );
    expect(orphans).toEqual([]);
  });
});
