import { describe, expect, inject, test } from 'vitest';
import { site as settings } from '../../src/site.ts';
import { storyCount } from '../setup/newsroom.ts';
import { attribute, inside, type Page, pagesOf, withClass, withTag } from '../setup/pages.ts';

const kinds = ['sections', 'topics', 'authors', 'archive'];

describe.each(Object.entries(inject('sites')))('%s: listings', (_name, site) => {
  const pages = pagesOf(site);
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const listings = pages.filter(
    (page) => withClass(page, 'listing__articles').length + withClass(page, 'empty').length > 0,
  );
  const numberOf = ({ address }: Page): number => Number(/page\/(\d+)\/$/.exec(address)?.[1] ?? 0);
  const landingOf = ({ address }: Page): string => address.replace(/page\/\d+\/$/, '');
  const articlesOf = (page: Page): string[] =>
    withClass(page, 'card__link').flatMap((element) => attribute(element, 'href') ?? []);

  /** The address that a pager's link leads to, as the site knows it. */
  function turn(page: Page, rel: 'prev' | 'next'): string | undefined {
    const [pager] = withClass(page, 'pager');
    const link = pager && inside(pager).find((element) => attribute(element, 'rel') === rel);
    const href = link && attribute(link, 'href');
    return href && decodeURIComponent(href.slice(site.basePath.length - 1));
  }

  test('there is at least one of each kind', () => {
    for (const kind of kinds) {
      expect(
        listings.some(({ address }) => address.startsWith(`/${kind}/`)),
        kind,
      ).toBe(true);
    }
  });

  test('articles stand newest first, each once', () => {
    for (const page of listings) {
      const times = withTag(page, 'time').flatMap((time) => attribute(time, 'datetime') ?? []);
      expect(times, page.file).toEqual(times.toSorted().toReversed());
      expect(new Set(articlesOf(page)).size, page.file).toBe(articlesOf(page).length);
    }
  });

  test('a numbered page below the open one is full, and pages share no article', () => {
    const landings = new Set(listings.map(landingOf));
    for (const landing of landings) {
      const numbered = listings
        .filter((page) => landingOf(page) === landing && numberOf(page) > 0)
        .toSorted((a, b) => numberOf(a) - numberOf(b));
      const full = numbered.slice(0, -1);
      const shown = full.flatMap(articlesOf);
      for (const page of full) expect(articlesOf(page), page.file).toHaveLength(settings.pageSize);
      expect(new Set(shown).size, landing).toBe(shown.length);
      expect(numbered.map(numberOf), landing).toEqual(numbered.map((_, index) => index + 1));
    }
  });

  test('from the landing page, «older» leads through all articles of the listing', () => {
    for (const page of listings.filter((candidate) => numberOf(candidate) === 0)) {
      const seen = new Set<string>();
      let current: Page | undefined = page;
      for (let steps = 0; current !== undefined; steps++) {
        expect(steps, page.file).toBeLessThan(100);
        for (const article of articlesOf(current)) seen.add(article);
        const older = turn(current, 'next');
        const next: Page | undefined = older === undefined ? undefined : byAddress.get(older);
        if (older !== undefined) expect(next, `${current.file} → ${older}`).toBeDefined();
        current = next;
      }
      const all = listings
        .filter((candidate) => landingOf(candidate) === page.address)
        .flatMap(articlesOf);
      expect(seen, page.file).toEqual(new Set(all));
    }
  });

  test('from page 1, «newer» leads up one by one to the open page', () => {
    for (const page of listings.filter((candidate) => numberOf(candidate) === 1)) {
      const landing = landingOf(page);
      const count = listings.filter(
        (candidate) => landingOf(candidate) === landing && numberOf(candidate) > 0,
      ).length;
      const visited = [page.address];
      for (let newer = turn(page, 'prev'); newer !== undefined && visited.length <= count; ) {
        visited.push(newer);
        const next = byAddress.get(newer);
        expect(next, newer).toBeDefined();
        newer = next && turn(next, 'prev');
      }
      const expected = Array.from({ length: count }, (_, index) => `${landing}page/${index + 1}/`);
      expect(visited).toEqual(expected);
    }
  });
});

test('the newsroom fills three pages of a section, and page 1 is the oldest', () => {
  const { newsroom } = inject('sites');
  const pages = pagesOf(newsroom);
  const apps = pages.filter(({ address }) => address.startsWith('/sections/apps/'));
  expect(apps.map(({ address }) => address)).toEqual(
    expect.arrayContaining(
      Array.from({ length: 4 }, (_, index) => `/sections/apps/page/${index + 1}/`),
    ),
  );
  const oldest = apps.find(({ address }) => address === '/sections/apps/page/1/');
  const links = oldest && withClass(oldest, 'card__link');
  expect(links?.map((element) => attribute(element, 'href'))).toContain('/repo/story-01/');
  const shown = new Set(
    apps.flatMap((page) =>
      withClass(page, 'card__link').flatMap((element) => attribute(element, 'href') ?? []),
    ),
  );
  expect(shown.size).toBe(storyCount);
});
