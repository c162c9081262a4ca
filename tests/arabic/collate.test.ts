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

test.each([
  ...[
    'التزام',
    'التزامات',
    'الالتزام',
    'التقاط',
    'التهاب',
    'التهابات',
    'التقاء',
    'التباس',
    'الله',
    'اللهم',
  ],
  ...[
    'ألمانيا',
    'إلى',
    'إلكترونيات',
    'آلات',
    'ألعاب',
    'المانيا',
    'الكترونيات',
    'ال',
    'الى',
    'الأمن',
    'الاسم',
  ],
])('«%s» stands under ا', (word) => {
  expect(compareArabic(word, 'بحث')).toBeLessThan(0);
});

test.each([
  ['التزامن', 'تزا', 'تزب'],
  ['التقاطع', 'تقا', 'تقب'],
  ['التفاح', 'تفا', 'تفب'],
  ['التجارة', 'تجا', 'تجب'],
  ['التواصل', 'توا', 'توب'],
  ['اللهجة', 'له', 'لو'],
  ['اللغة', 'لغ', 'لف'],
  ['الذكاء', 'ذك', 'ذل'],
  ['الهاتف', 'ها', 'هب'],
  ['الآلات', 'ا', 'ب'],
])('«%s» stands under its letter after «ال»', (word, from, to) => {
  const [low, high] = compareArabic(from, to) < 0 ? [from, to] : [to, from];
  expect(compareArabic(low, word)).toBeLessThan(0);
  expect(compareArabic(word, high)).toBeLessThan(0);
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
