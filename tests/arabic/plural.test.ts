import { describe, expect, test } from 'vitest';
import { type NounName, nouns } from '../../src/arabic/nouns.ts';
import { countNoun, type NounForms, pluralCategory } from '../../src/arabic/plural.ts';

/** The space between a number and its noun as it must be: U+00A0. */
const withNoBreakSpace = (text: string): string => text.replace(/^(-?[\d٠-٩,.]+) /, '$1\u00a0');

describe('pluralCategory', () => {
  const rules = new Intl.PluralRules('ar');

  test('is that of CLDR for 0 to 1000, negatives and fractions', () => {
    for (let n = 0; n <= 1000; n += 1) {
      expect([n, pluralCategory(n)]).toEqual([n, rules.select(n)]);
      expect([-n, pluralCategory(-n)]).toEqual([-n, rules.select(-n)]);
      for (const part of [0.1, 0.25, 0.5, 0.999]) {
        expect([n + part, pluralCategory(n + part)]).toEqual([n + part, rules.select(n + part)]);
      }
    }
    for (const n of [1002, 1003, 1011, 1_000_000, 1_000_002, 12_345_678]) {
      expect([n, pluralCategory(n)]).toEqual([n, rules.select(n)]);
    }
    expect(pluralCategory(Number.NaN)).toBe('other');
    expect(pluralCategory(Number.POSITIVE_INFINITY)).toBe('other');
  });
});

describe('countNoun', () => {
  test.each<[number, NounName, string]>([
    [0, 'minute', 'أقل من دقيقة'],
    [1, 'minute', 'دقيقة واحدة'],
    [2, 'minute', 'دقيقتان'],
    [3, 'minute', '3 دقائق'],
    [10, 'minute', '10 دقائق'],
    [11, 'minute', '11 دقيقة'],
    [99, 'minute', '99 دقيقة'],
    [100, 'minute', '100 دقيقة'],
    [102, 'minute', '102 دقيقة'],
    [103, 'minute', '103 دقائق'],
    [0, 'comment', 'لا تعليقات'],
    [1, 'comment', 'تعليق واحد'],
    [2, 'comment', 'تعليقان'],
    [3, 'comment', '3 تعليقات'],
    [11, 'comment', '11 تعليقًا'],
    [100, 'comment', '100 تعليق'],
    [103, 'comment', '103 تعليقات'],
    [111, 'comment', '111 تعليقًا'],
    [1.5, 'comment', '1.5 تعليق'],
    [101, 'comment', '101 تعليق'],
    [102, 'comment', '102 تعليق'],
    [110, 'comment', '110 تعليقات'],
    [1000, 'comment', '1,000 تعليق'],
    [1001, 'comment', '1,001 تعليق'],
    [1003, 'comment', '1,003 تعليقات'],
    [1_000_000, 'comment', '1,000,000 تعليق'],
    [12560, 'article', '12,560 مقالًا'],
    [2.9999, 'comment', '3 تعليقات'],
    [0.0001, 'comment', 'لا تعليقات'],
    [0.5, 'minute', '0.5 دقيقة'],
    [-2, 'day', '-2 يوم'],
    [-3, 'day', '-3 أيام'],
    [-11, 'day', '-11 يومًا'],
    [2, 'error', 'خطآن'],
    [5, 'error', '5 أخطاء'],
    [11, 'error', '11 خطأً'],
    [200, 'error', '200 خطأ'],
    [2, 'part', 'جزءان'],
    [11, 'part', '11 جزءًا'],
    [4, 'author', '4 كتّاب'],
    [3, 'second', '3 ثوانٍ'],
    [3, 'month', '3 أشهر'],
    [2, 'picture', 'صورتان'],
    [-1, 'day', '-1 يوم'],
  ])('%d %s: %s', (count, noun, text) => {
    expect(countNoun(count, nouns[noun])).toBe(withNoBreakSpace(text));
  });

  test.each<[NounName, string]>([
    ['minute', 'دقيقتين'],
    ['year', 'سنتين'],
    ['day', 'يومين'],
    ['error', 'خطأين'],
    ['part', 'جزأين'],
  ])('the genitive dual of %s', (noun, text) => {
    expect(countNoun(2, nouns[noun], { case: 'genitive' })).toBe(text);
  });

  test('digits of the site, and zero without a phrase of its own', () => {
    expect(countNoun(11, nouns.day, { digits: 'arab' })).toBe(withNoBreakSpace('١١ يومًا'));
    const { zero: _zero, ...forms } = nouns.comment;
    expect(countNoun(0, forms)).toBe(withNoBreakSpace('0 تعليق'));
  });

  test('every noun has all its forms, NFC, without spaces in the bare ones', () => {
    for (const forms of Object.values<NounForms>(nouns)) {
      const bare = [forms.few, forms.many, forms.other, forms.two.nominative, forms.two.genitive];
      for (const form of bare) expect(form).toMatch(/^[\u0621-\u0652]+$/);
      expect(forms.zero).toMatch(/^(?:لا|أقل من) [\u0621-\u0652]+$/);
      for (const form of [...bare, forms.one]) expect(form).toBe(form.normalize('NFC'));
      expect(forms.two.nominative).toMatch(/[اآ]ن$/);
      expect(forms.two.genitive).toMatch(/ين$/);
    }
  });
});

