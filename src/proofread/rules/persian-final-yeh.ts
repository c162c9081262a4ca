import { isWithin, otherLanguages } from '../../arabic/other-languages.ts';
import { spelledWords } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';

export const persianFinalYeh: Rule = {
  code: 'persian-final-yeh',
  level: 'warn',
  title: 'ياء فارسية في آخر الكلمة',
  concerns: (letters) => letters.endsWith('ی'),
  *find(text) {
    const foreign = otherLanguages(text);
    for (const { text: word, letters, start, end } of spelledWords(text)) {
      if (!letters.endsWith('ی') || isWithin(foreign, start)) continue;
      yield {
        start,
        end,
        message: `في آخر «${word}» ياء فارسية.`,
        remedy: 'اكتبها ياءً (ي) أو ألفًا مقصورة (ى) بحسب الكلمة.',
      };
    }
  },
  wrong: [
    ['علی محمود', undefined],
    ['المستوی الأول', undefined],
    ['في اللبنانی', undefined],
  ],
  right: ['علي وعلى', 'پیتزای علی', 'السوریین', 'فارسی است'],
};
