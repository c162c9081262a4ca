import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entry, entryText, readEntries, unwrap, wrapPiece } from '../../src/search/entries.ts';
import { cutPieces } from '../../src/search/index/pieces.ts';
import { largestNumber, numberText, textNumbers } from '../../src/search/number-text.ts';
import { levels, postingOf } from '../../src/search/weights.ts';

const word = fc.stringMatching(/^[ابتهةكلمنويa-z0-9+#.😀]{1,8}$/u);

const postings = fc
  .uniqueArray(fc.record({ article: fc.nat(65_535), level: fc.nat(levels - 1) }), {
    selector: ({ article }) => article,
    minLength: 1,
    maxLength: 12,
  })
  .map((list) =>
    list
      .toSorted((a, b) => a.article - b.article)
      .map(({ article, level }) => postingOf(article, level)),
  );

const words = fc.array(
  fc.tuple(word, postings).map(([text, own]) => ({ word: text, postings: own })),
  { minLength: 1, maxLength: 4 },
);

const entry: fc.Arbitrary<Entry> = fc.record({
  key: word,
  group: fc.array(fc.record({ stem: word, words }), { maxLength: 3 }),
  redirects: fc.array(word, { maxLength: 3 }),
  phrases: fc.array(fc.record({ rest: fc.array(word, { minLength: 1, maxLength: 3 }), to: word }), {
    maxLength: 2,
  }),
});

const entries = fc
  .uniqueArray(entry, { selector: ({ key }) => key, minLength: 1, maxLength: 20 })
  .map((list) => list.toSorted((a, b) => (a.key < b.key ? -1 : 1)));

test('numbers are what they were, and none is a sign between parts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(largestNumber)), (numbers) => {
      const text = numbers.map(numberText).join('');
      expect(textNumbers(text)).toEqual(numbers);
      expect([...text].every((character) => character >= ' ')).toBe(true);
      expect(text.isWellFormed()).toBe(true);
      expect(new TextDecoder().decode(new TextEncoder().encode(`x${text}`))).toBe(`x${text}`);
    }),
  );
});

test.each([-1, 0.5, largestNumber + 1, Number.NaN])('%s is no number for a character', (number) => {
  expect(() => numberText(number)).toThrow(RangeError);
});

test('entries are what they were', () => {
  fc.assert(
    fc.property(entries, (list) => {
      let previous = '';
      const text = list
        .map((one) => {
          const own = entryText(one, previous);
          previous = one.key;
          return own;
        })
        .join('');
      expect(readEntries(unwrap(wrapPiece(text)) ?? '')).toEqual(list);
    }),
  );
});

test('a key is in the piece that its boundaries say', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 6 }), (list, most) => {
      const { texts, from } = cutPieces(list, most);
      expect(from).toHaveLength(texts.length - 1);
      for (const [number, text] of texts.entries()) {
        for (const { key } of readEntries(unwrap(text) ?? '')) {
          expect(number === 0 || (from[number - 1] ?? '') <= key).toBe(true);
          expect(number === from.length || key < (from[number] ?? '')).toBe(true);
        }
      }
      expect(texts.flatMap((text) => readEntries(unwrap(text) ?? ''))).toEqual(list);
    }),
  );
});

describe('a piece that did not come whole is known', () => {
  const piece = wrapPiece('نص');

  test.each([
    ['cut short', piece.slice(0, -1)],
    ['cut at its head', piece.slice(1)],
    ['empty', ''],
    ['one sign', piece.slice(0, 1)],
    ['a page of the host', '<!doctype html><title>404</title>'],
  ])('%s', (_, text) => {
    expect(unwrap(text)).toBeUndefined();
  });

  test('and a whole one read', () => {
    expect(unwrap(piece)).toBe('نص');
  });
});
