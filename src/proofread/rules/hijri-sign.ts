import { wordCharacters } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';

const found = new RegExp(
  `(?<=(?<![\\d\\u0660-\\u0669])(?:1[34]\\d\\d|١[٣٤][\\u0660-\\u0669]{2})[ \\u00a0]?)ه(?![${wordCharacters}])`,
  'gu',
);

/** The letter alone has the shape of its end, which is read as a zero or as ة. */
export const hijriSign: Rule = {
  code: 'hijri-sign',
  level: 'safe',
  title: 'رمز السنة الهجرية (1447هـ)',
  needs: /(?<=\p{Nd}[ \u00a0]?)ه/u,
  *find(text) {
    for (const { 0: sign, index } of text.matchAll(found)) {
      yield {
        start: index,
        end: index + sign.length,
        replacement: 'هـ',
        message: 'رمز السنة الهجرية «هـ».',
      };
    }
  },
  wrong: [
    ['عام 1447ه', 'عام 1447هـ'],
    ['في ٢٨/٧/١٤٣٦ه الموافق', 'في ٢٨/٧/١٤٣٦هـ الموافق'],
    ['سنة 1436 ه، وبعدها', 'سنة 1436 هـ، وبعدها'],
  ],
  right: ['عام 1447هـ', 'عام 2026', 'الأعداد 1400 هاتف', '1436هجرية', 'حرف ه وحده', 'رقم 51436ه'],
};
