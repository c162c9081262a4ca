/** Typography of a text that is not Markdown: titles, descriptions, captions, titles of videos. */

import { setDashes } from './rules/dashes.ts';
import { setNumberSigns } from './rules/numbers.ts';
import { setQuotesInText } from './rules/quotes.ts';
import { setNoBreakSpaces } from './rules/spaces.ts';

/**
 * «» for straight and curly quotation marks, `…`, dashes, the signs of numbers, no-break spaces: what Markdown text
 * gets, for plain text.
 */
export function typeset(text: string): string {
  return setNoBreakSpaces(setNumberSigns(setQuotesInText(setDashes(text))));
}
