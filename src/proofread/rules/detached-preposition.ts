import { arabicLetters, tashkeelMarks } from '../../arabic/characters.ts';
import { isWithin, otherLanguages } from '../../arabic/other-languages.ts';
import type { Rule } from '../rule.ts';

const letter = `[${arabicLetters}][${tashkeelMarks}\\u0640]*`;
const found = new RegExp(
  `(?<=(?:${letter}){2}[ \\u00a0])(?<preposition>و?[بلك]ـ?)[ \\u00a0](?=(?:${letter}){3})`,
  'gu',
);
const letterName = /(?:حرف|الحرف|حروف|الحروف)[ \u00a0]$/;
const article = /^و?ل(?=ال)/;

export const detachedPreposition: Rule = {
  code: 'detached-preposition',
  level: 'suggest',
  title: 'حرف جر مفصول عن كلمته',
  needs: /[ \u00a0]و?[بلك]ـ?[ \u00a0]/,
  *find(text) {
    const foreign = otherLanguages(text);
    for (const { 0: wrong, index, groups } of text.matchAll(found)) {
      const end = index + wrong.length;
      if (letterName.test(text.slice(Math.max(0, index - 7), index))) continue;
      if (isWithin(foreign, end)) continue;
      const preposition = (groups?.preposition ?? '').replace('ـ', '');
      // «ل الشركة» is «للشركة»: the alif of the article goes.
      const hasArticle = article.test(preposition + text.slice(end, end + 2));
      const tail = hasArticle ? 2 : 0;
      yield {
        start: index,
        end: end + tail,
        replacement: hasArticle ? `${preposition}ل` : preposition,
        message: 'حرف الجر من حرف واحد يتصل بما بعده.',
      };
    }
  },
  wrong: [
    ['يعمل ب الهاتف', 'يعمل بالهاتف'],
    ['إعلان ل الشركة', 'إعلان للشركة'],
    ['وصلت لـ سامسونج', 'وصلت لسامسونج'],
  ],
  right: [
    'حرف ب وحده',
    'برنامج فك الضغط',
    'لـ iPhone وبـ 20',
    'ف. ب. حسن',
    'أ ب ج دهوز',
    'يعمل بالهاتف',
  ],
};
