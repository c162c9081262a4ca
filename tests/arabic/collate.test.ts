import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareArabic } from '../../src/arabic/collate.ts';

test('an Arabic list: «ال» and the forms of hamza do not count, Arabic before Latin', () => {
  const sorted = [
    '9 نصائح',
    '10 نصائح',
    'التزام الشركات',
    'الله',
    'ألمانيا',
    'الأمن',
    'الإنترنت',
    'أندرويد',
    'آيفون',
    'البطاريات',
    'ثغرات',
    'الخصوصية',
    'كلمات المرور',
    'واتساب',
    'Android',
    'iPhone',
  ];
  expect(sorted.toReversed().sort(compareArabic)).toEqual(sorted);
});

test('spellings that count alike still have an order of their own', () => {
  expect(['الأمن', 'امن', 'أمن'].sort(compareArabic)).toEqual(
    ['أمن', 'الأمن', 'امن'].sort(compareArabic),
  );
  expect(compareArabic('أمن', 'أمن')).toBe(0);
  expect(compareArabic('أمن', 'امن')).not.toBe(0);
});

test('is a total order', () => {
  const name = fc.string({ unit: fc.constantFrom(...'الأإبةهىي او12aA-'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const sorted = names.toSorted(compareArabic);
      expect(names.toReversed().sort(compareArabic)).toEqual(sorted);
      for (const [a, b] of names.flatMap((one) => names.map((other) => [one, other] as const))) {
        expect(Math.sign(compareArabic(a, b)) + Math.sign(compareArabic(b, a))).toBe(0);
      }
    }),
  );
});
