import { wordCharacters } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';
import { blanks, closings, digits, hasArabic } from './marks/surroundings.ts';

const word = `${wordCharacters}${closings}"%٪\\ufffc`;
/** After an Arabic word, a number or something closed: «؟؟؟» alone may stand for what nobody knows. */
const marks = `(?<=[${word}${digits}])[؟!]{2,}(?![=\\p{Script=Latin}])`;
const commas = `(?<=[${wordCharacters}])(?:،{2,}|؛{2,})(?=\\s|$)`;
/** Two full stops, or four to six; three are an ellipsis, and a longer row is there to be filled in. */
const stops =
  `(?<=[${word}]|[${wordCharacters}${closings}][${blanks}]|[${digits}])(?:\\.{2}|\\.{4,6})` +
  `(?=[\\s${wordCharacters}${closings}"«؟!،]|$)`;
const found = new RegExp([marks, commas, stops].join('|'), 'gu');

function once(row: string): string {
  return row.startsWith('.') ? '…' : [...new Set(row)].join('');
}

export const repeatedMarks: Rule = {
  code: 'repeated-marks',
  level: 'safe',
  title: 'علامات ترقيم مكررة',
  needs: /[؟!]{2}|[،؛]{2}|\.{2}/,
  *find(text) {
    if (!hasArabic(text)) return;
    for (const { 0: row, index } of text.matchAll(found)) {
      const replacement = once(row);
      if (replacement === row) continue;
      yield {
        start: index,
        end: index + row.length,
        replacement,
        message: row.startsWith('.')
          ? 'علامة الحذف ثلاث نقاط: «…».'
          : `تكفي علامة واحدة: «${replacement}».`,
      };
    }
  },
  wrong: [
    ['هل وصل؟؟؟', 'هل وصل؟'],
    ['رائع!!! جدا', 'رائع! جدا'],
    ['حقا؟!؟!', 'حقا؟!'],
    ['السعر.. أعلى نقطة', 'السعر… أعلى نقطة'],
    ['الهاتف،، والحاسوب', 'الهاتف، والحاسوب'],
    ['وبعد .... عاد', 'وبعد … عاد'],
  ],
  right: [
    'حقا؟! نعم!؟',
    'وهكذا... وهكذا…',
    'مجلد ../src',
    'الثمن: ؟؟؟',
    'الاسم..........',
    'موقع Yahoo!! والمدى 1..10',
    'الشرط!==صفر',
  ],
};
