import type { Rule } from '../rule.ts';
import { digits, hasArabic } from './marks/surroundings.ts';

const found = new RegExp(
  `(?<=^|[\\s(«])(?<sign>[%٪])[ \\u00a0]?(?<number>[${digits}]+(?:[.,\\u066b\\u066c][${digits}]+)*)(?![${digits}]|\\p{Script=Latin})`,
  'gu',
);

export const percentSign: Rule = {
  code: 'percent-sign',
  level: 'suggest',
  title: 'علامة النسبة قبل العدد',
  needs: /[%٪][ \u00a0]?\p{Nd}/u,
  *find(text) {
    if (!hasArabic(text)) return;
    for (const { 0: wrong, index, groups } of text.matchAll(found)) {
      const replacement = `${groups?.number}${groups?.sign}`;
      yield {
        start: index,
        end: index + wrong.length,
        replacement,
        message: `تُكتب علامة النسبة بعد العدد: «${replacement}».`,
      };
    }
  },
  wrong: [
    ['بنسبة %50 من', 'بنسبة 50% من'],
    ['نحو (% 7.5)', 'نحو (7.5%)'],
    ['زيادة ٪٢٠', 'زيادة ٢٠٪'],
  ],
  right: ['بنسبة 50% من', '50 %', 'ترميز %20and', '100%'],
};
