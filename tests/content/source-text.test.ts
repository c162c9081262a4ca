import { expect, test } from 'vitest';
import { decodeSource, lineStarts, NotUtf8Error, offsetOf } from '../../src/content/source-text.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a byte order mark is dropped, and lines end with LF', () => {
  expect(decodeSource(encode('\uFEFFسطر\r\nآخر\r\n'))).toBe('سطر\nآخر\n');
});

test('only the first byte order mark is one', () => {
  expect(decodeSource(encode('\uFEFF\uFEFFأ'))).toBe('\uFEFFأ');
});

test.each([
  ['at the start', [0xc7, 0xe1], 0],
  ['after Arabic letters', [...encode('أب'), 0xff, 0x41], 4],
  ['a letter cut in two at the end', [0x41, 0xd8], 1],
  ['a surrogate', [0x41, 0xed, 0xa0, 0x80], 1],
])('the first byte that is not UTF-8 is told: %s', (_, bytes, offset) => {
  expect.assertions(2);
  try {
    decodeSource(Uint8Array.from(bytes));
  } catch (error) {
    expect(error).toBeInstanceOf(NotUtf8Error);
    expect(error).toHaveProperty('offset', offset);
  }
});

test('a place has an offset, the end of the text where it is past it', () => {
  const text = 'ab\n\ncd';
  expect(lineStarts(text)).toEqual([0, 3, 4]);
  expect(offsetOf(text, { line: 3, column: 2 })).toBe(5);
  expect(offsetOf(text, { line: 3, column: 9 })).toBe(6);
  expect(offsetOf(text, { line: 9, column: 1 })).toBe(6);
});
