/**
 * Numbers in text: each is one character. Small numbers take one byte of UTF-8, those up to two thousand two, up to
 * sixty thousand three: a variable-length code as postings want it, in files that every host compresses, because they are
 * `text/plain`, and that a browser decodes by itself. Characters below U+0020 never stand for a number: they part what
 * is between them.
 */

const first = 0x20;
const firstSurrogate = 0xd800;
const surrogates = 0x800;

/** The largest number that one character can be. */
export const largestNumber = 0x10ffff - first - surrogates;

/** @throws RangeError for what is no whole number of 0–`largestNumber` */
export function numberText(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > largestNumber) {
    throw new RangeError(`${number} is no number for a character`);
  }
  const point = number + first;
  return String.fromCodePoint(point < firstSurrogate ? point : point + surrogates);
}

/** The numbers of a text made by `numberText`. */
export function textNumbers(text: string): number[] {
  return Array.from(text, (character) => {
    const point = character.codePointAt(0) ?? first;
    return (point < firstSurrogate ? point : point - surrogates) - first;
  });
}
