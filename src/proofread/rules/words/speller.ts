import { isWithin, otherLanguages, type Span } from '../../../arabic/other-languages.ts';
import { respell, type SpelledWord, spelledWords } from '../../../arabic/spelling.ts';
import type { Match, Rule, RuleLevel } from '../../rule.ts';
import { quotations } from './quotations.ts';

/** What knows how words are spelled. */
export interface Speller {
  /** How a word is spelled rightly, where it is not; letters only, as in `SpelledWord.letters`. */
  spell(letters: string): string | undefined;
  /** Says what is wrong, with the word as it should be written. */
  explain(right: string, wrong: string): string;
}

/** A word that touches a Latin letter, an underscore or a joiner is no word of the language: «إسم_الملف». */
const beside = /[\p{Script=Latin}_@\\\u200c\u200d]/u;

/** A hamza or madda that is no part of its letter yet: another rule puts them together first. */
const apart = /[\u0653-\u0655]/;

function stands({ text: word, start, end }: SpelledWord, text: string): boolean {
  return (
    !apart.test(word) && !beside.test(text.charAt(start - 1)) && !beside.test(text.charAt(end))
  );
}

/** Every word that a speller would write otherwise, but for other languages. */
function* misspelledWords(text: string, speller: Speller): Iterable<Match> {
  const { explain, spell } = speller;
  let foreign: readonly Span[] | undefined;
  for (const word of spelledWords(text)) {
    const spelling = spell(word.letters);
    if (spelling === undefined || !stands(word, text)) continue;
    foreign ??= otherLanguages(text);
    if (isWithin(foreign, word.start)) continue;
    const replacement = respell(word.text, word.letters, spelling);
    const message = explain(replacement, word.text);
    yield { start: word.start, end: word.end, replacement, message };
  }
}

/** The misspelled words of a text that stand in what it quotes, or those that do not. */
export function* misspelled(
  text: string,
  speller: Speller,
  where: 'quoted' | 'unquoted',
): Iterable<Match> {
  let quoted: readonly Span[] | undefined;
  for (const match of misspelledWords(text, speller)) {
    quoted ??= quotations(text);
    if (isWithin(quoted, match.start) === (where === 'quoted')) yield match;
  }
}

/** The words that any of some spellers would write otherwise. */
export function concernsOf(...spellers: readonly Speller[]): (letters: string) => boolean {
  return (letters) => spellers.some(({ spell }) => spell(letters) !== undefined);
}

/** What a rule about single words is but for how it finds them. */
interface SpellingRule extends Omit<Rule, 'find' | 'concerns'> {
  readonly level: RuleLevel;
}

/**
 * A rule out of a speller. One that is safe leaves what is quoted to the rule `spelling-in-quotation`: the words of
 * others are changed by a person only.
 */
export function spellingRule(rule: SpellingRule, speller: Speller): Rule {
  return {
    ...rule,
    concerns: concernsOf(speller),
    find: (text) =>
      rule.level === 'safe'
        ? misspelled(text, speller, 'unquoted')
        : misspelledWords(text, speller),
  };
}
