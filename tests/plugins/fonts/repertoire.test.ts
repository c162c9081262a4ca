import { describe, expect, test } from 'vitest';
import { repertoire, unicodeRange } from '../../../src/plugins/fonts/repertoire.ts';

/** The code points that a `unicode-range` covers. */
function covered(range: string): Set<number> {
  return new Set(
    range.split(', ').flatMap((part) => {
      const [first = 0, last = first] = part
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: last - first + 1 }, (_, n) => first + n);
    }),
  );
}

describe.each(['arabic', 'latin'] as const)('%s', (script) => {
  test('unicode-range covers the repertoire, no more and no less', () => {
    const points = [...repertoire(script)].map((character) => character.codePointAt(0));
    expect([...covered(unicodeRange(script))]).toEqual(points);
  });
});

test('each character comes from one file', () => {
  const arabic = new Set(repertoire('arabic'));
  expect([...repertoire('latin')].filter((character) => arabic.has(character))).toEqual([]);
});

test.each([
  ['Modern Standard Arabic', 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي'],
  ['letters of foreign names', 'پچگژڤ'],
  ['tashkeel', '\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670'],
  ['punctuation', '،؛؟٪«»‹›“”‘’–—…×°€£()[]{}.,:!/%$#@+-'],
  ['digits', '0123456789٠١٢٣٤٥٦٧٨٩٫٬'],
  ['ASCII', 'The quick brown fox jumps over the lazy dog THE QUICK BROWN FOX & * ~ ` | \\ ^ _'],
])('%s are kept', (_, text) => {
  const kept = new Set(repertoire('arabic') + repertoire('latin'));
  expect([...text].filter((character) => !kept.has(character))).toEqual([]);
});
