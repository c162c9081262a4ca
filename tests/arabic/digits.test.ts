import { expect, test } from 'vitest';
import { formatNumber, toAsciiDigits, toDigits } from '../../src/arabic/digits.ts';

test.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['سنة ٢٠٢٦ و5G', 'سنة 2026 و5G'],
])('%s in ASCII digits', (text, ascii) => {
  expect(toAsciiDigits(text)).toBe(ascii);
});

test('digits follow the policy of the site', () => {
  expect(toDigits('18 أكتوبر 2026', 'latn')).toBe('18 أكتوبر 2026');
  expect(toDigits('18 أكتوبر 2026', 'arab')).toBe('١٨ أكتوبر ٢٠٢٦');
});

test.each([
  [0, '0', '٠'],
  [12560, '12,560', '١٢٬٥٦٠'],
  [3.5, '3.5', '٣٫٥'],
  [-5, '-5', '-٥'],
] as const)('the quantity %d', (value, latn, arab) => {
  expect(formatNumber(value)).toBe(latn);
  expect(formatNumber(value, 'arab')).toBe(arab);
});

test.each([
  ['thousands', 999, '999'],
  ['thousands', 1299, '1,299'],
  ['thousands', -1299, '-1,299'],
  ['thousands', 999.9999, '1,000'],
  ['ten-thousands', 1299, '1299'],
  ['ten-thousands', 9999.99, '9999.99'],
  ['ten-thousands', 9999.9999, '10,000'],
  ['ten-thousands', 10_000, '10,000'],
  ['none', 12_560_000, '12560000'],
] as const)('grouping by %s: %d', (grouping, value, text) => {
  expect(formatNumber(value, 'latn', grouping)).toBe(text);
});

test('the separators of Arabic-Indic digits', () => {
  expect(formatNumber(1299.5, 'arab')).toBe('١٬٢٩٩٫٥');
  expect(formatNumber(1299.5, 'arab', 'ten-thousands')).toBe('١٢٩٩٫٥');
});
