import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate } from '../../src/content/listings.ts';
import { articles, section } from './article.ts';

const subject = section('apps');
const pagesFor = (count: number, size: number) =>
  paginate({ subject, articles: articles(count) }, size);
const slugsOf = (page: { readonly articles: readonly { readonly slug: string }[] } | undefined) =>
  page?.articles.map(({ slug }) => slug) ?? [];

const counts = fc.integer({ min: 0, max: 200 });
const sizes = fc.integer({ min: 1, max: 13 });

describe('for any number of articles and any size of a page', () => {
  test('every article stands on exactly one full page or on the open one, and none is repeated on it', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const [landing, ...numbered] = pagesFor(count, size);
        const all = new Set(slugsOf({ articles: articles(count) }));
        if (numbered.length === 0) {
          expect(slugsOf(landing)).toHaveLength(count);
          return;
        }
        const full = numbered.slice(0, -1).flatMap(slugsOf);
        expect(new Set(full).size).toBe(full.length);
        const shown = [...full, ...slugsOf(numbered.at(-1))];
        expect(new Set(shown)).toEqual(all);
      }),
    );
  });

  test('the landing page shows the newest: all of them, or between one and two pagefuls', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const [landing] = pagesFor(count, size);
        const shown = slugsOf(landing);
        expect(shown).toEqual(slugsOf({ articles: articles(count) }).slice(0, shown.length));
        expect(shown.length).toBeGreaterThanOrEqual(Math.min(count, size));
        expect(shown.length).toBeLessThan(2 * size);
      }),
    );
  });

  test('the open page shows what the landing page shows, and gives it as the one to know', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const [landing, ...numbered] = pagesFor(count, size);
        const open = numbered.at(-1);
        if (!landing || !open) return;
        expect(slugsOf(open)).toEqual(slugsOf(landing));
        expect(open.canonical).toBe(landing.address);
        for (const page of numbered.slice(0, -1)) expect(page.canonical).toBe(page.address);
      }),
    );
  });

  test('a page that is full never changes again', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 40 }), sizes, (count, more, size) => {
        const full = pagesFor(count, size)
          .filter(({ number }) => number !== undefined)
          .slice(0, -1);
        const later = new Map(pagesFor(count + more, size).map((page) => [page.address, page]));
        for (const page of full) {
          const same = later.get(page.address);
          expect(slugsOf(same)).toEqual(slugsOf(page));
          expect({ ...same, articles: [] }).toEqual({ ...page, articles: [] });
        }
      }),
    );
  });

  test('no page ever disappears as articles are added', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const later = new Set(pagesFor(count + 1, size).map(({ address }) => address));
        for (const { address } of pagesFor(count, size)) expect(later).toContain(address);
      }),
    );
  });

  test('every link names a page that exists, and newer ones lead back', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const pages = pagesFor(count, size);
        const byAddress = new Map(pages.map((page) => [page.address, page]));
        expect(byAddress.size).toBe(pages.length);
        for (const page of pages) {
          if (page.older !== undefined) expect(byAddress.has(page.older)).toBe(true);
          const newer = page.newer === undefined ? undefined : byAddress.get(page.newer);
          expect(newer === undefined).toBe(page.newer === undefined);
          // The open page shows the articles of the last full one too, and so passes it over.
          const [first] = slugsOf(page);
          if (newer && first !== undefined && !slugsOf(newer).includes(first)) {
            expect(newer.older).toBe(page.address);
          }
        }
      }),
    );
  });

  test('going older from the landing page, a reader meets every article', () => {
    fc.assert(
      fc.property(counts, sizes, (count, size) => {
        const byAddress = new Map(pagesFor(count, size).map((page) => [page.address, page]));
        const met = new Set<string>();
        let page = byAddress.get(subject.address);
        for (let steps = 0; page && steps <= byAddress.size; steps++) {
          for (const slug of slugsOf(page)) met.add(slug);
          page = page.older === undefined ? undefined : byAddress.get(page.older);
        }
        expect(page).toBeUndefined();
        expect(met.size).toBe(count);
      }),
    );
  });
});

test('thirty articles, twelve on a page', () => {
  const told = pagesFor(30, 12).map(({ address, articles: shown, newer, older }) => ({
    address,
    shown: `${shown[0]?.slug}…${shown.at(-1)?.slug}`,
    newer,
    older,
  }));
  const page = (number: number) => `/sections/apps/page/${number}/`;
  expect(told).toEqual([
    { address: '/sections/apps/', shown: 'story-30…story-13', newer: undefined, older: page(1) },
    { address: page(1), shown: 'story-12…story-1', newer: page(2), older: undefined },
    { address: page(2), shown: 'story-24…story-13', newer: page(3), older: page(1) },
    { address: page(3), shown: 'story-30…story-13', newer: undefined, older: page(1) },
  ]);
});

test('one pageful or less is one page', () => {
  expect(pagesFor(12, 12).map(({ address }) => address)).toEqual(['/sections/apps/']);
  expect(pagesFor(0, 12)).toMatchObject([{ articles: [] }]);
});
