import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters } from '../../src/content/count-characters.ts';
import { runs } from '../setup/runs.ts';

test.each([
  ['موجز', 4],
  ['مُوجَزٌ', 4],
  ['أ'.normalize('NFD'), 1],
  ['iPhone 15', 9],
  ['«نص»، آخر…', 10],
  ['👩‍👩‍👧', 1],
  ['نص\u200f', 3],
  ['', 0],
])('%s', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

test('the short way counts as the long way does', () => {
  const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
  const unit = fc.oneof(
    fc.integer({ min: 0x20, max: 0x6ff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x2000, max: 0x206f }).map((code) => String.fromCodePoint(code)),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
      expect(countCharacters(text)).toBe([...segmenter.segment(text)].length);
    }),
    runs(1000),
  );
});
