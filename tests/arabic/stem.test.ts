import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText } from '../../src/arabic/normalise.ts';
import { isArabicWord, lightStem, withoutArticle } from '../../src/arabic/stem.ts';

const stemOf = (word: string): string => lightStem(normaliseText(word));

describe('the article and what stands before it', () => {
  test.each([
    ['الهواتف', 'هواتف'],
    ['والهواتف', 'هواتف'],
    ['فالهواتف', 'هواتف'],
    ['بالهواتف', 'هواتف'],
    ['وبالهواتف', 'هواتف'],
    ['كالهواتف', 'هواتف'],
    ['للهواتف', 'هواتف'],
    ['وللهواتف', 'هواتف'],
    ['الحق', 'حق'],
    // Nothing but the article and a letter is a word of its own.
    ['الف', 'الف'],
    ['هواتف', 'هواتف'],
  ])('%s → %s', (word, bare) => {
    expect(withoutArticle(normaliseText(word))).toBe(bare);
  });
});

describe('words that share a stem', () => {
  test.each([
    [
      'شركة',
      ['الشركة', 'شركات', 'للشركات', 'شركاتها', 'شركتهم', 'شركتان', 'شركتين', 'شركتي', 'شركه'],
    ],
    ['تقنية', ['تقني', 'تقنيات', 'التقنيات', 'تقنيًا', 'تقنيّين']],
    [
      'مستخدم',
      ['المستخدمين', 'للمستخدمين', 'مستخدمون', 'مستخدمة', 'مستخدمات', 'مستخدمًا', 'مستخدميها'],
    ],
    ['تطبيق', ['التطبيقات', 'تطبيقاته', 'تطبيقان', 'تطبيقًا', 'تطبيقنا']],
    ['كاميرا', ['الكاميرا', 'كاميرات']],
    ['هجوم', ['هجومًا', 'الهجوم']],
    ['إلكترونيا', ['الكترونيه']],
    ['مسؤول', ['مسؤولًا', 'المسؤولين']],
    ['مُحَمَّد', ['محمد']],
  ])('%s', (word, others) => {
    for (const other of others) expect([other, stemOf(other)]).toEqual([other, stemOf(word)]);
  });
});

test.each([
  ['علم', 'عالم'],
  ['علم', 'معلم'],
  ['كل', 'كلية'],
  ['قناة', 'تقنية'],
  ['بيان', 'بي'],
  ['وقت', 'وقف'],
])('%s and %s do not', (a, b) => {
  expect(stemOf(a)).not.toBe(stemOf(b));
});

test('three letters always stay', () => {
  for (const word of ['بيت', 'بيان', 'لبن', 'ثانية', 'جهات', 'سنة']) {
    expect(stemOf(word).length, word).toBeGreaterThanOrEqual(3);
  }
});

test.each([
  ['iphones', 'iphone'],
  ['apps', 'app'],
  ['windows', 'window'],
  ['ios', 'ios'],
  ['class', 'class'],
  ['bus', 'bus'],
  ['basis', 'basis'],
  ['5g', '5g'],
  ['c++', 'c++'],
  ['2026', '2026'],
])('Latin words and numbers: %s → %s', (word, stem) => {
  expect(lightStem(word)).toBe(stem);
});

test('a stem is a part of its word, and stemming ends', () => {
  const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
  const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(word, (characters) => {
      const text = characters.join('');
      const stem = lightStem(text);
      expect(isArabicWord(stem)).toBe(true);
      expect(text.includes(stem.slice(0, 2))).toBe(true);
      expect(stem.length).toBeGreaterThanOrEqual(Math.min(2, text.length));
    }),
  );
});
