import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MarkedText } from '../../src/search/reader/answer.ts';
import { markPassage, markText } from '../../src/search/reader/mark.ts';

const answers = new Map([
  ['الهواتف', 0],
  ['هواتف', 0],
  ['iphone', 1],
]);

const plain = (text: MarkedText): string => text.map((piece) => piece.text).join('');
const marks = (text: MarkedText): readonly string[] =>
  text.filter(({ marked }) => marked).map((piece) => piece.text);

test.each([
  ['الهَواتف وiPhone', ['الهَواتف', 'iPhone']],
  ['الهوا تف', []],
  ['«iPhone»، ثم iPhone-like', ['iPhone', 'iPhone-like']],
  ['', []],
])('marks in «%s»', (text, expected) => {
  const { marked } = markText(text, answers);
  expect(plain(marked)).toBe(text);
  expect(marks(marked)).toEqual(expected);
});

test('which words of the query are there', () => {
  expect(markText('هواتف فقط', answers).has).toEqual(new Set([0]));
});

const filler = (count: number): string =>
  Array.from({ length: count }, (_, n) => `كلام${n}`).join(' ');

test('the passage is where most words of the query stand together', () => {
  const text = `${filler(60)} هواتف ${filler(80)} هواتف مثل iPhone الجديد ${filler(60)}`;
  const passage = markPassage(text, answers);
  expect(marks(passage)).toEqual(['هواتف', 'iPhone']);
  expect(plain(passage).startsWith('…')).toBe(true);
  expect(plain(passage).endsWith('…')).toBe(true);
});

test('a short text is its own passage', () => {
  expect(plain(markPassage('نص قصير عن هواتف', answers))).toBe('نص قصير عن هواتف');
});

test('a text without the words gives its beginning', () => {
  expect(plain(markPassage(filler(100), answers)).startsWith('كلام0 ')).toBe(true);
});

test('a passage is a stretch of its text, whatever that is', () => {
  const piece = fc.constantFrom('هواتف', 'iPhone', 'كلام', '😀', '\ud800', '. ', ' ', '«');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      const text = pieces.join(' ');
      const passage = plain(markPassage(text, answers)).replace(/^…|…$/g, '');
      expect(text).toContain(passage);
    }),
  );
});
