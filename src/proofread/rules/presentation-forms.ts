import type { Rule } from '../rule.ts';

/**
 * Letters in the shapes of an old encoding (U+FB50–FBFF, FC00–FDCF, FE70–FEFC), as text from PDF files has them. Signs
 * that are written as such stay: ﷲ ﷺ ﷻ ﷼ ﷽ (U+FDF0–FDFF), the honorifics, the brackets of the Qur'an.
 */
const shapes = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufd8f\ufd92-\ufdc7\ufe70-\ufefc]+/g;

/** The shapes of tashkeel alone: NFKC gives them a blank or a tatweel to stand on. */
const lonelyMarks = /[\ufe70-\ufe7f]/g;

function lettersOf(shape: string): string {
  return shape
    .replace(lonelyMarks, (mark) => mark.normalize('NFKC').replace(/[ \u0640]/g, ''))
    .normalize('NFKC');
}

export const presentationForms: Rule = {
  code: 'presentation-forms',
  level: 'safe',
  title: 'حروف بأشكال ترميز قديم',
  needs: /[\ufb50-\ufdff\ufe70-\ufeff]/,
  *find(text) {
    for (const { 0: shape, index } of text.matchAll(shapes)) {
      const replacement = lettersOf(shape);
      if (replacement === shape) continue;
      yield {
        start: index,
        end: index + shape.length,
        replacement,
        message: `هذه أشكال حروف من ترميز قديم لا يجدها البحث، وحروفها «${replacement}».`,
      };
    }
  },
  wrong: [
    ['ﺍﻟﺴﻼﻡ', 'السلام'],
    ['في ليلة ﻷمة', 'في ليلة لأمة'],
    ['ﻣﻌﻪ', 'معه'],
    ['ﹶ', '\u064e'],
  ],
  right: ['ﷺ وﷲ', '﴿الحمد﴾', '100 ﷼', 'السلام'],
};
