/** The index is a function of its articles, whatever was kept from before, and whatever is in the output. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../src/arabic/lexicon.ts';
import { buildSearchIndex, type SearchIndexOptions } from '../../src/search/index/build-index.ts';
import {
  articleOf,
  buildInto,
  type Draft,
  indexOf,
  indexOptions,
  lazily,
  memoryStore,
} from './newsroom.ts';

const vocabulary =
  'هاتف الهواتف شركة وشركاتها برنامج البرامج يستخدم استخدام مستخدمين ألعاب العاب وزارة iPhone آيفون GPT-4o واتس اب 2026'.split(
    ' ',
  );

const draft: fc.Arbitrary<Draft> = fc.record({
  slug: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  title: fc.constantFrom(...vocabulary),
  body: fc.array(fc.constantFrom(...vocabulary), { maxLength: 8 }).map((words) => words.join(' ')),
  day: fc.constantFrom('2024-01-01', '2025-06-01', '2026-02-03'),
  section: fc.constantFrom('apps', 'phones'),
  topics: fc.subarray(['هواتف', 'الذكاء الاصطناعي']),
  headings: fc.subarray(['الهاتف الجديد', 'سعر\tiPhone', 'خاتمة']),
});

const newsroom = fc.uniqueArray(draft, { selector: ({ slug }) => slug, maxLength: 6 });

/** What else the files depend on, of which anything may change between builds. */
const settings: readonly Partial<SearchIndexOptions>[] = [
  {},
  { program: '2' },
  { lexicon: createLexicon({ plurals: [['شركة', ['هواتف']]], names: [['آيفون', 'واتس اب']] }) },
  { dateStyle: 'year', formatDate: (epoch) => String(new Date(epoch).getUTCFullYear()) },
  { sections: indexOptions.sections.map(({ id }) => ({ id, name: `قسم ${id}` })) },
  { sections: indexOptions.sections.toReversed() },
];

test('building with what was kept, into what was built, gives the files of building anew', () => {
  const state = fc.tuple(newsroom, fc.constantFrom(...settings));
  fc.assert(
    fc.property(fc.array(state, { minLength: 2, maxLength: 5 }), (states) => {
      const store = memoryStore();
      const output = new Map<string, string>();
      for (const [drafts, options] of states) {
        const articles = drafts.map(articleOf);
        buildInto(output, articles, { ...options, store });
        expect(output).toEqual(indexOf(articles, options));
      }
    }),
  );
});

test('the order in which articles come does not matter', () => {
  fc.assert(
    fc.property(newsroom, (state) => {
      const articles = state.map(articleOf);
      expect(indexOf(articles.toReversed())).toEqual(indexOf(articles));
    }),
  );
});

/** A site of several segments. */
const many = Array.from({ length: 1200 }, (_, number) =>
  articleOf({
    slug: `n${number}`,
    title: `${vocabulary[number % vocabulary.length]} رقم ${number}`,
    body: Array.from(
      { length: 12 },
      (_, at) => vocabulary[(number * 7 + at * at) % vocabulary.length],
    ).join(' '),
    headings: [`الفصل ${vocabulary[(number * 5) % vocabulary.length]}`],
    day: `20${15 + Math.floor(number / 120)}-0${1 + (number % 9)}-01`,
  }),
);

/** An article more, newer than all others. */
function published(number: number) {
  return articleOf({ slug: `new-${number}`, title: `هاتف جديد ${number}`, day: '2026-12-01' });
}

describe('a site of several segments', () => {
  const store = memoryStore();
  const output = new Map<string, string>();
  const touched: string[] = [];
  const build = (articles: readonly ReturnType<typeof articleOf>[]): readonly string[] => {
    touched.length = 0;
    const lazy = articles.map((article) => lazily(article, touched));
    return buildInto(output, lazy, { store });
  };
  build(many);
  const anew = indexOf(many);

  test('each article is read once', () => {
    expect(touched.length).toBe(many.length);
    expect(output).toEqual(anew);
  });

  test('nothing is read, made or kept again where nothing has changed', () => {
    store.sets.length = 0;
    expect(build(many)).toEqual([]);
    expect(touched).toEqual([]);
    expect(store.sets).toEqual([]);
  });

  test('an article more is all that is read, and few files are written', () => {
    const articles = [...many, published(0)];
    store.sets.length = 0;
    const written = build(articles);
    expect(touched).toEqual(['new-0']);
    expect(output).toEqual(indexOf(articles));
    expect(store.sets.every((name) => name === 'spelling' || name.endsWith('-2'))).toBe(true);
    expect(written.length).toBeLessThanOrEqual(25);
  });

  test('the last segment fills, is full, and is followed by the next', () => {
    const drafts = Array.from({ length: 90 }, (_, number) => published(number));
    for (const count of [79, 80, 81]) {
      const articles = [...many, ...drafts.slice(0, count)];
      build(articles);
      expect(output).toEqual(indexOf(articles));
      expect(touched.length).toBeLessThan(80);
    }
    build(many);
    expect(output).toEqual(anew);
  });

  test('an edit, a removal and an article of long ago are no different, and no other is read', () => {
    const edited = many.map((article, at) =>
      at === 5 ? articleOf({ slug: article.slug, title: 'برامج', day: '2015-01-01' }) : article,
    );
    const old = [...many.slice(3), articleOf({ slug: 'old', title: 'شركة', day: '2014-01-01' })];
    for (const articles of [edited, many.slice(0, -1), old]) {
      build(articles);
      expect(output).toEqual(indexOf(articles));
      expect(touched.length).toBeLessThan(10);
    }
  });

  test('what was kept may be lost in part', () => {
    const articles = [...many, published(1)];
    const expected = indexOf(articles);
    for (const kind of ['segment', 'pieces', 'digests', 'evidence', 'spelling']) {
      store.lose((name) => name.startsWith(kind));
      build(articles);
      expect(output).toEqual(expected);
      output.clear();
      build(many);
      expect(output).toEqual(anew);
    }
  });

  test('another program, or other tables, use nothing of what was kept', () => {
    const [, ...others] = settings.slice(0, 3);
    for (const options of others) {
      touched.length = 0;
      buildInto(
        new Map(),
        many.map((article) => lazily(article, touched)),
        { ...options, store },
      );
      expect(touched.length).toBe(many.length);
    }
  });

  test('a path is taken by nothing else when settings change', () => {
    const seen = new Map<string, string>();
    for (const options of settings) {
      for (const [path, text] of indexOf(many, options)) {
        if (path === 'index.json') continue;
        expect(seen.get(path) ?? text).toBe(text);
        seen.set(path, text);
      }
    }
  });
});

test('the root comes last', () => {
  const paths = Array.from(buildSearchIndex(many, indexOptions), ({ path }) => path);
  expect(paths.indexOf('index.json')).toBe(paths.length - 1);
});
