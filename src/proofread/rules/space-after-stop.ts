import { arabicLetters, tashkeelMarks } from '../../arabic/characters.ts';
import type { Rule } from '../rule.ts';

const letter = `[${arabicLetters}][${tashkeelMarks}]?`;
/** Not in «جي.بي.اس», «د.محمد», «ملف.نص»: the words must be long enough to end and begin a sentence. */
const found = new RegExp(`(?<=(?:${letter}){4})[.:](?=(?:${letter}){4})`, 'gu');

export const spaceAfterStop: Rule = {
  code: 'space-after-stop',
  level: 'suggest',
  title: 'لا مسافة بعد النقطة أو النقطتين',
  needs: /(?<=\p{Script=Arabic}\p{M}?)[.:](?=\p{Script=Arabic})/u,
  *find(text) {
    for (const { 0: mark, index } of text.matchAll(found)) {
      yield {
        start: index,
        end: index + 1,
        replacement: `${mark} `,
        message: `بعد العلامة «${mark}» مسافة.`,
      };
    }
  },
  wrong: [
    ['وصل الهاتف.وأعلنت الشركة', 'وصل الهاتف. وأعلنت الشركة'],
    ['قالت الشركة:الهاتف جديد', 'قالت الشركة: الهاتف جديد'],
    ['الأسبوع القادم.وبعده', 'الأسبوع القادم. وبعده'],
  ],
  right: ['د.محمد وأ.د.أحمد', 'مؤشر جي.بي.اس', 'سورة البقرة:255', 'وصل. وأعلن', 'بي.إم.دبليو'],
};
