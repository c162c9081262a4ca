import { isWithin, otherLanguages } from '../../arabic/other-languages.ts';
import { wordCharacters } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';
import { quotations } from './words/quotations.ts';

const found = new RegExp(`(?<=ا)ء\\u064b?ا\\u064b?(?![${wordCharacters}])`, 'gu');
const hasTanween = /\u064b/;

/** Words that end so only by this mistake; others may be duals: «جاءا», «ابتداءا». */
const undoubted =
  /(?:^|[^\u0621-\u064a])[وف]?(?:بن|مس|جز|مس|غد|عش|شت|دع|ند|سو|استثن|ابتد|انته|اقتد|احتو)ا$/;

export const hamzaWithTanween: Rule = {
  code: 'hamza-with-tanween',
  level: 'safe',
  title: 'ألف زائدة بعد همزة التنوين (بناءاً)',
  needs: /اء\u064b?ا/,
  *find(text) {
    const foreign = otherLanguages(text);
    for (const { 0: ending, index } of text.matchAll(found)) {
      const word = text.slice(Math.max(0, index - 12), index);
      if (!hasTanween.test(ending) && !undoubted.test(word)) continue;
      if (isWithin(foreign, index) || isWithin(quotations(text), index)) continue;
      yield {
        start: index,
        end: index + ending.length,
        replacement: 'ءً',
        message: 'لا ألف بعد همزة قبلها ألف في تنوين النصب: «بناءً»، «مساءً».',
      };
    }
  },
  wrong: [
    ['بناءاً على طلبه', 'بناءً على طلبه'],
    ['الساعة 8 مساءا', 'الساعة 8 مساءً'],
    ['ابتداءا من اليوم، استثناءًا', 'ابتداءً من اليوم، استثناءً'],
  ],
  right: ['الرجلان جاءا وشاءا', 'جزءًا وشيئًا', 'مساءً', 'أجزاء', 'لقاءات'],
};
