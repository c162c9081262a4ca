/** The index is a function of its articles, whatever was kept from before. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf, type Draft, indexOf, memoryStore } from './newsroom.ts';

const vocabulary =
  'هاتف الهواتف شركة وشركاتها برنامج البرامج يستخدم استخدام مستخدمين ألعاب العاب وزارة iPhone آيفون GPT-4o واتس اب 2026'.split(
    ' ',
  );

const draft: fc.Arbitrary<Draft> = fc.record({
  slug: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  title: fc.constantFrom(...vocabulary),
  body: fc.array(fc.constantFrom(...vocabulary), { maxLength: 8 }).map((words) => words.join(' ')),
  day: fc.constantFrom('2024-01-01', '2025-06-01', '2026-02-03'),
});

const newsroom = fc.uniqueArray(draft, { selector: ({ slug }) => slug, maxLength: 6 });

test('building with what was kept gives the files of building anew', () => {
  fc.assert(
    fc.property(fc.array(newsroom, { minLength: 2, maxLength: 5 }), (states) => {
      const store = memoryStore();
      for (const state of states) {
        const articles = state.map(articleOf);
        expect(indexOf(articles, { store })).toEqual(indexOf(articles));
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
    day: `20${15 + Math.floor(number / 120)}-0${1 + (number % 9)}-01`,
  }),
);

describe('a site of several segments', () => {
  const store = memoryStore();
  const before = indexOf(many, { store });

  test('an article more changes only the last segment, and few files', () => {
    const articles = [...many, articleOf({ slug: 'new', title: 'هاتف جديد', day: '2026-12-01' })];
    store.sets.length = 0;
    const after = indexOf(articles, { store });
    expect(after).toEqual(indexOf(articles));
    expect(store.sets).toEqual(['segment-2']);
    const written = [...after].filter(([path, text]) => before.get(path) !== text);
    const titles = written.filter(([path]) => path.includes('/articles-'));
    expect(written.length - titles.length).toBeLessThan(25);
  });

  test('an edit, a removal and an article of long ago are no different', () => {
    const edited = many.map((article, at) =>
      at === 5 ? articleOf({ slug: article.slug, title: 'برامج', day: '2015-01-01' }) : article,
    );
    const old = [...many.slice(3), articleOf({ slug: 'old', title: 'شركة', day: '2014-01-01' })];
    for (const articles of [edited, many.slice(0, -1), old, many]) {
      expect(indexOf(articles, { store })).toEqual(indexOf(articles));
    }
  });

  test('another program, or other tables, use nothing of what was kept', () => {
    store.sets.length = 0;
    indexOf(many, { store, program: '2' });
    expect(store.sets).toContain('segment-0');
  });
});
