/** What no rule can know: broken plurals, and names that are written in several ways. */

import { stemOf, type Term, termOf } from './terms.ts';
import { wordsOf } from './tokenise.ts';

/** The tables as editors write them, in good spelling. */
export interface LexiconTables {
  /** Each noun, and its broken plurals or other forms: «هاتف», «هواتف». */
  readonly plurals: Iterable<readonly [base: string, forms: readonly string[]]>;
  /** The ways to write one name, the one to prefer first: «آيفون», «ايفون», `iPhone`. A way may be of several words. */
  readonly names: Iterable<readonly string[]>;
}

/** A name of several words, after its first one. */
export interface Phrase {
  /** The normalised words that follow the first. */
  readonly rest: readonly string[];
  /** The one word that all of them are together, normalised. */
  readonly word: string;
}

export interface Lexicon {
  /** The stem that stands for a stem of the tables. */
  readonly bases: ReadonlyMap<string, string>;
  /** Names of several words by their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

function termsOf(text: string): readonly Term[] {
  return wordsOf(text)
    .map(termOf)
    .filter(({ word }) => word !== '');
}

/** The stem of a text that is one word. */
function stemOfText(text: string): string {
  return stemOf(termOf(text));
}

/** Later entries do not change what earlier ones said of a form. */
export function createLexicon(tables: LexiconTables): Lexicon {
  const bases = new Map<string, string>();
  const phrases = new Map<string, Phrase[]>();
  const relate = (form: string, base: string): void => {
    if (!bases.has(form)) bases.set(form, base);
  };
  for (const [base, forms] of tables.plurals) {
    const stem = stemOfText(base);
    for (const form of [base, ...forms]) relate(stemOfText(form), stem);
  }
  for (const ways of tables.names) {
    const written = ways.map(termsOf);
    const single = written.find(({ length }) => length === 1)?.[0];
    const joined = written[0]?.map(({ word }) => word).join('') ?? '';
    const name: Term = single ?? { word: joined, parts: [] };
    if (name.word === '') continue;
    for (const [first, ...rest] of written) {
      if (first === undefined) continue;
      if (rest.length === 0) relate(stemOf(first), stemOf(name));
      else {
        const known = phrases.get(first.word) ?? [];
        known.push({ rest: rest.map(({ word }) => word), word: name.word });
        phrases.set(first.word, known);
      }
    }
  }
  for (const known of phrases.values()) known.sort((a, b) => b.rest.length - a.rest.length);
  return { bases, phrases };
}
