/** The words of a text as search compares them. */

import { normaliseText } from './normalise.ts';
import { lightStem, withoutEndings } from './stem.ts';

/** Where a word shows a hamza at its head: what «ألعاب» and «إعلام» tell and «العاب» and «اعلام» do not. */
export interface HeadHamza {
  /** On its alif or below: «الأخبار», «إطلاق». */
  readonly seat: 'above' | 'below';
  /** Whether it sits on the alif of «ال»: then that is no article («ألعاب», «إلكتروني»). */
  readonly bars: boolean;
}

export interface Term {
  /** '' for what is no word by itself: a lone clitic such as the «بـ» of «بـ20». */
  readonly word: string;
  /** What a Latin compound is made of: `GPT-4o` is `gpt4o`, of `gpt` and `4o`. None for other words. */
  readonly parts: readonly string[];
  readonly hamza?: HeadHamza;
}

const none: readonly string[] = [];

const arabicLetter = /[\u0621-\u064a]/;

/** Signs that hold a compound together; the + and # of `C++` and `C#` are letters of the name. */
const joints = /[-.'\u2019_&]+/;

const headHamza = /^[وفبلكس]{0,2}(ال|لل)?([أإآ])(ل?)/;

function headHamzaOf(written: string): HeadHamza | undefined {
  const [, article, alif, lam] = headHamza.exec(written) ?? [];
  if (alif === undefined) return undefined;
  return { seat: alif === 'إ' ? 'below' : 'above', bars: article === undefined && lam === 'ل' };
}

/** Thousands are parted in many ways and are one number: 1,299, 1٬299, 1299. The decimal mark is a point. */
function plainNumber(number: string): string {
  return number
    .replaceAll('٬', '')
    .replaceAll('٫', '.')
    .replace(/,(?=\d{3}(?:\D|$))/g, '');
}

/**
 * A word of `wordsOf` as search compares it: `normaliseText`, with the Egyptian seat of hamza before و as elsewhere
 * («مسئول» = «مسؤول»), Latin compounds as one word, numbers without separators.
 */
export function termOf(written: string): Term {
  const word = normaliseText(written.replaceAll('ئو', 'ؤو'));
  if (arabicLetter.test(word)) {
    const hamza = headHamzaOf(written);
    return { word: word.length < 2 ? '' : word, parts: none, ...(hamza && { hamza }) };
  }
  if (/^\d/.test(word) && /^[\d.,٫٬]+$/.test(word)) {
    return { word: plainNumber(word), parts: none };
  }
  const pieces = word.split(joints).filter((piece) => piece !== '');
  return { word: pieces.join(''), parts: pieces.length > 1 ? pieces : none };
}

/** The stem of a term seen by itself. Its vocabulary may know better: see `conflate`. */
export function stemOf({ word, hamza }: Pick<Term, 'word' | 'hamza'>): string {
  return hamza?.bars === true && word.startsWith('ال') ? withoutEndings(word) : lightStem(word);
}
