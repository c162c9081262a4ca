import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBreaking } from '../../../src/content/schedule.ts';
import { buildSiteIndex } from '../../../src/content/site-index.ts';
import type { Article } from '../../../src/content/types.ts';
import { type SitePages, viewsOf } from '../../../src/plugins/pages/page.ts';
import { type PagesOptions, pagesOf } from '../../../src/plugins/pages/pages.ts';
import { pagesPlugin } from '../../../src/plugins/pages/plugin.ts';
import type { PageViews } from '../../../src/plugins/pages/views.ts';
import type { PreparedPicture } from '../../../src/plugins/pictures/prepared.ts';
import { article, articles, author, section, topic } from '../../content/article.ts';
import { register } from '../registered.ts';

const until = Date.parse('2026-03-14T12:00:00+03:00');
const alert = article('alert', {
  published: '2026-03-14T09:00:00+03:00',
  breakingUntil: { iso: '2026-03-14T12:00:00+03:00', epoch: until },
  topics: [topic('apps')],
  aliases: ['/old/'],
  correction: 'كان التاريخ خطأ.',
  targets: {
    pictures: [],
    articles: ['story-3', 'later'],
    links: [
      '/later/?a#b',
      '../later/',
      'https://news.example/repo/later#b',
      'https://news.example/later/',
      'https://example.com/repo/later/',
      '/story-1/',
    ],
  },
});

function sitePages(published: readonly Article[], options: Partial<PagesOptions> = {}): SitePages {
  const index = buildSiteIndex(published, {
    sections: [section('apps'), section('ai')],
    authors: [author('desk')],
    relations: {
      relateArticles: (all) =>
        new Map(all.map(({ slug }) => [slug, slug === 'alert' ? ['story-2'] : []])),
      relateTopics: () => new Map(),
    },
  });
  return pagesOf({
    index,
    plainPages: [
      {
        name: 'about',
        address: '/about/',
        listsCorrections: true,
        targets: { pictures: [], articles: [], links: ['/later/'] },
        file: 'src/pages/about.md',
        bodyLine: 6,
        isDraft: false,
        links: [],
        articles: [],
        headings: [],
      },
    ],
    hidden: new Set(['/later/']),
    place: { url: 'https://news.example', basePath: '/repo/' },
    pictures: new Map(),
    now: until - 1,
    lite: true,
    pageSize: 12,
    style: { timeZone: 'Asia/Riyadh', months: 'gulf', digits: 'latn' },
    ...options,
  });
}

const pages = (...given: Parameters<typeof sitePages>): PageViews => viewsOf(sitePages(...given));

describe('an article bears «عاجل»', () => {
  test('until its moment, and not a millisecond longer', () => {
    expect(isBreaking(alert, until - 1)).toBe(true);
    expect(isBreaking(alert, until)).toBe(false);
  });

  test('never, where nothing is said of it', () => {
    expect(isBreaking(article('calm', { published: '2026-03-14' }), 0)).toBe(false);
  });

  test('wherever it is shown', () => {
    const shown = ({ article: [view], home: [home], section: [listing] }: PageViews) => [
      view?.breaking,
      home?.articles[0]?.breaking,
      listing?.articles[0]?.breaking,
    ];
    expect(shown(pages([alert, ...articles(3)]))).toEqual([true, true, true]);
    expect(shown(pages([alert, ...articles(3)], { now: until }))).toEqual([false, false, false]);
  });
});

describe('the pages of a site', () => {
  const all = pages([alert, ...articles(30)]);
  const [view] = all.article;

  test('have an address each, of their own', () => {
    const addresses = Object.values(all)
      .flat()
      .map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain('/alert/');
    expect(addresses).toContain('/sections/apps/page/1/');
    expect(addresses).toContain('/about/');
    expect(all.redirect).toEqual([{ address: '/old/', to: '/alert/' }]);
  });

  test('an article has its neighbours, what is related, and what its body needs', () => {
    expect(view).toMatchObject({
      slug: 'alert',
      previous: { slug: 'story-30', address: '/story-30/' },
      related: [{ slug: 'story-2' }],
      body: {
        articles: [{ slug: 'story-3' }],
        hidden: ['/later/?a#b', '../later/', 'https://news.example/repo/later#b'],
      },
    });
    expect(view).not.toHaveProperty('next');
  });

  test('its lite edition has what it needs itself, and no other article', () => {
    const [lite] = all.lite;
    expect(lite).toMatchObject({
      address: '/lite/alert/',
      full: '/alert/',
      title: view?.title,
      body: view?.body,
      articleLinks: ['/story-1/'],
    });
    expect(Object.keys(lite ?? {})).not.toEqual(expect.arrayContaining(['related', 'previous']));
    expect(pages([alert], { lite: false }).lite).toEqual([]);
  });

  test('a plain page has the corrections it lists, and the links it may not make', () => {
    expect(all.plain).toMatchObject([
      {
        name: 'about',
        corrections: [{ slug: 'alert', correction: 'كان التاريخ خطأ.' }],
        body: { hidden: ['/later/'] },
      },
    ]);
  });

  test('are as they were once JSON has carried them', () => {
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });

  test('a body is no part of them', () => {
    expect(JSON.stringify(all)).not.toContain(alert.text.plain);
  });
});

