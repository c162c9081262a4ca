import { arabicLetters, tashkeelMarks } from '../../arabic/characters.ts';
import { cliticReach, endsWithClitic } from '../../arabic/clitic.ts';
import { wordCharacters } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';
import { digits } from './marks/surroundings.ts';

const letter = `[${arabicLetters}][${tashkeelMarks}]?`;
/** Words before a number; any other may be a name: «آيفون7», «سلالة اتش7». */
const beforeNumber = 'قبل|بعد|منذ|حتى|على|عام|العام|سنة|شارع|عدد|نحو|حوالي|بنسبة|أصل|مقتل|نسبة|بحد';

/** The character after which the blank is missing. */
const found = new RegExp(
  `(?<=(?:${letter}){2})${letter}(?=\\p{Script=Latin}{2})|` +
    `(?<=\\p{Script=Latin})\\p{Script=Latin}(?=(?:${letter}){2})|` +
    `(?<![${digits}]ر)[${digits}](?=(?:${letter}){3})|` +
    `(?<=(?<![${wordCharacters}])[وف]?(?:${beforeNumber}))(?=[${digits}])`,
  'gu',
);

/**
 * A Latin letter or a digit beside an Arabic letter, and some characters that are neither: to ask for a script by its
 * name takes ten times as long.
 */
const besideArabic =
  /[A-Za-z\d\u00aa-\u05ff\u0660-\u0669\u06f0-\u06f9\u1d00-\u1fff\u2071-\u2fff\ua700-\uffff](?:(?=[\u0600-\u08ff\ufb50-\ufefc])|(?<=[\u0600-\u08ff\ufb50-\ufefc].))/;

export const spaceBetweenScripts: Rule = {
  code: 'space-between-scripts',
  level: 'suggest',
  title: 'لا مسافة بين كلمة عربية وما يليها من لاتيني أو عدد',
  needs: besideArabic,
  *find(text) {
    for (const { 0: last, index } of text.matchAll(found)) {
      const end = index + last.length;
      const start = last === '' ? index - 1 : index;
      if (endsWithClitic(text.slice(Math.max(0, end - cliticReach), end))) continue;
      yield {
        start,
        end,
        replacement: `${text.slice(start, end)} `,
        message: 'بين الكلمة وما يليها مسافة.',
      };
    }
  },
  wrong: [
    ['العدسة الواسعةSony الجديدة', 'العدسة الواسعة Sony الجديدة'],
    ['تطبيق Galaxyالتحديثات', 'تطبيق Galaxy التحديثات'],
    ['عمره 17عاما منذ عام2007', 'عمره 17 عاما منذ عام 2007'],
  ],
  right: [
    'وiPhone وبـiOS والـAPI',
    'عام 1447هـ و2015م',
    'آيفون7 واتش7',
    'للGPS وبالVPN',
    '15 عاما',
    'الدقة 4K',
  ],
};
