import { wordCharacters } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';
import { blanks, closings, digits, hasArabic, openings } from './marks/surroundings.ts';

/**
 * Blanks of one line before a mark that belongs to the word before it. ، ؛ ؟ are Arabic wherever they stand;
 * ! : . only at the end of a word, and after an Arabic one, a number or something closed.
 */
const beforeArabicMark = `(?<=[^\\s${openings}،؛؟\\-–—/|•*])[${blanks}]+(?=[،؛؟](?!-?[()]))`;
const beforeSharedMark =
  `(?<=[${wordCharacters}${digits}${closings}"%٪\\ufffc])[${blanks}]+` +
  `(?=!(?![!=])[${closings}]?(?:[\\s،؛]|$)|:(?:\\s|$)|\\.[${closings}]?(?:\\s|$))`;
const afterLatin = `(?<=\\p{Script=Latin})[${blanks}]+(?=[:.][${blanks}]+[${wordCharacters}])`;
const found = new RegExp([beforeArabicMark, beforeSharedMark, afterLatin].join('|'), 'gu');

/** «16 : 9», «10 : 30», «3 . 5»: figures with a sign between them. */
const betweenFigures = new RegExp(`^[:.][${blanks}]*[${digits}]`, 'u');
const figure = new RegExp(`[${digits}]`, 'u');

export const spaceBeforeMark: Rule = {
  code: 'space-before-mark',
  level: 'safe',
  title: 'مسافة قبل علامة الترقيم',
  needs: /\s[،؛؟!:.]/,
  *find(text) {
    if (!hasArabic(text)) return;
    for (const { 0: space, index } of text.matchAll(found)) {
      const end = index + space.length;
      if (figure.test(text.charAt(index - 1)) && betweenFigures.test(text.slice(end, end + 8))) {
        continue;
      }
      yield {
        start: index,
        end,
        replacement: '',
        message: 'قبل علامة الترقيم مسافة، وحقها أن تلي الكلمة مباشرة.',
        remedy: 'احذف المسافة.',
      };
    }
  },
  wrong: [
    ['الهاتف ، والحاسوب', 'الهاتف، والحاسوب'],
    ['هل وصل ؟', 'هل وصل؟'],
    ['قال : نعم .', 'قال: نعم.'],
    ['هاتف iPhone : الأفضل', 'هاتف iPhone: الأفضل'],
    ['دقة 4K ، وشاشة (جديدة) ؛', 'دقة 4K، وشاشة (جديدة)؛'],
    ['رائع ! جدا', 'رائع! جدا'],
  ],
  right: [
    'ملف .gitignore',
    'إطار .NET',
    'الهاتف، والحاسوب',
    'بسعر ‎3.5 دولار',
    'موقع Yahoo ! يعود',
    'نسبة 16 : 9',
    'شكرًا :) جزيلًا ؛)',
    'قالت: Voilà !',
    'سطر\n، وآخر',
    'الشرط != صفر',
    '- ، ؛ علامات',
  ],
};
