import type { Rule } from '../rule.ts';
import { hasArabic } from './marks/surroundings.ts';
import { unpairedQuotes } from './words/quotations.ts';

export const unpairedQuote: Rule = {
  code: 'unpaired-quote',
  level: 'warn',
  title: 'علامة تنصيص بلا قرينة',
  needs: /["“”„‟]/,
  *find(text) {
    if (!hasArabic(text)) return;
    for (const at of unpairedQuotes(text)) {
      yield {
        start: at,
        end: at + 1,
        message: 'علامة التنصيص هذه بلا قرينة تفتحها أو تغلقها، أو بينها وبين ما تقتبسه مسافة.',
        remedy: 'اكتب علامتي الاقتباس معًا، ملتصقتين بما بينهما: «…».',
      };
    }
  },
  wrong: [
    ['قال "نعم وسكت', undefined],
    ['شركة " آبل " الأمريكية', undefined],
    ['قال: “نعم', undefined],
  ],
  right: ['قال «نعم» وسكت', 'شاشة 15.6"', 'شركة "آبل"', 'He said "yes'],
};
