import { isWithin, otherLanguages } from '../../arabic/other-languages.ts';
import { spelledWords } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';
import { quotations } from './words/quotations.ts';

/** Names of Latin letters and other short words in names such as «إتش بي او», «سي اي او», «او تي تي». */
const letterNames = new Set(
  (
    'اي أي ايه إيه بي سي دي اف إف إي جي اتش إتش آي جيه كي كيه كا ال إل ام إم ان إن او أو بيه كيو ار آر اس إس تي يو في فيه ' +
    'دبليو دابليو اكس إكس واي زد زي زيد مي ون برو'
  ).split(' '),
);

const bare = 'او';

export const bareAw: Rule = {
  code: 'bare-aw',
  level: 'safe',
  title: 'أو بلا همزة',
  concerns: (letters) => letters === bare,
  *find(text) {
    const foreign = otherLanguages(text);
    const quoted = quotations(text);
    const words = spelledWords(text);
    for (const [index, { letters, start, end, text: word }] of words.entries()) {
      if (letters !== bare || word !== letters) continue;
      const before = words[index - 1];
      const after = words[index + 1];
      if (before === undefined || after === undefined) continue;
      if (letterNames.has(before.letters) || letterNames.has(after.letters)) continue;
      // It stands between two words with blanks around it; in a name it may touch a hyphen or a full stop.
      if (!/^\s$/.test(text.charAt(start - 1)) || !/^[ \u00a0]$/.test(text.charAt(end))) continue;
      if (isWithin(foreign, start) || isWithin(quoted, start)) continue;
      yield {
        start,
        end,
        replacement: 'أو',
        message: 'تُكتب «أو» بهمزة فوق الألف.',
      };
    }
  },
  wrong: [
    ['هاتف او حاسوب', 'هاتف أو حاسوب'],
    ['اليوم او غدا او بعده', 'اليوم أو غدا أو بعده'],
    ['يصل (اليوم) او (غدا)', 'يصل (اليوم) أو (غدا)'],
  ],
  right: [
    'شبكة إتش بي او تعرض',
    'منصات او تي تي',
    'حرف الواو',
    'قال «هذا او ذاك»',
    'جزيرة الفاو',
    'سي-او-دي',
  ],
};
