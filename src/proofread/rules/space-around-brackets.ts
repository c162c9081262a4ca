import { arabicLetters, tashkeelMarks } from '../../arabic/characters.ts';
import { cliticReach, endsWithClitic } from '../../arabic/clitic.ts';
import type { Rule } from '../rule.ts';
import { pairQuotationMarks } from './words/quotations.ts';

const letter = `[${arabicLetters}][${tashkeelMarks}]?`;
/** What fills the bracket or quotation is longer than an ending: «طالب(ة)», «كتاب(ين)». */
const found = new RegExp(
  `(?<=(?:${letter}){3})[(«](?=[^()«»\\n]{4})|(?<=[^()«»\\n]{4}[)»])(?=(?:${letter}){3})`,
  'gu',
);

export const spaceAroundBrackets: Rule = {
  code: 'space-around-brackets',
  level: 'suggest',
  title: 'لا مسافة خارج القوسين',
  needs: /(?<=\p{Script=Arabic}\p{M}?)[(«]|[)»](?=\p{Script=Arabic})/u,
  *find(text) {
    let isUneven: boolean | undefined;
    for (const { 0: opening, index } of text.matchAll(found)) {
      const isOpening = opening !== '';
      const touched = text.slice(Math.max(0, index - cliticReach), index);
      if (isOpening && endsWithClitic(touched)) continue;
      const start = isOpening ? index : index - 1;
      const mark = text.charAt(start);
      if (mark === '«' || mark === '»') {
        // Who quotes »so« opens with what others close with.
        isUneven ??= pairQuotationMarks(text).isUneven;
        if (isUneven) continue;
      }
      yield {
        start,
        end: start + 1,
        replacement: isOpening ? ` ${mark}` : `${mark} `,
        message: 'بين القوس أو علامة التنصيص والكلمة التي خارجها مسافة.',
      };
    }
  },
  wrong: [
    ['الهاتف(الجديد) وصل', 'الهاتف (الجديد) وصل'],
    ['شركة (Apple)تعلن', 'شركة (Apple) تعلن'],
    ['صحيفة«الحياة» اليوم', 'صحيفة «الحياة» اليوم'],
  ],
  right: [
    'طالب(ة) ومعلم(ون)',
    'و«الحياة» وبـ(الهاتف)',
    'الهاتف (الجديد) وصل',
    'قال لـ»الحياة« اليوم',
    'والـ(هاتف)',
    'وبال«عربي الجديد»',
  ],
};
