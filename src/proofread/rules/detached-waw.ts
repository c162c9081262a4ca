import { arabicLetters, tashkeelMarks } from '../../arabic/characters.ts';
import { isWithin, otherLanguages } from '../../arabic/other-languages.ts';
import { wordCharacters } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';
import { blanks } from './marks/surroundings.ts';

const letter = `[${arabicLetters}][${tashkeelMarks}\\u0640]*`;
const detached = new RegExp(
  `(?<=(?:^|[\\s(\\[«"“،؛:.؟!…])و[\\u064e]?)[${blanks}]+(?=(?:${letter}){2})`,
  'gu',
);

/** «أ ب ج د هـ و», «حرف و»: the letter itself. */
const namesLetter = new RegExp(
  `(?:(?:^|[^${wordCharacters}])(?:${letter}|[\\u0600-\\u06ff]*(?:حرف|حروف|الحرف|الحرفين|الواو))[${blanks}،]*)$`,
  'u',
);

export const detachedWaw: Rule = {
  code: 'detached-waw',
  level: 'safe',
  title: 'واو العطف مفصولة عن كلمتها',
  needs: /(?<![\u0620-\u065f])و\u064e?[ \t\u00a0\u202f]/,
  *find(text) {
    const foreign = otherLanguages(text);
    for (const { 0: space, index } of text.matchAll(detached)) {
      const end = index + space.length;
      const waw = text.lastIndexOf('و', index);
      if (namesLetter.test(text.slice(Math.max(0, waw - 24), waw))) continue;
      if (isWithin(foreign, waw) || isWithin(foreign, end)) continue;
      yield {
        start: index,
        end,
        replacement: '',
        message: 'واو العطف تتصل بما بعدها.',
        remedy: 'احذف المسافة.',
      };
    }
  },
  wrong: [
    ['الهاتف و الحاسوب', 'الهاتف والحاسوب'],
    ['آبل، و قالت', 'آبل، وقالت'],
    ['(و واتساب)', '(وواتساب)'],
  ],
  right: [
    'أ. و. حسن',
    'أ ب ج د ه و ثم الباقي',
    'حرف و كبير',
    'و iPhone و5G',
    'قال و\nسكت',
    'برنامج گوگل و ویندوز',
    'عدو لدود وأبو حسن',
  ],
};
