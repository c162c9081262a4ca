import { expect, test } from 'vitest';
import { rightToLeftBlocks } from '../../src/arabic/bidi.ts';
import { nextLatin } from '../../src/arabic/latin-runs.ts';

test('every letter and digit that is not written from right to left is found, and nothing else', () => {
  const wanted = new RegExp(`^(?!${rightToLeftBlocks.source})[\\p{L}\\p{N}]`, 'u');
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    if ((nextLatin(`، ${character}`, 0) === 2) !== wanted.test(character)) {
      wrong.push(code.toString(16));
    }
  }
  expect(wrong).toEqual([]);
});

test('one after the other, beyond what is no letter', () => {
  const text = 'نص a 👩 𝒜 5';
  expect([
    nextLatin(text, 0),
    nextLatin(text, 4),
    nextLatin(text, 10),
    nextLatin(text, 12),
  ]).toEqual([text.indexOf('a'), text.indexOf('𝒜'), text.indexOf('5'), -1]);
});
