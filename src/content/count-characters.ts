/** Characters as readers count them: a letter with its marks, an emoji with its parts, is one. */

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** Tashkeel belongs to the character before it (GB9); at the start of a text it is one by itself. */
const tashkeel = /(?<!^)[\u064b-\u0652\u0670]+/g;

/** Letters, digits and punctuation that are each one character wherever they stand; segmenting them would be slow. */
const plain =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0606-\u060f\u061b\u061d-\u064a\u0660-\u066f\u0671-\u06d5\u2010-\u2027\u2030-\u205e]*$/;

/** How many extended grapheme clusters (UAX #29) a text has. */
export function countCharacters(text: string): number {
  const bare = text.replace(tashkeel, '');
  return plain.test(bare) ? bare.length : [...segmenter.segment(text)].length;
}