/** Each noun as grammar has it: one, the two duals, after 3–10, after 11–99, after 100. */
const declension: Readonly<Record<NounName, string>> = {
  second: 'ثانية واحدة، ثانيتان، ثانيتين، ثوانٍ، ثانية، ثانية',
  minute: 'دقيقة واحدة، دقيقتان، دقيقتين، دقائق، دقيقة، دقيقة',
  hour: 'ساعة واحدة، ساعتان، ساعتين، ساعات، ساعة، ساعة',
  day: 'يوم واحد، يومان، يومين، أيام، يومًا، يوم',
  week: 'أسبوع واحد، أسبوعان، أسبوعين، أسابيع، أسبوعًا، أسبوع',
  month: 'شهر واحد، شهران، شهرين، أشهر، شهرًا، شهر',
  year: 'سنة واحدة، سنتان، سنتين، سنوات، سنة، سنة',
  article: 'مقال واحد، مقالان، مقالين، مقالات، مقالًا، مقال',
  comment: 'تعليق واحد، تعليقان، تعليقين، تعليقات، تعليقًا، تعليق',
  picture: 'صورة واحدة، صورتان، صورتين، صور، صورة، صورة',
  topic: 'موضوع واحد، موضوعان، موضوعين، موضوعات، موضوعًا، موضوع',
  section: 'قسم واحد، قسمان، قسمين، أقسام، قسمًا، قسم',
  result: 'نتيجة واحدة، نتيجتان، نتيجتين، نتائج، نتيجة، نتيجة',
  author: 'كاتب واحد، كاتبان، كاتبين، كتّاب، كاتبًا، كاتب',
  word: 'كلمة واحدة، كلمتان، كلمتين، كلمات، كلمة، كلمة',
  letter: 'حرف واحد، حرفان، حرفين، أحرف، حرفًا، حرف',
  line: 'سطر واحد، سطران، سطرين، أسطر، سطرًا، سطر',
  part: 'جزء واحد، جزءان، جزأين، أجزاء، جزءًا، جزء',
  error: 'خطأ واحد، خطآن، خطأين، أخطاء، خطأً، خطأ',
  warning: 'تنبيه واحد، تنبيهان، تنبيهين، تنبيهات، تنبيهًا، تنبيه',
  suggestion: 'اقتراح واحد، اقتراحان، اقتراحين، اقتراحات، اقتراحًا، اقتراح',
  file: 'ملف واحد، ملفان، ملفين، ملفات، ملفًا، ملف',
  page: 'صفحة واحدة، صفحتان، صفحتين، صفحات، صفحة، صفحة',
  link: 'رابط واحد، رابطان، رابطين، روابط، رابطًا، رابط',
  source: 'مصدر واحد، مصدران، مصدرين، مصادر، مصدرًا، مصدر',
};

test.each(Object.entries<NounForms>(nouns))('%s in all its forms', (name, forms) => {
  const { one, two, few, many, other } = forms;
  expect([one, two.nominative, two.genitive, few, many, other].join('، ')).toBe(
    new Map(Object.entries(declension)).get(name),
  );
});
