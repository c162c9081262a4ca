import { tashkeelMarks } from '../../arabic/characters.ts';
import type { Rule } from '../rule.ts';

/** ا و ي (and ە ہ ے of other languages) with a madda or hamza as a character of its own. */
const apart = new RegExp(
  `[\\u0627\\u0648\\u064a\\u06c1\\u06d2\\u06d5][${tashkeelMarks}]*[\\u0653-\\u0655][${tashkeelMarks}]*`,
  'g',
);

export const decomposedLetters: Rule = {
  code: 'decomposed-letters',
  level: 'safe',
  title: 'همزة أو مدة مفصولة عن حرفها',
  needs: /[\u0653-\u0655]/,
  *find(text) {
    for (const { 0: letter, index } of text.matchAll(apart)) {
      const replacement = letter.normalize('NFC');
      if (replacement.length === letter.length) continue;
      yield {
        start: index,
        end: index + letter.length,
        replacement,
        message: `كُتب الحرف ومدته أو همزته محرفين، وحقه محرف واحد: «${replacement}».`,
      };
    }
  },
  wrong: [
    ['ا\u0653بل', 'آبل'],
    ['ا\u0654جهزة وا\u0655صدار', 'أجهزة وإصدار'],
    ['مسو\u0654ول', 'مسؤول'],
  ],
  right: ['آبل وأجهزة وإصدار', 'شا\u064bن', 'ى\u0654'],
};