describe('the source of a page', () => {
  const prepared = (width: number): PreparedPicture => ({
    width,
    height: 900,
    tone: 'tone--26a',
    avif: [],
    jpeg: [],
  });
  const subject = fc.constantFrom('apps', 'ai', 'net');
  /** Few values of each, so that two sites are often alike in all but one thing. */
  const newsroom = fc.record({
    articles: fc.uniqueArray(
      fc.record({
        slug: fc.constantFrom('one', 'two', 'three', 'four'),
        published: fc.constantFrom('2026-03-13T09:00:00+03:00', '2026-03-14T09:00:00+03:00'),
        title: fc.constantFrom('عنوان', 'عنوان آخر'),
        section: fc.constantFrom('apps', 'ai').map(section),
        authors: fc.constantFrom([author('desk')], [author('desk'), author('guest')]),
        topics: fc.subarray(['apps', 'net']).map((slugs) => slugs.map(topic)),
        breakingUntil: fc.constant({ iso: '2026-03-14T12:00:00+03:00', epoch: until }),
        hero: fc.constantFrom(undefined, { src: 'a.svg', file: '/a.svg', alt: 'صورة' }),
        series: fc.constantFrom('سلسلة', 'أخرى'),
        targets: fc.record({
          pictures: fc.subarray(['b.svg']),
          articles: fc.subarray(['one', 'four']),
          links: fc.subarray(['/later/', '/one/']),
        }),
      }),
      { selector: ({ slug }) => slug, minLength: 1 },
    ),
    related: fc.subarray(['one', 'two', 'three']),
    near: subject.map(topic),
    now: fc.constantFrom(until - 1, until),
    width: fc.constantFrom(800, 1600),
    hidden: fc.subarray(['/later/']),
  });
  const siteOf = ({ articles: given, related, near, now, width, hidden }: Newsroom): SitePages => {
    const published = given.map(({ slug, hero, ...values }) => {
      const { title, published: date } = values;
      const shown = JSON.stringify([title, date, hero]);
      const made = article(slug, { ...values, ...(hero && { hero }) });
      return { ...made, shown };
    });
    return sitePages(published, {
      index: buildSiteIndex(published, {
        sections: [section('apps'), section('ai')],
        authors: [author('desk'), author('guest')],
        relations: {
          relateArticles: (all) => new Map(all.map(({ slug }) => [slug, related])),
          relateTopics: () => new Map([['apps', [{ topic: near, shared: 1 }]]]),
        },
      }),
      now,
      hidden: new Set(hidden),
      pictures: new Map([
        ['/a.svg', prepared(width)],
        ...given.map(({ slug }) => [`/articles/${slug}/b.svg`, prepared(width)] as const),
      ]),
      pageSize: 2,
    });
  };
  type Newsroom = typeof newsroom extends fc.Arbitrary<infer Value> ? Value : never;

  test('is another wherever its view is another', () => {
    fc.assert(
      fc.property(newsroom, newsroom, (one, other) => {
        const views = new Map<string, unknown>();
        for (const site of [one, { ...one, related: other.related }, other].map(siteOf)) {
          for (const page of Object.values(site).flat()) {
            const key = `${page.address} ${page.template} ${page.source()}`;
            const view = JSON.parse(JSON.stringify(page.view()));
            expect(views.get(key) ?? view).toEqual(view);
            views.set(key, view);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('of the lite edition stays when another article comes, though articles it is like show it', () => {
    const sourcesOf = (published: readonly Article[], related: readonly string[]) => {
      const site = sitePages(published, {
        index: buildSiteIndex(published, {
          sections: [section('apps'), section('ai')],
          authors: [author('desk')],
          relations: {
            relateArticles: (all) => new Map(all.map(({ slug }) => [slug, related])),
            relateTopics: () => new Map(),
          },
        }),
      });
      const of = (kind: 'article' | 'lite') =>
        new Map(site[kind].map((page) => [page.address, page.source()]));
      return { article: of('article'), lite: of('lite') };
    };
    const old = [alert, ...articles(5)];
    const before = sourcesOf(old, []);
    const after = sourcesOf([...old, article('news', { published: '2026-03-14' })], ['news']);
    const changed = (kind: 'article' | 'lite') =>
      [...after[kind]].flatMap(([address, source]) =>
        before[kind].get(address) === source ? [] : [address],
      );
    expect(changed('lite')).toEqual(['/lite/news/']);
    expect(changed('article').length).toBe(7);
  });

  test('is the same for the same site', () => {
    const sources = (site: SitePages) =>
      Object.values(site)
        .flat()
        .map((page) => page.source());
    fc.assert(
      fc.property(newsroom, (one) => {
        expect(sources(siteOf(one))).toEqual(sources(siteOf(one)));
      }),
      { numRuns: 20 },
    );
  });
});

describe('what Eleventy is given', () => {
  const all = pages([alert]);
  const { data, filter, ignores } = register((eleventy) =>
    pagesPlugin(eleventy, {
      pages: { ...all, author: [] },
      sections: [section('apps')],
      templates: 'src/pages',
    }),
  );

  test('the views themselves, and no template of a kind that has none', () => {
    expect(data.get('pages')).toMatchObject({ article: all.article });
    expect(ignores).toContain('src/pages/author.njk');
    expect(ignores).not.toContain('src/pages/article.njk');
    expect(filter('plainPage', 'about')).toBe(all.plain[0]);
  });

  test('no plain page that is not wanted', () => {
    expect(ignores).toContain('src/pages/contact.md');
    expect(ignores).not.toContain('src/pages/about.md');
  });

  test('the address of a page by a function, which Eleventy does not compile', () => {
    const makePermalink = data.get('permalink');
    if (typeof makePermalink !== 'function') throw new Error('no permalink');
    const permalink: unknown = makePermalink();
    if (typeof permalink !== 'function') throw new Error('no permalink');
    expect(permalink({ pagination: { items: [{ address: '/sections/apps/' }] } })).toBe(
      '/sections/apps/',
    );
    expect(permalink({})).toBe(false);
  });
});
