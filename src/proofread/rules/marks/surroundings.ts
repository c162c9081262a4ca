/** What may stand around a mark, as the insides of character classes with the flag `u`. */

import { wordCharacters } from '../../../arabic/spelling.ts';

/** Blanks that do not end a line. */
export const blanks = ' \\t\\u00a0\\u202f';

export const openings = '(\\[{«‹“‘';
export const closings = ')\\]}»›”’';

export const digits = '\\d\\u0660-\\u0669\\u06f0-\\u06f9';

/** What an Arabic phrase ends in: a letter, a number, something that is closed. */
export const phraseEnd = `${wordCharacters}${digits}${closings}"%٪…\\ufffc\\p{Script=Latin}`;

const arabicLetter = new RegExp(`[${wordCharacters}]`, 'u');

/** A text without an Arabic letter has marks and blanks of its own. */
export function hasArabic(text: string): boolean {
  return arabicLetter.test(text);
}
