import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { romanise } from '../../src/arabic/romanise.ts';
import { romanisedWords } from '../../src/arabic/romanised-words.ts';

describe('short vowels from the shape of a word', () => {
  test.each([
    ['CaCiC', 'جديد jadid كبير kabir رخيص rakhis'],
    ['CaaCiC', 'هاتف hatif كامل kamil سابقة sabiqa'],
    ['CiCaaC', 'جهاز jihaz نظام nizam كتابة kitaba نهائي nihai'],
    ['CuCuuC', 'دروس durus وصول wusul عيون uyun'],
    ['CaCaaCiC', 'هواتف hawatif برامج baramij تذاكر tadhakir'],
    ['taCCiiC', 'تطبيق tatbiq تحديثات tahdithat توفير tawfir'],
    ['ʾaCCaC, ʾiCCaaC', 'أفضل afdal أكبر akbar إطلاق itlaq إيقاف iqaf'],
    ['forms VII, VIII and X', 'انتقال intiqal اختبار ikhtibar استخدام istikhdam اتصال ittisal'],
    ['muC…', 'مستخدمين mustakhdimin مختلفة mukhtalifa مقارنة muqarana محادثات muhadathat'],
    ['maC…', 'مصدر masdar مجموعة majmua مصادر masadir موعد mawid'],
    ['yaCCiC, but beside a guttural', 'تكشف takshif يسمح yasmah تفتح taftah'],
    ['ʿayn by its vowels', 'تعليم taalim إعلان ilan عناصر anasir'],
    ['-iyya', 'رئيسية raisiya تجريبية tajribiya'],
  ])('%s', (_, pairs) => {
    const words = pairs.split(' ');
    for (let at = 0; at < words.length; at += 2) {
      expect([words[at], romanise(words[at] ?? '')]).toEqual([words[at], words[at + 1]]);
    }
  });
});

test.each([
  ['مُفَصَّل', 'mufassal'],
  ['قُرْص', 'qurs'],
  ['هاتفًا', 'hatif'],
  ['هاتفاً', 'hatif'],
  ['فَوْري', 'fawri'],
])('tashkeel decides: %s', (word, latin) => {
  expect(romanise(word)).toBe(latin);
});

test('the words that are known are Arabic words, each with one spelling in Latin letters', () => {
  expect(romanisedWords.size).toBeGreaterThan(500);
  for (const [word, latin] of romanisedWords) {
    expect(word).toMatch(/^\p{Script=Arabic}{2,}$/u);
    expect(latin).toMatch(/^[a-z]{2,}$/);
  }
});

test('any word of Arabic letters becomes Latin letters', () => {
  const letters = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئَُِّْپچژگکی');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 20 }), (word) => {
      expect(romanise(word)).toMatch(/^[a-z]*$/);
    }),
  );
});
