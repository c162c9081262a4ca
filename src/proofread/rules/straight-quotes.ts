import { setQuotesInText } from '../../content/markdown/rules/quotes.ts';
import type { Rule } from '../rule.ts';
import { hasArabic } from './marks/surroundings.ts';
import { unpairedQuotes } from './words/quotations.ts';

const everyMark = /["“”„‟]/g;

/**
 * The pairs that the pages show as «» anyway. Where one mark has none that goes with it, nobody knows which of them
 * pair, and the rule `unpaired-quote` asks; inches stay.
 */
export const straightQuotes: Rule = {
  code: 'straight-quotes',
  level: 'safe',
  title: 'علامتا تنصيص غير عربيتين',
  needs: /["“”„‟]/,
  *find(text) {
    if (!hasArabic(text) || unpairedQuotes(text).length > 0) return;
    const shown = setQuotesInText(text);
    for (const { 0: mark, index } of text.matchAll(everyMark)) {
      const replacement = shown.charAt(index);
      if (replacement === mark) continue;
      yield {
        start: index,
        end: index + 1,
        replacement,
        message: 'علامتا التنصيص في العربية «…».',
      };
    }
  },
  wrong: [
    ['شركة "آبل" الأمريكية', 'شركة «آبل» الأمريكية'],
    ['و"iPhone" وبـ"آبل"', 'و«iPhone» وبـ«آبل»'],
    ['قال: “نعم”', 'قال: «نعم»'],
    ['«قال "نعم" وسكت»', '«قال ‹نعم› وسكت»'],
  ],
  right: [
    'شاشة 15.6"',
    'قرأت «الكتاب»',
    'The "best" phone',
    "نظام Don't Starve",
    'علامة " وحدها',
    'قال "نعم" ثم "لا وسكت',
  ],
};
