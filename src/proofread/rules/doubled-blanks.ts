import { wordCharacters } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';
import { blanks } from './marks/surroundings.ts';

/** Within a line; blanks at its ends are no text. */
const doubled = new RegExp(`(?<=\\S)[${blanks}]{2,}(?=\\S)`, 'gu');
const arabic = new RegExp(`[${wordCharacters}،؛؟«»\\ufffc]`, 'u');

export const doubledBlanks: Rule = {
  code: 'doubled-blanks',
  level: 'safe',
  title: 'مسافات متتالية',
  needs: /[ \t\u00a0\u202f]{2}/,
  *find(text) {
    for (const { 0: found, index } of text.matchAll(doubled)) {
      const end = index + found.length;
      // Between Latin words or figures they may be columns.
      if (!arabic.test(text.charAt(index - 1)) && !arabic.test(text.charAt(end))) continue;
      yield {
        start: index,
        end,
        replacement: /[ \t]/.test(found) ? ' ' : found.charAt(0),
        message: 'بين الكلمتين أكثر من مسافة.',
        remedy: 'أبق مسافة واحدة.',
      };
    }
  },
  wrong: [
    ['الهاتف  الجديد', 'الهاتف الجديد'],
    ['الهاتف \u00a0 iPhone', 'الهاتف iPhone'],
    ['قال:   نعم', 'قال: نعم'],
  ],
  right: ['Hello  world', 'الهاتف الجديد', 'سطر  \n  آخر', '10   20'],
};
