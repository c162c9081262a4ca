import type { Match, Rule } from '../rule.ts';
import { functionWordSpeller } from './function-words.ts';
import { formEightSpeller } from './hamza-of-form-eight.ts';
import { formSevenSpeller } from './hamza-of-form-seven.ts';
import { formTenSpeller } from './hamza-of-form-ten.ts';
import { imperativeSpeller } from './hamza-of-imperatives.ts';
import { nounSpeller } from './hamza-of-nouns.ts';
import { quotations } from './words/quotations.ts';
import { concernsOf, misspelled } from './words/speller.ts';

const spellers = [
  functionWordSpeller,
  nounSpeller,
  imperativeSpeller,
  formTenSpeller,
  formEightSpeller,
  formSevenSpeller,
];

/** What the safe rules about words pass over, because the words are another's. No two of them find the same word. */
export const spellingInQuotation: Rule = {
  code: 'spelling-in-quotation',
  level: 'suggest',
  title: 'خطأ إملائي داخل اقتباس',
  concerns: concernsOf(...spellers),
  find(text) {
    if (quotations(text).length === 0) return [];
    const matches: Match[] = spellers.flatMap((speller) => [
      ...misspelled(text, speller, 'quoted'),
    ]);
    return matches.toSorted((a, b) => a.start - b.start);
  },
  wrong: [
    ['قال: «ذهب الى إجتماع»', 'قال: «ذهب إلى اجتماع»'],
    ['زر «إضغط هنا»', 'زر «اضغط هنا»'],
    ['ميزة "الإتصال" الجديدة', 'ميزة "الاتصال" الجديدة'],
  ],
  right: ['الى إجتماع', 'قال: «ذهب إلى اجتماع»', 'قال: «إنتاج» ثم ذهب الى بيته'],
};
