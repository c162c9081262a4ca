/**
 * A Latin slug proposed for an Arabic title: a plain transliteration that an editor then shortens. Letters follow
 * the habits of Arabic names in Latin script (ALA-LC without its marks), short vowels are not guessed.
 */

import { removeTashkeel, removeTatweel } from './characters.ts';
import { toAsciiDigits } from './digits.ts';
import { normaliseText } from './normalise.ts';
import { stopWords } from './stop-words.ts';

const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ا: 'a',
    أ: 'a',
    إ: 'i',
    آ: 'a',
    ٱ: 'a',
    ب: 'b',
    ت: 't',
    ث: 'th',
    ج: 'j',
    ح: 'h',
    خ: 'kh',
    د: 'd',
    ذ: 'dh',
    ر: 'r',
    ز: 'z',
    س: 's',
    ش: 'sh',
    ص: 's',
    ض: 'd',
    ط: 't',
    ظ: 'z',
    ع: 'a',
    غ: 'gh',
    ف: 'f',
    ق: 'q',
    ك: 'k',
    ل: 'l',
    م: 'm',
    ن: 'n',
    ه: 'h',
    و: 'w',
    ي: 'y',
    ى: 'a',
    ة: 'a',
    ء: '',
    ؤ: 'o',
    ئ: 'e',
    پ: 'p',
    چ: 'ch',
    گ: 'g',
    ڤ: 'v',
    ژ: 'zh',
    // As Persian keyboards write them.
    ک: 'k',
    ی: 'y',
  }),
);

/** Words of a title that say little in an address. */
function isWeighty(word: string): boolean {
  return !stopWords.has(normaliseText(word));
}

/**
 * @returns `[a-z0-9-]`, cut at a word; '' for a title without letters or digits
 */
export function latinSlug(title: string, longest = 60): string {
  const words = toAsciiDigits(removeTatweel(removeTashkeel(title.normalize('NFKC'))))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const weighty = words.filter(isWeighty);
  let slug = '';
  for (const word of weighty.length > 0 ? weighty : words) {
    const latin = [...word.replace(/^ال(?=..)/u, '')]
      .map((letter) => letters.get(letter) ?? letter.normalize('NFKD'))
      .join('')
      .replace(/[^a-z0-9]/g, '');
    if (latin === '') continue;
    const longer = slug === '' ? latin : `${slug}-${latin}`;
    if (longer.length > longest) {
      // A single long word is better cut than not proposed at all.
      return slug === '' ? latin.slice(0, longest) : slug;
    }
    slug = longer;
  }
  return slug;
}
