import { expect, test } from 'vitest';
import {
  arabicLetters,
  removeInvisible,
  removeTashkeel,
  removeTatweel,
} from '../../src/arabic/characters.ts';

/** Every code point but the surrogates. */
function* characters(): Generator<string, void, undefined> {
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
  }
}

test('the Arabic letters are those of Unicode', () => {
  const ours = new RegExp(`^[${arabicLetters}]$`, 'u');
  const unicode = /^[\p{Script=Arabic}&&\p{L}]$/v;
  const unassigned = /^\p{Cn}$/u;
  const wrong: string[] = [];
  for (const character of characters()) {
    if (ours.test(character) !== unicode.test(character) && !unassigned.test(character)) {
      wrong.push(character);
    }
  }
  expect(wrong).toEqual([]);
});

// Beyond the basic plane stand the marks of old manuscripts alone.
test('tashkeel is every mark of the basic plane that is written on Arabic letters', () => {
  const unicode = /^[[\p{Script=Arabic}\p{scx=Arabic}]&&\p{Mn}]$/v;
  const wrong: string[] = [];
  for (const character of characters()) {
    if (character.length > 1) break;
    if ((removeTashkeel(character) === '') !== unicode.test(character)) wrong.push(character);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['removeTashkeel', removeTashkeel, 'مُحَمَّدٌ هٰذا قُرْآنٌ', 'محمد هذا قرآن'],
  ['removeTashkeel', removeTashkeel, 'Crème Å', 'Crème Å'],
  ['removeTatweel', removeTatweel, 'جـــديد بـ20', 'جديد ب20'],
  ['removeInvisible', removeInvisible, '\u2067وات\u200bساب\u2069\u061c\ufeff\u00ad', 'واتساب'],
  ['removeInvisible', removeInvisible, '5\ufe0f\u20e3', '5'],
] as const)('%s: %#', (_name, remove, text, left) => {
  expect(remove(text)).toBe(left);
});
