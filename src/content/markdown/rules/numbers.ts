/**
 * The hyphens of the keyboard that are signs of numbers: the minus of `-5%` (U+2212) and the dash of `10-20` (U+2013).
 * Most hyphens beside digits are neither: dates, versions, models, scores, identifiers, telephone numbers, and
 * «-15 عامًا-» between dashes. What is not certain stays as it was written, and so does an escaped `\-`.
 */

import { toAsciiDigits } from '../../../arabic/digits.ts';
import { inPlace } from './in-place.ts';
import {
  arabicMeasure,
  arabicUnit,
  clitics,
  currency,
  digit,
  latinUnit,
  number,
  opening,
  percent,
} from './quantities.ts';

/** What makes a number a quantity beyond doubt. */
const sign = `${percent}|°|${currency}|${latinUnit}`;

/**
 * A minus has a word before it on its line (at the start of a line a hyphen is the mark of a list), or an opening
 * bracket, or a tatweel, or fills the text alone, as in a table; it has a unit after it (but «-38 عامًا» is an age) or
 * a closing bracket; and no hyphen that closes an aside follows.
 */
const minus = new RegExp(
  `(?<=[^\\s\\p{N}\\p{Script=Latin}][ \\u00a0][وف]?|[([{«‹\\u0640])-` +
    `(?=${digit}{1,6}(?:[.,\\u066b\\u066c]${digit}+)*(?:\\s?(?:${sign}|${arabicMeasure})|[)\\]}»›]))` +
    `(?![^\\n]{0,80}?[^\\s-]-(?:[\\s،؛.,:؟!]|$))` +
    `|^-(?=${number}\\s?(?:${percent}|°|${currency})?$)`,
  'gu',
);

/** A range stands free on both sides. Eras may be written on to it: «1436-1437هـ». */
const rangeEnds = `(?=$|[\\s\\u00a0)\\]}»›”"،؛؟!:…]|[.,](?!${digit})|(?:م|هـ?)(?![\\p{L}\\p{M}\\p{N}])|${sign}|${arabicUnit})`;
const range = new RegExp(
  `(?=${digit}|${currency})(?<=(?:^|${opening}|[،~≈]|(?<!${digit}):)|(?:^|${opening})${clitics})` +
    `(?<sign>${currency}?)(?<from>${number})(?<part>${percent}?)-(?<otherSign>${currency}?)(?<to>${number})` +
    `(?=(?<unit>\\s?(?:${sign}|${arabicUnit}))?)${rangeEnds}`,
  'gu',
);

const clock = /^\d{1,2}:[0-5]\d$/;
const decimal = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Hijri or Gregorian. */
function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= 1300 && Number(text) <= 2100;
}

/** Round numbers are counted: 450-500. 555-1234 and 737-800 are names. */
function isRound(text: string): boolean {
  return /[05]$/.test(text);
}

/**
 * Whether two numbers with a hyphen between them are the ends of a range.
 *
 * @param certain something beside them says that they are quantities
 * @param named a Latin word stands before them: a model, more likely than not
 */
function isRange(from: string, to: string, certain: boolean, named: boolean): boolean {
  if (clock.test(from) && clock.test(to)) return true;
  const grouped = /,/.test(from) || /,/.test(to);
  const [low, high] = [from, to].map((text) => text.replace(/,(?=\d{3}(?!\d))/g, ''));
  if (low === undefined || high === undefined) return false;
  if (!decimal.test(low) || !decimal.test(high) || Number(low) >= Number(high)) return false;
  if (certain || grouped) return true;
  if (isYear(low) && isYear(high)) return true;
  // 3.1-4 is a version.
  if (named || (low.includes('.') && !high.includes('.'))) return false;
  const isShort = low.length <= 2 && high.length <= 2;
  return isShort || low.includes('.') || high.includes('.') || (isRound(low) && isRound(high));
}

/** Numbers in the form in which they are compared: ASCII digits, the full stop for decimals. */
function plain(text: string): string {
  return toAsciiDigits(text).replaceAll('\u066b', '.').replaceAll('\u066c', ',');
}

const latinWordBefore = /\p{Script=Latin}[\s\u00a0]$/u;

/** `-5%` → `−5%`, `10-20%` → `10–20%`. Keeps the length of the text. */
export function setNumberSigns(text: string): string {
  return text.replace(minus, '\u2212').replace(range, (found, ...rest) => {
    const groups: Readonly<Record<string, string | undefined>> = rest.at(-1);
    const offset: number = rest.at(-3);
    const { from = '', to = '' } = groups;
    const certain = Boolean(groups.sign || groups.otherSign || groups.part || groups.unit);
    const named = latinWordBefore.test(text.slice(Math.max(0, offset - 2), offset));
    return isRange(plain(from), plain(to), certain, named) ? found.replace('-', '\u2013') : found;
  });
}

export const numbers = inPlace('number_signs', /-\p{Sc}?\p{Nd}/u, setNumberSigns);
