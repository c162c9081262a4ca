/** Characters as readers count them: a letter with its marks, an emoji with its parts, is one. */

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** Letters, digits and punctuation that are each one character wherever they stand; segmenting them would be slow. */
const plain =
  '[\\x20-\\x7e\\xa0-\\xac\\xae-\\u02ff\\u0606-\\u060f\\u061b\\u061d-\\u064a\\u0660-\\u066f\\u0671-\\u06d5\\u2010-\\u2027\\u2030-\\u205e]';
const onlyPlain = new RegExp(`^${plain}*$`);

/** Tashkeel belongs to the character before it (GB9). */
const tashkeel = /[\u064b-\u0652\u0670]/g;
const plainWithTashkeel = new RegExp(`^(?:${plain}[\\u064b-\\u0652\\u0670]*)*$`);

/** How many extended grapheme clusters (UAX #29) a text has. */
export function countCharacters(text: string): number {
  if (onlyPlain.test(text)) return text.length;
  if (plainWithTashkeel.test(text)) return text.replace(tashkeel, '').length;
  return [...segmenter.segment(text)].length;
}
