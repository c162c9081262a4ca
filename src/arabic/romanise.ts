/**
 * Arabic words in Latin letters, as a person writes a name: consonants after the habits of Arabic names in Latin script
 * (ALA-LC without its marks), and the short vowels that Arabic leaves out guessed from the shape of the word: «تطبيق» is
 * `tatbiq`, «هواتف» is `hawatif`. Where tashkeel is written, it decides.
 */

import { withVowels } from './guess-vowels.ts';
import { normaliseText } from './normalise.ts';
import { romanisedWords } from './romanised-words.ts';
import { type Sound, soundsOf } from './sounds.ts';

/** ع is written by the vowels beside it: «عالم» is `alim`, «تعمل» is `taamal`. */
function withoutAyn(sounds: readonly Sound[]): string {
  return sounds
    .map(({ latin }, at) => {
      if (latin !== 'ʿ') return latin;
      const before = sounds[at - 1];
      const after = sounds[at + 1];
      const closes = before?.kind === 'vowel' && after?.kind === 'consonant';
      return closes && before.latin === 'a' && before.long !== true ? 'a' : '';
    })
    .join('');
}

function bySound(word: string): string {
  return withoutAyn(withVowels(soundsOf(word))).replace(/[^a-z]/g, '');
}

/**
 * @param word of Arabic letters, with tashkeel or without, without article and clitics
 * @returns `[a-z]`; '' for a word of which nothing is heard
 */
export function romanise(word: string): string {
  const known = /[\u064e-\u0652]/.test(word) ? undefined : romanisedWords.get(normaliseText(word));
  return known ?? bySound(word);
}
