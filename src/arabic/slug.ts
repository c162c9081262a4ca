import { removeInvisible, removeTashkeel, removeTatweel } from './characters.ts';

/**
 * A file name holds 255 bytes on the common file systems (ext4, APFS, NTFS counts 255 units): 127
 * Arabic letters of two bytes each in UTF-8.
 */
const maximumBytes = 254;

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** `C++` and `C#`, `Disney+` and `Disney` are different things and need different addresses. */
function spellMeaningfulSigns(text: string): string {
  return text.replace(
    /(\p{Script=Latin})(\++|#)(?![\p{L}\p{N}])/gu,
    (_found, letter: string, signs: string) =>
      letter + (signs === '#' ? '-sharp' : '-plus'.repeat(signs.length)),
  );
}

function cutAtWord(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (byteLength(longer) > maximumBytes) break;
    slug = longer;
  }
  if (slug !== '' || words[0] === undefined) return slug;
  // A single word longer than a file name can be: cut it between characters.
  for (const character of words[0]) {
    if (byteLength(slug + character) > maximumBytes) break;
    slug += character;
  }
  return slug;
}

/**
 * The Arabic words of a text as one segment of an address, for topics and heading ids:
 * «الذكاء الاصطناعي» → `الذكاء-الاصطناعي`, «ما الجديد في iOS 18.1؟» → `ما-الجديد-في-ios-18-1`.
 *
 * NFC; tashkeel, tatweel, bidi and zero-width characters removed; quotation marks, apostrophes and the
 * dot inside a Latin name (`Node.js`) dropped without a trace; white space and all other punctuation
 * part words, joined by `-`; Latin in lower case; cut after a whole word at 254 bytes (127 Arabic letters).
 * Applying it twice changes nothing.
 *
 * Letters are never transliterated or folded: سوق and صوق stay apart (they collide as `swq` in
 * Eleventy's own `slugify`).
 *
 * @returns '' only for a text without any letter or digit
 */
export function arabicSlug(text: string): string {
  const letters = removeTatweel(removeTashkeel(removeInvisible(text.normalize('NFC'))));
  const words = spellMeaningfulSigns(letters)
    .replace(/["'`´\u2018-\u201f«»‹›]/g, '')
    .replace(/(\p{Script=Latin})\.(?=\p{Script=Latin})/gu, '$1')
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  return cutAtWord(words ?? []);
}
