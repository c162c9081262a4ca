import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldSpelling, normaliseText } from '../../src/arabic/normalise.ts';

describe('normaliseText', () => {
  test.each([
    ['hamza on alif, madda, wasla', 'أإآٱ', 'اااا'],
    ['alif maqsura, Persian ya, hamza on ya', 'ىیئ', 'ييي'],
    ['hamza on waw', 'مؤتمر', 'موتمر'],
    ['Persian kaf', 'شبکة', 'شبكه'],
    ['ta marbuta', 'شركة', 'شركه'],
    [
      'letters of Urdu and Kurdish keyboards',
      'ھاتف ہاتف شركە شركۀ ڪتاب',
      'هاتف هاتف شركه شركه كتاب',
    ],
    ['a ligature', 'ﷲ ﻻ', 'الله لا'],
    ['a lone surrogate stays', 'نص\ud800', 'نص\ud800'],
    ['emoji stay, without their joiners', '👨\u200d💻 ❤\ufe0f', '👨💻 ❤'],
    ['nothing', '', ''],
    ['tashkeel', 'مُحَمَّدٌ هٰذا', 'محمد هذا'],
    ['tatweel', 'جـــديد', 'جديد'],
    ['Arabic-Indic and Persian digits', '٢٠٢٦ ۱۲۳', '2026 123'],
    ['case of Latin letters', 'iPhone GPT-4O', 'iphone gpt-4o'],
    ['presentation forms', 'ﺍﻟﻌﺮﺑﻴﺔ ﻻ', 'العربيه لا'],
    ['bidi and zero-width characters', '\u2067وات\u200bساب\u2069\u061c\ufeff', 'واتساب'],
    ['a decomposed hamza', 'أمن'.normalize('NFD'), 'امن'],
    ['full-width Latin', 'ＡＩ', 'ai'],
  ])('%s', (_rule, text, normalised) => {
    expect(normaliseText(text)).toBe(normalised);
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('foldSpelling', () => {
  test.each([
    ['الإصطناعي', 'الاصطناعي'],
    ['الذكاء الاصطناعي', '#الذكاء_الاصطناعي'],
    ['واتس اب', 'واتساب'],
    ['واتس آب', 'واتس-اب'],
    ['أندرويد', 'اندرويد'],
    ['الحوسبة السحابية', 'الحوسبه  السحابيه'],
    ['مستشفى', 'مستشفي'],
    ['التَّشفير', 'التشـفير'],
    ['مسؤولية', 'مسئولية'],
    ['Wi-Fi', 'wifi'],
    ['iOS ١٨', 'ios 18'],
  ])('%s and %s are one topic', (one, other) => {
    expect(foldSpelling(one)).toBe(foldSpelling(other));
  });

  test.each([
    ['ذكاء اصطناعي', 'الذكاء الاصطناعي'],
    ['C++', 'C#'],
    ['C#', 'C'],
    ['iOS 1.1', 'iOS 11'],
    ['سوق', 'صوق'],
  ])('%s and %s are two', (one, other) => {
    expect(foldSpelling(one)).not.toBe(foldSpelling(other));
  });

  test('texts of signs alone are not all one topic', () => {
    expect(foldSpelling('#')).not.toBe(foldSpelling('-'));
  });
});
