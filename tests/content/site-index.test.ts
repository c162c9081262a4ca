import { describe, expect, test } from 'vitest';
import { buildSiteIndex, byNewest } from '../../src/content/site-index.ts';
import type { Article } from '../../src/content/types.ts';
import { article, author, section, topic } from './article.ts';

const relations = { relateArticles: () => new Map(), relateTopics: () => new Map() };

function indexOf(
  published: readonly Article[],
  given: Partial<Parameters<typeof buildSiteIndex>[1]> = {},
) {
  return buildSiteIndex(published, {
    sections: [section('apps'), section('ai')],
    authors: [author('desk'), author('new'), author('guest')],
    relations,
    ...given,
  });
}

const slugs = (articles: readonly Article[] | undefined) => articles?.map(({ slug }) => slug);

describe('order', () => {
  const day = '2026-03-14T09:00:00+03:00';
  const some = [
    article('older', { published: '2026-03-13T09:00:00+03:00' }),
    article('b', { published: day }),
    article('newest', { published: '2026-03-15T00:00:00+03:00' }),
    article('a', { published: '2026-03-14T06:00:00Z' }),
  ];

  test('newest first; of one moment, by slug', () => {
    expect(slugs(indexOf(some).articles)).toEqual(['newest', 'a', 'b', 'older']);
  });

  test('does not hang on the order in which articles are given', () => {
    expect(indexOf(some.toReversed())).toEqual(indexOf(some));
  });

  test('is total: no two articles are equal', () => {
    for (const one of some) {
      for (const other of some) expect(byNewest(one, other) === 0).toBe(one === other);
    }
  });
});

describe('groups', () => {
  test('sections and authors stand in the order of their files; an author of whom nothing is out does not', () => {
    const index = indexOf([
      article('x', {
        published: '2026-03-14',
        section: section('ai'),
        authors: [author('guest'), author('desk')],
      }),
    ]);
    expect(index.sections.map(({ subject, articles }) => [subject.id, slugs(articles)])).toEqual([
      ['apps', []],
      ['ai', ['x']],
    ]);
    expect(index.authors.map(({ subject, articles }) => [subject.id, slugs(articles)])).toEqual([
      ['desk', ['x']],
      ['guest', ['x']],
    ]);
  });

  test('topics stand by how much they are used, then by name', () => {
    const [privacy, phones, apps] = [topic('خصوصية'), topic('هواتف'), topic('تطبيقات')];
    const index = indexOf([
      article('x', { published: '2026-03-14', topics: [privacy, phones] }),
      article('y', { published: '2026-03-15', topics: [phones, apps] }),
    ]);
    expect(index.topics.map(({ subject, articles }) => [subject.slug, slugs(articles)])).toEqual([
      ['هواتف', ['y', 'x']],
      ['تطبيقات', ['y']],
      ['خصوصية', ['x']],
    ]);
  });

  test('a month is the one of the site, on both sides of its midnight', () => {
    const published = [
      article('march', { published: '2026-03-31T23:59:59+03:00' }),
      article('april', { published: '2026-04-01T00:00:00+03:00' }),
      article('year', { published: '2026-01-01T00:00:00+03:00' }),
    ];
    const months = indexOf(published).months.map(({ subject, articles }) => [
      subject.address,
      slugs(articles),
    ]);
    expect(months).toEqual([
      ['/archive/2026/04/', ['april']],
      ['/archive/2026/03/', ['march']],
      ['/archive/2026/01/', ['year']],
    ]);
  });
});

test('neighbours are those of the section', () => {
  const at = (slug: string, date: string, id: string) =>
    article(slug, { published: date, section: section(id) });
  const { neighbours } = indexOf([
    at('one', '2026-03-01', 'apps'),
    at('between', '2026-03-02', 'ai'),
    at('two', '2026-03-03', 'apps'),
    at('three', '2026-03-04', 'apps'),
  ]);
  const told = [...neighbours].map(([slug, { previous, next }]) => [
    slug,
    previous?.slug,
    next?.slug,
  ]);
  expect(told).toEqual([
    ['three', 'two', undefined],
    ['two', 'one', 'three'],
    ['one', undefined, 'two'],
    ['between', undefined, undefined],
  ]);
});

test('a series begins with its oldest part', () => {
  const { series } = indexOf([
    article('second', { published: '2026-03-02', series: 'حكايات' }),
    article('first', { published: '2026-03-01', series: 'حكايات' }),
    article('alone', { published: '2026-03-03' }),
  ]);
  expect([...series].map(([name, parts]) => [name, slugs(parts)])).toEqual([
    ['حكايات', ['first', 'second']],
  ]);
});

test('every old address leads to its article', () => {
  const { redirects } = indexOf([
    article('new', { published: '2026-03-02', aliases: ['/old/', '/2019/قديم/'] }),
  ]);
  expect([...redirects]).toEqual([
    ['/old/', '/new/'],
    ['/2019/قديم/', '/new/'],
  ]);
});

test('related articles that nobody may see are left out', () => {
  const { related } = indexOf(
    [article('x', { published: '2026-03-01' }), article('y', { published: '2026-03-02' })],
    {
      relations: { ...relations, relateArticles: () => new Map([['x', ['hidden', 'y']]]) },
    },
  );
  expect(slugs(related.get('x'))).toEqual(['y']);
});

test('an index without articles has its sections and nothing else', () => {
  const index = indexOf([]);
  expect(index).toMatchObject({ articles: [], topics: [], months: [] });
  expect(index.sections).toHaveLength(2);
});
