import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin, otherLanguages } from '../../src/arabic/other-languages.ts';
import { respell, spelledWords } from '../../src/arabic/spelling.ts';

describe('words as they are spelled', () => {
  test('have their letters, their marks, and their places', () => {
    expect(spelledWords('قال إِسْـم، iPhone')).toEqual([
      { text: 'قال', letters: 'قال', start: 0, end: 3 },
      { text: 'إِسْـم', letters: 'إسم', start: 4, end: 10 },
    ]);
  });

  test('are found again in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ابتَّـ 5a،') }), (text) => {
        for (const { start, end, text: word } of spelledWords(text)) {
          expect(text.slice(start, end)).toBe(word);
        }
      }),
    );
  });
});

test.each([
  ['إسم', 'إسم', 'اسم', 'اسم'],
  ['إِسْم', 'إسم', 'اسم', 'اِسْم'],
  ['والإِتِّصال', 'والإتصال', 'والاتصال', 'والاِتِّصال'],
  ['هاذَا', 'هاذا', 'هذا', 'هذَا'],
  ['ايضاً', 'ايضا', 'أيضا', 'أيضاً'],
  ['إِغلق', 'إغلق', 'أغلق', 'أغلق'],
  ['شـئ', 'شئ', 'شيء', 'شـيء'],
])('«%s» spelled «%s» is respelled', (word, letters, spelling, respelled) => {
  expect(respell(word, letters, spelling)).toBe(respelled);
});

describe('other languages in Arabic letters', () => {
  const foreignWords = (text: string) => {
    const spans = otherLanguages(text);
    return spelledWords(text).flatMap(({ text: word, start }) =>
      isWithin(spans, start) ? [word] : [],
    );
  };

  test.each([
    ['كتب: «این کتاب برای گربه است» ثم نام', ['این', 'کتاب', 'برای', 'گربه', 'است']],
    ['هذا كتاب جديد', []],
    ['اللاجئین السوریین', []],
    ['هاتف ڤودافون الجديد', []],
    ['انتهى. ایران و عراق. بدأ', ['ایران', 'و', 'عراق']],
  ])('%s', (text, words) => {
    expect(foreignWords(text)).toEqual(words);
  });
});
