/** What a rule of the proofreader is. To add one: write its file in `rules/`, and name it in `rules/index.ts`. */

import type { HouseStyle } from './house-style.ts';

/**
 * Stands in a text for what is no prose: code, a picture, an address, an escaped character, a verse of the Qur'an. It
 * is no letter and no blank; no finding may take it in.
 */
export const placeholder = '\ufffc';

/**
 * How sure a rule is. `safe`: what it puts in the place of what it finds is right wherever it is found, and may be put
 * there by a machine. `suggest`: it is likely to be better; a person decides. `warn`: what is right depends on the
 * meaning, which a person must look at.
 */
export type RuleLevel = 'safe' | 'suggest' | 'warn';

/** A place in a text where something should be written otherwise. Offsets are UTF-16 units of the text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** What is to be written there. Every match of a rule that is `safe` has one. */
  readonly replacement?: string;
  /** An Arabic sentence: what is wrong. */
  readonly message: string;
  /** An Arabic sentence: what to do; where it is left out, `replacement` says it. */
  readonly remedy?: string;
}

export interface Rule {
  /** Kebab-case, stable: writers name it to have it pass over a line. */
  readonly code: string;
  readonly level: RuleLevel;
  /** What it is about, in a few Arabic words. */
  readonly title: string;
  /**
   * Found in every text that has a match of the rule: it need not look at others, and most articles have nothing of most
   * rules.
   */
  readonly needs?: RegExp;
  /**
   * Of a rule about words: whether a word may be one that it finds. It need not look at a text without any; what it
   * answers depends on nothing but the word.
   *
   * @param letters as in `SpelledWord`
   */
  concerns?(letters: string): boolean;
  /** Whether it finds nothing in a text in which no word comes twice in a row. */
  readonly needsRepeatedWord?: boolean;
  /**
   * Looks at one piece of prose as its reader sees it, such as a paragraph, a title or a cell: markup is left out, lines
   * are ended by `\n`. Matches come in order and do not overlap. A text in which every replacement of a `safe` rule was
   * made has no match of that rule.
   */
  find(text: string, house: HouseStyle): Iterable<Match>;
  /** Each is a text as `find` gets it, and what replacing gives; `undefined` where there is no replacement. */
  readonly wrong: readonly (readonly [wrong: string, right: string | undefined])[];
  /** Texts that look like mistakes of this kind, and are none. */
  readonly right: readonly string[];
}
