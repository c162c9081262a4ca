import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relateTopics } from '../../src/related/related-topics.ts';
import { topic } from './articles.ts';

const tagged = (...slugs: readonly string[]) => ({ topics: slugs.map(topic) });

const namesOf = (articles: readonly ReturnType<typeof tagged>[], slug: string, count = 8) =>
  relateTopics(articles, { count })
    .get(slug)
    ?.map((related) => [related.topic.name, related.shared]);

test('a topic that stands beside everything is near to nothing', () => {
  const articles = [
    tagged('تشفير', 'واتساب', 'أخبار'),
    tagged('تشفير', 'واتساب', 'أخبار'),
    tagged('هواتف', 'أخبار'),
    tagged('ألعاب', 'أخبار'),
    tagged('متصفحات', 'أخبار'),
  ];
  expect(namesOf(articles, 'تشفير')).toEqual([
    ['واتساب', 2],
    ['أخبار', 2],
  ]);
});

test('equals stand in the order of the Arabic alphabet, without «ال»', () => {
  const articles = [tagged('هواتف', 'شاشات', 'البطاريات', 'تخزين')];
  expect(namesOf(articles, 'هواتف')).toEqual([
    ['البطاريات', 1],
    ['تخزين', 1],
    ['شاشات', 1],
  ]);
  expect(namesOf(articles, 'هواتف', 2)).toHaveLength(2);
});

test('a topic by itself is there, with no neighbours', () => {
  expect(namesOf([tagged('ألعاب'), tagged()], 'ألعاب')).toEqual([]);
});

test('an article that names a topic twice counts once', () => {
  expect(namesOf([tagged('أمن', 'أمن', 'ثغرات')], 'ثغرات')).toEqual([['أمن', 1]]);
});

test('of a large site another article changes what is near to the topics that are rare alone', () => {
  const many = Array.from({ length: 1000 }, (_, at) =>
    tagged(`موضوع ${at % 11}`, `جانب ${at % 7}`, ...(at % 300 === 299 ? ['نادر'] : [])),
  );
  const before = relateTopics(many);
  const after = relateTopics([tagged('موضوع 1', 'نادر'), ...many]);
  const changed = [...after].filter(([slug, near]) => {
    return JSON.stringify(near) !== JSON.stringify(before.get(slug));
  });
  expect(changed.map(([slug]) => slug)).toEqual(['نادر']);
});

test('symmetric, never itself, and the same whatever the order of articles', () => {
  const slugs = fc.uniqueArray(fc.constantFrom('أمن', 'ثغرات', 'هواتف', 'AI', 'واتساب'));
  fc.assert(
    fc.property(fc.array(slugs, { maxLength: 12 }), (lists) => {
      const articles = lists.map((list) => tagged(...list));
      const result = relateTopics(articles);
      expect(relateTopics(articles.toReversed())).toEqual(result);
      for (const [slug, related] of result) {
        for (const { topic: other, shared } of related) {
          expect(other.slug).not.toBe(slug);
          const back = result.get(other.slug)?.find((one) => one.topic.slug === slug);
          expect(back?.shared).toBe(shared);
        }
      }
    }),
  );
});
