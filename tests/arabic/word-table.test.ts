import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spelledWords } from '../../src/arabic/spelling.ts';
import { WordTable } from '../../src/arabic/word-table.ts';

/** Words, marks that begin none, Latin, letters beyond the first plane, and halves of pairs. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'من في إلى جديد جَدِيد جـديد ً ـ ْ ی ک پ 5 ٥ iPhone ، . 👩 \ud83b \ude00 𞸀 𞸁 𐻂 ﷺ ﻻ'.split(
          ' ',
        ),
        ' ',
        '\n',
        '',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

test('finds the words of a text, in order', () => {
  const table = new WordTable((word) => word, 1000);
  fc.assert(
    fc.property(texts, (text) => {
      expect(table.valuesIn(text)).toEqual(spelledWords(text).map((word) => word.text));
    }),
    { numRuns: 1000 },
  );
});

test('asks once for each word', () => {
  const asked: string[] = [];
  const table = new WordTable((word) => {
    asked.push(word);
    return word.length;
  }, 1000);
  expect(table.valuesIn('من هنا إلى هنا')).toEqual([2, 3, 3, 3]);
  expect(table.valuesIn('إلى من')).toEqual([3, 2]);
  expect(asked).toEqual(['من', 'هنا', 'إلى']);
});

test('forgets where there is no more room, and is right all the same', () => {
  const table = new WordTable((word) => word, 2);
  const text = 'واحد اثنان ثلاثة أربعة واحد ثلاثة خمسة اثنان';
  expect(table.valuesIn(text)).toEqual(text.split(' '));
  expect(table.valuesIn(text)).toEqual(text.split(' '));
});
