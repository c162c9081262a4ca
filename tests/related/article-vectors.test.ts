import { describe, expect, test } from 'vitest';
import { areTwins, articleVectors, cosine } from '../../src/related/article-vectors.ts';
import { scaleOf } from '../../src/related/collection.ts';
import { dotProduct, productScale } from '../../src/related/sparse-rows.ts';
import { TermCounter } from '../../src/related/term-counts.ts';
import { article } from './articles.ts';

const document = (text: string, title = '', description = '') =>
  article('slug', { text, title, description });

const vectorsOf = (documents: readonly ReturnType<typeof article>[]) => {
  const counter = new TermCounter();
  const counts = documents.map((one) => counter.count(one));
  return articleVectors(counts, scaleOf(documents.length)).vectors;
};

const likeness = (...documents: readonly ReturnType<typeof article>[]): number =>
  cosine(vectorsOf(documents), 0, 1);

/** Documents that share nothing, so that a site is large enough for idf to mean something. */
const strangers = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    document(`غريب${'ابتثج'[index % 5]}${index} وحيد${index}`),
  );

describe('the vectors of articles', () => {
  test('identical documents have the cosine 1, strangers 0', () => {
    const text = 'تشفير الرسائل في تطبيقات المحادثة';
    const vectors = vectorsOf([document(text), document(text), ...strangers(8)]);
    expect(cosine(vectors, 0, 1)).toBeCloseTo(1, 2);
    expect(cosine(vectors, 0, 2)).toBe(0);
  });

  test('spelling, tashkeel and stop words make no difference', () => {
    const vectors = vectorsOf([
      document('تشفير الرسائل'),
      document('وفي هذه التَّشفير كان تشفير مع الرسـائل'),
      document('الرسايل تشفير'),
      ...strangers(13),
    ]);
    expect(cosine(vectors, 0, 2)).toBeCloseTo(1, 2);
    expect(cosine(vectors, 0, 1)).toBeGreaterThan(0.5);
  });

  test('the title weighs more than the description, and that more than the body', () => {
    const rest = 'معالج ذاكرة منفذ هيكل';
    const near = (one: ReturnType<typeof document>): number =>
      likeness(
        one,
        document('بطارية شاشة كاميرا'),
        document(rest),
        document('شاشة كاميرا'),
        ...strangers(12),
      );
    const inBody = near(document(`بطارية ${rest}`));
    const inDescription = near(document(rest, '', 'بطارية'));
    const inTitle = near(document(rest, 'بطارية'));
    expect(inTitle).toBeGreaterThan(inDescription);
    expect(inDescription).toBeGreaterThan(inBody);
    expect(inBody).toBeGreaterThan(0);
  });

  test('the name of a product is more than its two words', () => {
    const near = (name: string): number =>
      likeness(
        document('سعر Galaxy S25 ومواصفاته وشاشته وبطاريته'),
        document(`أخبار ${name} وكاميرته ومعالجه وذاكرته`),
        document('ومواصفاته وشاشته وبطاريته سعر أخبار Galaxy S25'),
        document('وكاميرته ومعالجه وذاكرته'),
        ...strangers(12),
      );
    expect(near('Galaxy S25')).toBeGreaterThan(near('Galaxy عن S25') + 0.1);
  });

  test('at most 60 terms, of unit length, ascending', () => {
    const many = Array.from({ length: 200 }, (_, index) => `كلمةx${index}`).join(' ');
    const { terms } = vectorsOf([document(many), document(many), ...strangers(10)]);
    expect(terms.starts[1]).toBe(60);
    expect(dotProduct(terms, 0, 0) / productScale).toBeCloseTo(1, 2);
    const features = terms.features.slice(0, 60);
    expect(features).toEqual(features.toSorted());
  });

  test('a word in much more than a tenth of a large site does not count; on a small site it may', () => {
    const site = (size: number, uses: number) =>
      likeness(...Array.from({ length: uses }, () => document('خبر')), ...strangers(size - uses));
    expect(site(2048, 204)).toBeGreaterThan(0);
    expect(site(2048, 256)).toBe(0);
    expect(site(128, 40)).toBeGreaterThan(0);
    expect(site(128, 126)).toBeGreaterThan(0);
    expect(site(1024, 256)).toBe(0);
  });

  test('an article that comes changes the vectors of few others', () => {
    const word = (number: number): string => `كلمة${'ابتثجحخدذر'[number % 10]}${number}`;
    const site = Array.from({ length: 300 }, (_, index) =>
      article(`a${index}`, {
        text: Array.from({ length: 12 }, (__, at) => word((index * 7 + at * at * 31) % 400)).join(
          ' ',
        ),
      }),
    );
    const written = (documents: typeof site): readonly string[] => {
      const { starts, features, weights } = vectorsOf(documents).terms;
      return documents.map((_, row) =>
        [...features.slice(starts[row], starts[row + 1])]
          .map((feature, at) => `${feature}:${weights[(starts[row] ?? 0) + at]}`)
          .join(),
      );
    };
    const before = written(site.slice(0, 299));
    const changed = written(site)
      .slice(0, 299)
      .filter((row, at) => row !== before[at]);
    expect(changed.length).toBeLessThan(60);
  });

  test('no documents, empty documents', () => {
    expect(vectorsOf([]).terms.starts).toHaveLength(1);
    expect(vectorsOf([document(''), document('')]).terms.features).toHaveLength(0);
  });
});

describe('twins', () => {
  const story = 'اختراق قاعدة بيانات متجر تسريب كلمات مرور العملاء';

  test.each([
    ['the same words', story, story, true],
    ['one word changed of eight', story, `${story} صباحا`, true],
    ['half of the words', story, 'اختراق قاعدة بيانات متجر', false],
  ])('%s', (_, one, other, expected) => {
    expect(areTwins(vectorsOf([document(one), document(other), ...strangers(30)]), 0, 1)).toBe(
      expected,
    );
  });

  test('sharing their only common words does not make twins', () => {
    const vectors = vectorsOf([
      document('هاتف بطارية ألف باء تاء ثاء جيم حاء خاء دال'),
      document('هاتف بطارية عين غين فاء قاف كاف لام ميم نون'),
      ...strangers(14),
    ]);
    expect(cosine(vectors, 0, 1)).toBeGreaterThan(0.9);
    expect(areTwins(vectors, 0, 1)).toBe(false);
  });
});
