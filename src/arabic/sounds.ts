/** What the letters of an Arabic word stand for: its consonants, and the vowels that are written. */

export interface Sound {
  readonly kind: 'consonant' | 'vowel';
  /** '' for a hamza, which is heard and not written. */
  readonly latin: string;
  /** Of a consonant with a sukun: no vowel is to be guessed after it. */
  readonly closed?: boolean;
  /** Of a vowel that has a letter of its own. */
  readonly long?: boolean;
}

const consonants: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ب: 'b',
    پ: 'p',
    ت: 't',
    ث: 'th',
    ج: 'j',
    چ: 'ch',
    ح: 'h',
    خ: 'kh',
    د: 'd',
    ذ: 'dh',
    ر: 'r',
    ز: 'z',
    ژ: 'zh',
    س: 's',
    ش: 'sh',
    ص: 's',
    ض: 'd',
    ط: 't',
    ظ: 'z',
    ع: 'ʿ',
    غ: 'gh',
    ف: 'f',
    ڤ: 'v',
    ق: 'q',
    ك: 'k',
    ک: 'k',
    گ: 'g',
    ل: 'l',
    م: 'm',
    ن: 'n',
    ه: 'h',
    ء: '',
    ؤ: '',
    ئ: '',
    و: 'w',
    ي: 'y',
    ی: 'y',
  }),
);

const vowels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ا: 'a',
    أ: 'a',
    إ: 'i',
    آ: 'a',
    ٱ: 'i',
    ى: 'a',
    ة: 'a',
    '\u064e': 'a',
    '\u064f': 'u',
    '\u0650': 'i',
    '\u0670': 'a',
  }),
);

const shadda = '\u0651';
const sukun = '\u0652';
/** Short vowels, after which a letter of their own kind makes them long, and one of another a diphthong. */
const shortVowels = /[\u064e-\u0650\u0670]/;
const openVowel = /[اأإآىة\u064e-\u0650\u0670]/;

/**
 * Whether a و or ي is a consonant: at the head, doubled, bearing a vowel, between vowels, and where the shape of the word
 * says so; elsewhere it is the long vowel of the consonant before it.
 */
function isGlide(letters: readonly string[], at: number): boolean {
  const letter = letters[at];
  const before = letters[at - 1];
  const after = letters[at + 1];
  if (before === undefined) return true;
  if (after === shadda || after === sukun) return true;
  if (after !== undefined && openVowel.test(after)) return true;
  // Of «وي» and «يو» the first is the consonant: «طويل», «عيون».
  if ((after === 'ي' || after === 'و') && letter !== after) return true;
  // «يَوم», «عالَمَين»: a fatha and the letter are a diphthong.
  if (shortVowels.test(before)) return before !== (letter === 'و' ? '\u064f' : '\u0650');
  // «إيقاف»; «أوضاع» has a diphthong.
  if (openVowel.test(before)) return !(before === 'إ' && letter === 'ي');
  // «موقع» and «موعد», «توفير» and «توقعات», «متوقع».
  if (letter !== 'و') return false;
  const word = letters.join('');
  return (
    (at === 1 && /^(?:مو[^اويى]{2}ة?|تو[^اويى].{2,})$/.test(word)) ||
    (at === 2 && /^متو[^اويى]{2}/.test(word))
  );
}

export const vowel = (latin: string): Sound => ({ kind: 'vowel', latin });
const longVowel = (latin: string): Sound => ({ kind: 'vowel', latin, long: true });
const consonant = (latin: string): Sound => ({ kind: 'consonant', latin });

/** @param word of Arabic letters, with tashkeel or without */
export function soundsOf(word: string): Sound[] {
  // A tanwin and its seat are of grammar: «هاتفًا» is «هاتف».
  const bare = word.replace(/(?:[\u064b-\u064d]ا?|ا[\u064b-\u064d])$/, '');
  // Unicode orders a shadda after the vowel that it is said before.
  const letters = Array.from(bare.replace(/([\u064e-\u0650])\u0651/g, '\u0651$1'));
  const sounds: Sound[] = [];
  letters.forEach((letter, at) => {
    const last = sounds[sounds.length - 1];
    if (letter === shadda) {
      if (last?.kind === 'consonant' && last.latin !== '') sounds.push(last);
    } else if (letter === sukun) {
      if (last?.kind === 'consonant') sounds[sounds.length - 1] = { ...last, closed: true };
    } else if (letter === 'و' || letter === 'ي' || letter === 'ی') {
      const latin = letter === 'و' ? 'u' : 'i';
      if (isGlide(letters, at)) {
        // «تقنية», «خوارزميات»; not «بيانات».
        if (latin === 'i' && at > 1 && last?.kind === 'consonant') sounds.push(vowel('i'));
        sounds.push(consonant(latin === 'u' ? 'w' : 'y'));
      } else if (last?.kind === 'vowel') sounds[sounds.length - 1] = longVowel(latin);
      else sounds.push(longVowel(latin));
    } else if (vowels.has(letter)) {
      const latin = vowels.get(letter) ?? '';
      // «حياة» is `hayat`: after an alif ة is heard.
      if (letter === 'ة' && letters[at - 1] === 'ا') sounds.push(consonant('t'));
      else if (last?.kind === 'vowel' && last.latin === latin) {
        sounds[sounds.length - 1] = longVowel(latin);
      } else if (at === 0) {
        // The alif of «استخدام», «اختبار», «اسم» is heard as «إ».
        sounds.push(letter === 'آ' ? longVowel('a') : vowel(letter === 'ا' ? 'i' : latin));
      } else sounds.push(letter === 'ا' || letter === 'آ' ? longVowel(latin) : vowel(latin));
    } else {
      sounds.push(consonant(consonants.get(letter) ?? ''));
      // «اتصال», «اتحاد»: the ت is two.
      if (letter === 'ت' && at === 1 && /^ات[^اوي]ا/.test(word)) sounds.push(consonant('t'));
    }
  });
  return sounds;
}
