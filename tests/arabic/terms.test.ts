import { expect, test } from 'vitest';
import { stemOf, termOf } from '../../src/arabic/terms.ts';

test.each([
  ['الهواتف', 'الهواتف'],
  ['مُحَمَّد', 'محمد'],
  ['تقنيـــة', 'تقنيه'],
  ['مسئول', 'مسوول'],
  ['مسؤول', 'مسوول'],
  ['٥٧', '57'],
  ['1,299', '1299'],
  ['١٬٢٩٩', '1299'],
  ['٣٫٥', '3.5'],
  ['18.1', '18.1'],
  ['Wi-Fi', 'wifi'],
  ['WiFi', 'wifi'],
  ['GPT-4o', 'gpt4o'],
  ['Node.js', 'nodejs'],
  ['C++', 'c++'],
  ['C#', 'c#'],
  ['.NET', 'net'],
  ['بـ', ''],
  ['و', ''],
  ['ﺍﻟﻌﺮﺑﻴﺔ', 'العربيه'],
  ['شرکت', 'شركت'],
])('%s → %s', (written, word) => {
  expect(termOf(written).word).toBe(word);
});

test.each([
  ['GPT-4o', ['gpt', '4o']],
  ["don't", ['don', 't']],
  ['iPhone', []],
  ['الهواتف', []],
])('the parts of %s', (written, parts) => {
  expect(termOf(written).parts).toEqual(parts);
});

test.each([
  ['ألعاب', { seat: 'above', bars: true }],
  ['وألعابها', { seat: 'above', bars: true }],
  ['إلكتروني', { seat: 'below', bars: true }],
  ['الأخبار', { seat: 'above', bars: false }],
  ['إطلاق', { seat: 'below', bars: false }],
  ['للإعلام', { seat: 'below', bars: false }],
  ['العاب', undefined],
  ['سؤال', undefined],
])('the hamza at the head of %s', (written, hamza) => {
  expect(termOf(written).hamza).toEqual(hamza);
});

test('a hamza keeps the ال that is of the word', () => {
  expect(stemOf(termOf('ألعاب'))).toBe('العاب');
  expect(stemOf(termOf('الألعاب'))).toBe('العاب');
  expect(stemOf(termOf('العاب'))).toBe('عاب');
});
