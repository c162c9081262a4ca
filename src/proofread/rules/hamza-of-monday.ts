import type { Rule } from '../rule.ts';
import { articles, withBeginnings } from './words/clitics.ts';
import { concernsOf, misspelled, type Speller } from './words/speller.ts';

const toWasl = new Map(withBeginnings(articles, { إثنين: 'اثنين' }));
const toQat = new Map(withBeginnings(articles, { اثنين: 'إثنين' }));

function speller(spellings: ReadonlyMap<string, string>): Speller {
  return {
    spell: (letters) => spellings.get(letters),
    explain: (right) => `اسم اليوم في أسلوب الموقع «${right}».`,
  };
}

const wasl = speller(toWasl);
const qat = speller(toQat);

/**
 * Some grammarians keep the hamza of اثنين silent in the name of the day too, others sound it, as in every name that
 * was made of a verbal noun: neither is wrong.
 */
export const hamzaOfMonday: Rule = {
  code: 'hamza-of-monday',
  level: 'suggest',
  title: 'همزة يوم الاثنين',
  concerns: concernsOf(wasl, qat),
  *find(text, house) {
    if (house.monday === 'any') return;
    yield* misspelled(text, house.monday === 'wasl' ? wasl : qat, 'unquoted');
  },
  wrong: [
    ['يوم الإثنين', 'يوم الاثنين'],
    ['مساء الإثنين، ولليل', 'مساء الاثنين، ولليل'],
    ['من الأحد للإثنين', 'من الأحد للاثنين'],
  ],
  right: ['يوم الاثنين', 'قال: «الإثنين»', 'إثنين من الهواتف'],
};
