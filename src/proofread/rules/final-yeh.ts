import type { Rule } from '../rule.ts';
import { articles, particles, withBeginnings } from './words/clitics.ts';
import { concernsOf, misspelled, type Speller } from './words/speller.ts';

/** Words that are none with the other letter, whether ي was written without its dots or ى with two. */
const yeh =
  'ثاني عربي مصري عالمي سعودي رسمي ماضي حالي صناعي رقمي تقني دولي وطني اقتصادي أوروبي آسيوي أمريكي داخلي خارجي رئيسي ' +
  'أساسي تلقائي اصطناعي إجمالي نهائي تجاري علمي إلكتروني جغرافي سياسي صحفي باقي حوالي';
const yehOfVerb = 'يحتوي تحتوي ينبغي يأتي تأتي يكفي';
const alif = 'مستشفى أخرى أقصى صغرى مصطفى';
const alifAlone = 'إحدى حتى متى';

function wrongOf(words: string, wrong: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word) => [word.slice(0, -1) + wrong, word]));
}

const spellings = new Map([
  ...withBeginnings([...particles, ...articles], wrongOf(yeh, 'ى')),
  ...withBeginnings(['', 'و', 'ف', 'س'], wrongOf(yehOfVerb, 'ى')),
  ...withBeginnings([...particles, ...articles], wrongOf(alif, 'ي')),
  ...withBeginnings(['', 'و', 'ف'], wrongOf(alifAlone, 'ي')),
]);

const speller: Speller = {
  spell: (letters) => spellings.get(letters),
  explain: (right) =>
    right.endsWith('ى')
      ? `في آخر الكلمة ألف مقصورة: «${right}».`
      : `في آخر الكلمة ياء: «${right}».`,
};

export const finalYeh: Rule = {
  code: 'final-yeh',
  level: 'suggest',
  title: 'ياء وألف مقصورة في آخر الكلمة',
  concerns: concernsOf(speller),
  find: (text) => misspelled(text, speller, 'unquoted'),
  wrong: [
    ['العالم العربى الثانى', 'العالم العربي الثاني'],
    ['المستشفي الأخري', 'المستشفى الأخرى'],
    ['حوالى ألف، حتي الآن', 'حوالي ألف، حتى الآن'],
  ],
  right: [
    'علي وعلى ولدي ولدى',
    'المستوي والموسيقي واليمني والوسطي والكبري',
    'العربي الثاني',
    'يعنى بالأمر ويعني ونادى بالبشرى',
    'قال «حوالى»',
  ],
};
