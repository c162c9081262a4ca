import { arabicLetters, tashkeelMarks } from '../../arabic/characters.ts';
import { isWithin, otherLanguages } from '../../arabic/other-languages.ts';
import { wordCharacters } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';
import { blanks, digits } from './marks/surroundings.ts';

const arabicOf: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

const closed = '[)»”"]?';
const letter = `[${arabicLetters}][${tashkeelMarks}]*`;
/** After an Arabic word, which may have closed a bracket or be followed by blanks that are too many. */
const afterWord =
  `(?=[,;?])(?<=[${wordCharacters}]${closed}[${blanks}]*)` +
  `(?:[,;](?=\\s|$|${letter}|[«"“])|\\?+(?=!?(?:\\s|$|[)»”"،])))`;
/** After a Latin word or a number, before an Arabic one: the sentence is Arabic. */
const beforeWord = `(?<=[\\p{Script=Latin}${digits}%+\\ufffc]${closed})[,;](?=[${blanks}]+${letter})`;
const everyMark = new RegExp(`${afterWord}|${beforeWord}`, 'gu');

/** The names of entities of HTML: «&quot;». */
const entity = /(?:&#?\w{1,10}|\ufffc)$/;

/** «Z Fold 7 (القادم), Z Flip 7»: the bracket is Arabic, the list is not. */
const inLatinList = /[)»”"]$/;
const latinAfter = /^[,;]\s*[\p{Script=Latin}\d]/u;

export const latinMarks: Rule = {
  code: 'latin-marks',
  level: 'safe',
  title: 'علامة ترقيم لاتينية في جملة عربية',
  needs: /[,;?]/,
  *find(text) {
    const foreign = otherLanguages(text);
    for (const { 0: marks, index } of text.matchAll(everyMark)) {
      if (isWithin(foreign, index - 1)) continue;
      const before = text.slice(Math.max(0, index - 12), index);
      if (inLatinList.test(before.trimEnd()) && latinAfter.test(text.slice(index, index + 4)))
        continue;
      if (marks === ';' && entity.test(before)) continue;
      const replacement = [...marks].map((mark) => arabicOf[mark] ?? mark).join('');
      yield {
        start: index,
        end: index + marks.length,
        replacement,
        message: `العلامة في الجملة العربية «${replacement.charAt(0)}»، لا «${marks.charAt(0)}».`,
      };
    }
  },
  wrong: [
    ['الهاتف, والحاسوب', 'الهاتف، والحاسوب'],
    ['هل وصل?', 'هل وصل؟'],
    ['سريع; رخيص', 'سريع؛ رخيص'],
    ['هاتف iPhone 15, والحاسوب', 'هاتف iPhone 15، والحاسوب'],
    ['الهاتف,والحاسوب (القديم), معا', 'الهاتف،والحاسوب (القديم)، معا'],
    ['لماذا?!', 'لماذا؟!'],
  ],
  right: [
    'بسعر 1,299 دولارًا',
    'قال: Hello, world',
    'الأعداد 12, 13, 14',
    'الأجهزة Word, Excel',
    '&quot;راقي&quot; اسمه',
    'فيلم What If?',
    'الهاتف، والحاسوب؛ هل؟',
    'سلام,2015',
    'هواتف Z Fold 7 (القادم), Z Flip 7',
  ],
};
