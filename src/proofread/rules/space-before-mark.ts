import type { Rule } from '../rule.ts';

/** Blanks of one line before a mark that belongs to the word before it. */
const blanks = /(?<=[^\s(«])[ \t\u00a0]+(?=[،؛؟!]|[:.](?:\s|$))/g;

export const spaceBeforeMark: Rule = {
  code: 'space-before-mark',
  level: 'safe',
  title: 'مسافة قبل علامة الترقيم',
  *find(text) {
    for (const { 0: found, index } of text.matchAll(blanks)) {
      yield {
        start: index,
        end: index + found.length,
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
  ],
  right: ['ملف .gitignore', 'إطار .NET', 'الهاتف، والحاسوب', 'بسعر ‎3.5 دولار'],
};
