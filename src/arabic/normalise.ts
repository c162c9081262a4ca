import { removeInvisible, removeTashkeel, removeTatweel } from './characters.ts';
import { toAsciiDigits } from './digits.ts';

const foldedLetters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  // Of Urdu and Kurdish keyboards, which people write Arabic with too.
  ھ: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
};

const folded = /[أإآٱىیئؤکڪةھہەۀ]/g;

function foldLetters(text: string): string {
  return text.replace(folded, (letter) => foldedLetters[letter] ?? letter);
}

/** Most words of Arabic text: letters and nothing to clean, in the form that NFKC gives. */
const plainLetters = /^[\u0621-\u063a\u0641-\u064a]+$/;

/** NFKC, nothing invisible, no tashkeel or tatweel, ASCII digits, lower case. Letters are not folded yet. */
function clean(text: string): string {
  const visible = removeTatweel(removeTashkeel(removeInvisible(text.normalize('NFKC'))));
  // Removing marks and lower-casing can leave a text that is not NFKC any more.
  return toAsciiDigits(visible.toLowerCase()).normalize('NFKC');
}

/**
 * The form under which words are compared by search and «اقرأ أيضاً»: NFKC (presentation forms become
 * letters); bidi, zero-width characters, tatweel and tashkeel dropped; أإآٱ→ا, ى ی ئ→ي, ؤ→و, ک ڪ→ك, ة ھ ہ ە ۀ→ه;
 * Arabic-Indic and Persian digits in ASCII; lower case. Words and white space stay where they are.
 *
 * The letter classes are those of Larkey, Ballesteros & Connell (2002) and Lucene's
 * `ArabicNormalizer`, with the seats of hamza (ؤ ئ) added; the letters of other keyboards are those of Lucene's
 * `PersianNormalizer` and their like. Idempotent.
 */
export function normaliseText(text: string): string {
  return foldLetters(plainLetters.test(text) ? text : clean(text));
}

/**
 * A key under which the spellings of one topic are one: «الإصطناعي» = «الاصطناعي», «واتس اب» = «واتساب»,
 * «مسئولية» = «مسؤولية», «#الذكاء_الاصطناعي» = «الذكاء الاصطناعي», `Wi-Fi` = «wifi».
 *
 * As `normaliseText`, but without white space, hyphens, underscores and a leading `#`, and with the
 * two seats of hamza ؤ and ئ as one (ء). Never to be shown: only to be compared. «ال» is kept, for
 * «ذكاء» and «الذكاء» may be two topics; such pairs are for `topics.yaml` to join.
 */
export function foldSpelling(text: string): string {
  const key = foldLetters(clean(text).replace(/[ؤئ]/g, 'ء'))
    .replace(/^[\s#]+/, '')
    .replace(/[\s\p{Pd}_]+/gu, '');
  return key === '' ? text.trim() : key;
}
