import { expect, test } from 'vitest';
import { normaliseText } from '../../src/arabic/normalise.ts';
import { isStopWord, stopWords } from '../../src/arabic/stop-words.ts';

test.each([
  'في',
  'على',
  'إلى',
  'وفي',
  'فقد',
  'والتي',
  'هذه',
  'أيضًا',
  'كان',
  'The',
  'بـ',
  'الـ',
  'كافة',
])('%s is a stop word', (word) => {
  expect(isStopWord(normaliseText(word))).toBe(true);
});

test.each([
  'فهم',
  'فيلم',
  'هاتف',
  'وزارة',
  'فيديو',
  'شركة',
  'AI',
  'أمن',
  'كاميرا',
  'ورق',
  'واي',
  'فاي',
  'ولي',
  'نتيجة',
  'بدأ',
  'عاد',
  'أكبر',
])('%s is none', (word) => {
  expect(isStopWord(normaliseText(word))).toBe(false);
});

test('the set is normalised as texts are', () => {
  for (const word of stopWords) {
    expect(word).toBe(normaliseText(word));
    expect(word).toMatch(/^\p{L}+$/u);
  }
});
