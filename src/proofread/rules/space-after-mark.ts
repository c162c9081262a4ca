import { arabicLetters } from '../../arabic/characters.ts';
import { wordCharacters } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';
import { phraseEnd } from './marks/surroundings.ts';

const found = new RegExp(
  `(?<=[${phraseEnd}])[،؛](?=[${arabicLetters}\\p{Script=Latin}(«])|` +
    `(?<=[${wordCharacters}»)؟])[؟!](?=[${arabicLetters}«])`,
  'gu',
);

export const spaceAfterMark: Rule = {
  code: 'space-after-mark',
  level: 'safe',
  title: 'لا مسافة بعد علامة الترقيم',
  needs: /[،؛؟!]\S/,
  *find(text) {
    for (const { 0: mark, index } of text.matchAll(found)) {
      yield {
        start: index,
        end: index + mark.length,
        replacement: `${mark} `,
        message: `بعد العلامة «${mark}» مسافة.`,
      };
    }
  },
  wrong: [
    ['الهاتف،والحاسوب', 'الهاتف، والحاسوب'],
    ['هل وصل؟نعم', 'هل وصل؟ نعم'],
    ['هواوي،Xiaomi؛«آبل»', 'هواوي، Xiaomi؛ «آبل»'],
    ['رائع!جدا', 'رائع! جدا'],
  ],
  right: [
    'الهاتف، والحاسوب',
    'بسعر 1،299',
    'علامة (؟) وعلامة «،»',
    'حقا؟! نعم',
    'هل وصل؟\nنعم',
    'Yahoo!موقع',
  ],
};
