import { arabicLetters, tashkeelMarks } from '../../arabic/characters.ts';
import type { Rule } from '../rule.ts';

const fathatan = '\u064b';
// What stands before is looked at last: it is there before nearly every character.
const onAlif = new RegExp(
  `[اى]${fathatan}(?<=[${arabicLetters}][${tashkeelMarks}]?[اى]${fathatan})`,
  'gu',
);
const onLetter = new RegExp(
  `${fathatan}(?<=[${arabicLetters}]\\u0651?${fathatan})\\u0651?[اى]`,
  'gu',
);

/** Both are right; a site is read more easily when it keeps to one. */
export const tanweenStyle: Rule = {
  code: 'tanween-style',
  level: 'suggest',
  title: 'موضع تنوين النصب',
  needs: /\u064b/,
  *find(text, house) {
    if (house.tanween === 'any') return;
    const isOnLetter = house.tanween === 'letter';
    for (const { 0: found, index } of text.matchAll(isOnLetter ? onAlif : onLetter)) {
      const rest = found.replace(fathatan, '');
      yield {
        start: index,
        end: index + found.length,
        replacement: isOnLetter ? fathatan + rest : rest + fathatan,
        message: isOnLetter
          ? 'أسلوب الموقع أن يُكتب التنوين على الحرف الذي قبل الألف: «أيضًا».'
          : 'أسلوب الموقع أن يُكتب التنوين على الألف: «أيضاً».',
      };
    }
  },
  wrong: [
    ['أيضاً وجداً', 'أيضًا وجدًا'],
    ['مهمّاً جداً', 'مهمّ\u064bا جد\u064bا'],
    ['هدىً', 'هدًى'],
  ],
  right: ['أيضًا', 'بناءً', 'مرةً', 'جزءًا'],
};
