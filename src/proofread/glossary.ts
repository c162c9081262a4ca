/** The house's own words: how names and terms are written here, of all the ways in which they are written. */

import { arabicLetters } from '../arabic/characters.ts';
import { spelledWords } from '../arabic/spelling.ts';
import type { GlossaryEntry } from '../content/glossary-data.ts';
import type { Match, Rule, RuleLevel } from './rule.ts';

const letter = `[${arabicLetters}\\p{Script=Latin}\\p{M}\\p{N}\\u0640]`;

/** What Arabic joins to the beginning of a term. */
const beginnings = ['', 'و', 'ف'].flatMap((conjunction) =>
  ['', 'ب', 'ك', 'ل'].map((preposition) => conjunction + preposition),
);

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/ +/g, '[ \\u00a0]+');
}

/** One key for a term, however many blanks are in it. */
function keyOf(term: string): string {
  return term.replace(/[ \u00a0]+/g, ' ');
}

/** Finds any of some terms as whole words, with what Arabic joins to their beginnings. */
class TermFinder {
  readonly #write = new Map<string, GlossaryEntry>();
  /** The first words of all terms with what may be joined to them: a text without any of them has no term. */
  readonly #firstWords = new Set<string>();
  readonly #pattern: RegExp | undefined;

  constructor(entries: readonly GlossaryEntry[]) {
    const terms: string[] = [];
    for (const entry of entries) {
      for (const term of entry.not) {
        this.#write.set(keyOf(term), entry);
        terms.push(term);
        // The article after ل loses its alif: «للانترنت».
        if (term.startsWith('ال')) {
          this.#write.set(`ل${keyOf(term.slice(1))}`, entry);
          terms.push(`ل${term.slice(1)}`);
        }
      }
    }
    if (terms.length === 0) return;
    for (const term of terms) {
      const [first] = spelledWords(term);
      for (const joined of beginnings) this.#firstWords.add(joined + (first?.letters ?? ''));
    }
    const longestFirst = terms.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    this.#pattern = new RegExp(
      `(?<!${letter})([وف]?[بكل]?)(${longestFirst.map(escapeForRegExp).join('|')})(?!${letter})`,
      'gu',
    );
  }

  /** Whether a term may begin with a word; undefined where there are terms that begin with no Arabic word. */
  get concerns(): ((letters: string) => boolean) | undefined {
    return this.#firstWords.has('') ? undefined : (letters) => this.#firstWords.has(letters);
  }

  *find(text: string): Generator<Match, void, undefined> {
    if (this.#pattern === undefined) return;
    for (const { 0: found, 1: joined = '', 2: term = '', index } of text.matchAll(this.#pattern)) {
      const entry = this.#write.get(keyOf(term));
      if (entry === undefined) continue;
      const replacement = joined + this.#written(entry, keyOf(term));
      yield {
        start: index,
        end: index + found.length,
        replacement,
        message: `نكتب «${entry.write}»، لا «${keyOf(term)}»${entry.why === undefined ? '' : `: ${entry.why}`}.`,
        remedy: `اكتب: ${replacement}`,
      };
    }
  }

  #written({ write, not }: GlossaryEntry, term: string): string {
    const isJoined = !not.some((one) => keyOf(one) === term);
    if (!isJoined) return write;
    return write.startsWith('ال') ? `لل${write.slice(2)}` : `ل${write}`;
  }
}

/** The rules of a glossary. */
export function glossaryRules(entries: readonly GlossaryEntry[]): readonly Rule[] {
  const ofLevel = (code: string, level: RuleLevel & GlossaryEntry['level']): Rule => {
    const own = entries.filter((entry) => entry.level === level);
    const finder = new TermFinder(own);
    const { concerns } = finder;
    return {
      code,
      level,
      title: 'ألفاظ الصحيفة',
      ...(concerns && { concerns }),
      find: (text) => finder.find(text),
      wrong: own.flatMap(({ write, not }) => not.map((term) => [term, write] as const)),
      right: own.map(({ write }) => write),
    };
  };
  return [ofLevel('glossary', 'safe'), ofLevel('glossary-suggestion', 'suggest')];
}
