/** Typography of a text that is not Markdown: captions, titles of videos. */

import { setDashes } from './rules/dashes.ts';
import { setQuotesInText } from './rules/quotes.ts';

/** «» for straight and curly quotation marks, `…`, dashes: what Markdown text gets, for plain text. */
export function typeset(text: string): string {
  return setQuotesInText(setDashes(text));
}
