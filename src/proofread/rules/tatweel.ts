import { arabicLetters, tashkeelMarks } from '../../arabic/characters.ts';
import { isWithin, otherLanguages } from '../../arabic/other-languages.ts';
import type { Rule } from '../rule.ts';

/** The stroke and the marks around it, between two letters. A hamza that has only the stroke to stand on keeps it. */
const stretched = new RegExp(
  `(?<=[${arabicLetters}])[${tashkeelMarks}\\u0640]+(?=[${arabicLetters}])`,
  'gu',
);
const everyTatweel = /\u0640/g;
const bearsHamza = /[\u0654\u0655]/;

/** «1447هـالموافق»: the sign of the year is no stretched letter. */
const hijriYear = /[\d\u0660-\u0669] ?ه$/;

export const tatweel: Rule = {
  code: 'tatweel',
  level: 'safe',
  title: 'تطويل داخل الكلمة',
  needs: /\u0640/,
  *find(text) {
    const foreign = otherLanguages(text);
    for (const { 0: found, index } of text.matchAll(stretched)) {
      if (!found.includes('ـ') || bearsHamza.test(found) || isWithin(foreign, index)) continue;
      if (hijriYear.test(text.slice(Math.max(0, index - 3), index))) continue;
      yield {
        start: index,
        end: index + found.length,
        replacement: found.replace(everyTatweel, ''),
        message: 'التطويل داخل الكلمة زينة تُفسد البحث والقراءة الآلية.',
        remedy: 'احذف التطويل.',
      };
    }
  },
  wrong: [
    ['جـــديد اليوم', 'جديد اليوم'],
    ['هذا مهمّـــــة', 'هذا مهمّة'],
    ['لـلمستخدم والـهاتف', 'للمستخدم والهاتف'],
    ['الرحمـٰن', 'الرحمٰن'],
  ],
  right: [
    'بـ20 دولارًا',
    'لـ«آبل» ولـ iPhone',
    'سنة 1447هـ وعام 1447هـالموافق',
    'الوالد ـ حفظه الله ـ قال',
    'المتقدم/ــة',
    'لـ\ufffc',
    'حرف الهاء: ـهـ',
  ],
};
