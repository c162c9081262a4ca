/** What a reader typed, as words to look for. */

import { isStopWord } from '../../arabic/stop-words.ts';
import { type Term, termOf } from '../../arabic/terms.ts';
import { tokenise } from '../../arabic/tokenise.ts';

export interface QueryWord {
  /** As typed. */
  readonly written: string;
  /** Where it stands in the query, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly term: Term;
}

export interface Query {
  readonly words: readonly QueryWord[];
  /** Stop words, as typed. */
  readonly ignored: readonly string[];
}

/** Nobody types more of these by hand; what is pasted is looked for by its beginning. */
const mostCharacters = 1000;
const mostWords = 12;

/** «iphone15» may be written «iPhone 15»: the parts of a word of letters and digits. */
function withParts(term: Term): Term {
  if (term.parts.length > 0) return term;
  const parts = term.word.match(/\d+(?:\.\d+)?|\D+/g) ?? [];
  return /^[a-z]/.test(term.word) && parts.length > 1 ? { ...term, parts } : term;
}

/** Reads a query. Any text will do; a text without words, or of stop words alone, has no words to look for. */
export function readQuery(text: string): Query {
  const words: QueryWord[] = [];
  const ignored: string[] = [];
  const seen = new Set<string>();
  for (const { text: written, start, end } of tokenise(text.slice(0, mostCharacters))) {
    const term = withParts(termOf(written));
    if (term.word === '' || seen.has(term.word)) continue;
    seen.add(term.word);
    if (isStopWord(term.word)) ignored.push(written);
    else if (words.length < mostWords) words.push({ written, start, end, term });
  }
  return { words, ignored };
}
