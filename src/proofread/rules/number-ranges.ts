import type { Rule } from '../rule.ts';
import { blanks, digits } from './marks/surroundings.ts';

const number = `[${digits}]{1,9}(?:[.,\\u066b\\u066c][${digits}]{1,9})?%?`;
const range = new RegExp(
  `(?<=(?:^|[\\s(«])[وف]?(?<word>من|بين)[${blanks}]${number})(?<dash>[${blanks}]?[-–—][${blanks}]?|[${blanks}]إلى[${blanks}])` +
    `(?=${number}(?![${digits}]|[-–—/:.,][${digits}]))`,
  'gu',
);

/** «بين» goes with «و», «من» with «إلى»; a dash goes with neither. */
export const numberRanges: Rule = {
  code: 'number-ranges',
  level: 'suggest',
  title: 'المدى بين عددين (من 10 إلى 20)',
  needs: /(?<=[\d\u0660-\u0669\u06f0-\u06f9]%?\s?)(?:[-–—]|إلى)/,
  *find(text) {
    for (const { 0: found, index, groups } of text.matchAll(range)) {
      const isBetween = groups?.word === 'بين';
      if (!isBetween && found.includes('إلى')) continue;
      const replacement = isBetween ? ' و' : ' إلى ';
      yield {
        start: index,
        end: index + found.length,
        replacement,
        message: isBetween ? 'يُقال: «بين 10 و20».' : 'يُقال: «من 10 إلى 20».',
      };
    }
  },
  wrong: [
    ['من 10-20 دولارًا', 'من 10 إلى 20 دولارًا'],
    ['تتراوح بين 16 - 60 سنة', 'تتراوح بين 16 و60 سنة'],
    ['وبين 1.5 إلى 3% منها', 'وبين 1.5 و3% منها'],
  ],
  right: [
    'من 10 إلى 20',
    'بين 10 و20',
    '10-20 دولارًا',
    'من 2024-05-01',
    'سعر من 5 - هكذا',
    'من 10-5-2024',
  ],
};
