import { describe, expect, test } from 'vitest';
import {
  byPlainCosine,
  byTopics,
  plainVectors,
} from '../../../src/build/bench/related/baselines.ts';
import { generateRelatable } from '../../../src/build/bench/related/generate.ts';
import { cutInHalves } from '../../../src/build/bench/related/halves.ts';
import {
  coverage,
  diversity,
  gainAt,
  precisionAt,
  reciprocalRank,
} from '../../../src/build/bench/related/measures.ts';
import { measureQuality } from '../../../src/build/bench/related/quality.ts';
import { article } from '../../related/articles.ts';

describe('measures', () => {
  const ranked = ['a', 'b', 'c', 'd', 'e'];

  test.each([
    [['a', 'b', 'c', 'd'], 1],
    [['a', 'x', 'y', 'z'], 1 / 4],
    // No more than there is can be found.
    [['a', 'b'], 1],
    [['e'], 0],
    [[], 0],
  ])('P@4 where %j are relevant', (relevant, expected) => {
    expect(precisionAt(4, ranked, new Set(relevant))).toBe(expected);
  });

  test.each([
    [['a', 'b'], 1],
    [['b'], 1 / Math.log2(3)],
    [['x'], 0],
    [[], 0],
  ])('nDCG@3 where %j are relevant', (relevant, expected) => {
    expect(gainAt(3, ranked, new Set(relevant))).toBeCloseTo(expected, 12);
  });

  test('reciprocal rank, diversity, coverage', () => {
    expect([reciprocalRank(ranked, 'a'), reciprocalRank(ranked, 'c')]).toEqual([1, 1 / 3]);
    expect(reciprocalRank(ranked, 'x')).toBe(0);
    expect(diversity(['a', 'b', 'c'], (a, b) => (a + b === 'ab' ? 1 : 0.5))).toBeCloseTo(1 / 3);
    expect(
      coverage(
        new Map([
          ['a', ['b']],
          ['b', ['c', 'b']],
          ['c', []],
          ['d', []],
        ]),
      ),
    ).toBe(0.5);
  });
});

describe('what related links are measured by', () => {
  const story = (name: string): string =>
    ['أولًا', 'ثانيًا', 'ثالثًا', 'رابعًا'].map((part) => `${part} ${name} جملة طويلة.`).join(' ');
  const articles = ['تشفير', 'بطارية', 'شاشة', 'متصفح'].map((name, day) =>
    article(name, { title: `عنوان ${name}`, text: story(name), day, topics: ['أمن'] }),
  );

  test('an article is cut into halves that share no sentence, topic or date', () => {
    const { articles: halves, other } = cutInHalves([
      ...articles,
      article('short', { text: 'جملة.' }),
    ]);
    expect(halves).toHaveLength(8);
    const [first, second] = halves;
    expect(other.get(first?.slug ?? '')).toBe(second?.slug);
    expect(first?.text.plain).toBe('أولًا تشفير جملة طويلة. ثانيًا تشفير جملة طويلة.');
    expect(second?.text.plain).toBe('ثالثًا تشفير جملة طويلة. رابعًا تشفير جملة طويلة.');
    expect(second?.title).toBe('ثالثًا تشفير جملة طويلة');
    expect(second?.published).not.toEqual(first?.published);
    expect(halves.every(({ topics }) => topics.length === 0)).toBe(true);
  });

  test('a way that knows finds everything, one that knows only tags finds no half', () => {
    expect(measureQuality(articles, byPlainCosine).halves).toEqual({
      recall: 1,
      reciprocalRank: 1,
    });
    const tags = measureQuality(articles, byTopics);
    expect(tags.halves).toEqual({ recall: 0, reciprocalRank: 0 });
    // The only topic is withheld.
    expect(tags.topics).toEqual({ precision: 0, gain: 0 });
    expect(measureQuality(articles.slice(0, 1), byTopics).topics).toBeUndefined();
  });

  test('plain vectors have unit length', () => {
    for (const vector of plainVectors(articles).values()) {
      expect(Math.hypot(...vector.values())).toBeCloseTo(1, 12);
    }
  });
});

test('generated articles are the same every time, however many are asked for', () => {
  const words = ['هاتف', 'شاشة', 'تطبيق'];
  const few = generateRelatable(words, 3, 50);
  expect(generateRelatable(words, 5, 50).slice(0, 3)).toEqual(few);
  expect(few[0]?.text.plain.split(' ')).toHaveLength(600);
});
