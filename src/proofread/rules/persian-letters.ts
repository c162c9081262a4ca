import { isWithin, otherLanguages } from '../../arabic/other-languages.ts';
import { spelledWords } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';

/** Words in which a last ی can be only the one letter or only the other. */
const lastIsYeh = new Set('فی التی الذی هی وهی یلی'.split(' '));
const lastIsAlif = new Set('إلی الی حتی أخری الأخری الأولی أولی مستشفی المستشفی إحدی'.split(' '));

/** The letters of an Arabic keyboard, without a last ی that may be ي as well as ى. */
function onArabicKeyboard(word: string, letters: string): string {
  const last = lastIsYeh.has(letters) ? 'ي' : lastIsAlif.has(letters) ? 'ى' : undefined;
  const end = word.lastIndexOf('ی');
  const isLast = letters.endsWith('ی');
  return word
    .replaceAll('ک', 'ك')
    .replace(/ی/g, (letter, at: number) => (isLast && at === end ? (last ?? letter) : 'ي'));
}

export const persianLetters: Rule = {
  code: 'persian-letters',
  level: 'safe',
  title: 'ياء أو كاف فارسية في كلمة عربية',
  needs: /[یک]/,
  *find(text) {
    const foreign = otherLanguages(text);
    for (const { text: word, letters, start, end } of spelledWords(text)) {
      const replacement = onArabicKeyboard(word, letters);
      if (replacement === word || isWithin(foreign, start)) continue;
      if (/[\u200c\u200d]/.test(text.charAt(start - 1) + text.charAt(end))) continue;
      yield {
        start,
        end,
        replacement,
        message: `في الكلمة حرف من لوحة مفاتيح فارسية، وهي «${replacement}».`,
      };
    }
  },
  wrong: [
    ['اللاجئین السوریین', 'اللاجئين السوريين'],
    ['کتاب', 'كتاب'],
    ['ذهب إلی المستشفی فی المدینة', 'ذهب إلى المستشفى في المدينة'],
  ],
  right: ['کتاب برای گربه', 'می\u200cشود', 'كتاب وياء', 'علی', 'این است'],
};
