/** Which of many rules need look at a text: most articles have nothing of most of them. */

import { lettersOf } from '../arabic/spelling.ts';
import { WordTable } from '../arabic/word-table.ts';
import type { Rule } from './rule.ts';

/** Words are many, and the same in every text: what they concern is asked once, as long as there is room. */
const mostRemembered = 100_000;

/** What a word means to the rules. */
interface KnownWord {
  /** As in `SpelledWord`. */
  readonly letters: string;
  readonly concerned: readonly Rule[];
}

const none: readonly Rule[] = [];

class RelevantRules {
  readonly #rules: readonly Rule[];
  readonly #aboutWords: readonly Rule[];
  readonly #words = new WordTable((word) => this.#know(word), mostRemembered);

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#aboutWords = rules.filter(({ concerns }) => concerns !== undefined);
  }

  #know(word: string): KnownWord {
    const letters = lettersOf(word);
    const some = this.#aboutWords.filter((rule) => rule.concerns?.(letters));
    return { letters, concerned: some.length === 0 ? none : some };
  }

  /** Those that have what they need in a text. */
  in(text: string): readonly Rule[] {
    return this.#rules.filter(({ needs }) => needs?.test(text) !== false);
  }

  /** Those of some of the rules that the words of a text give something to do. */
  among(rules: readonly Rule[], text: string): readonly Rule[] {
    const concerned = new Set<Rule>();
    let before: string | undefined;
    let isRepeated = false;
    for (const { letters, concerned: some } of this.#words.valuesIn(text)) {
      for (const rule of some) concerned.add(rule);
      isRepeated ||= letters === before;
      before = letters;
    }
    return rules.filter(
      (rule) =>
        (rule.concerns === undefined || concerned.has(rule)) &&
        (rule.needsRepeatedWord !== true || isRepeated),
    );
  }
}

const ofRules = new WeakMap<readonly Rule[], RelevantRules>();

/**
 * Tells which of some rules may find something in a piece of a text. What the rules need is looked for in the whole text
 * at once, which is cheaper than in each of its pieces.
 *
 * @param text the pieces, each in lines of its own
 */
export function relevantRules(
  rules: readonly Rule[],
  text: string,
): (piece: string) => readonly Rule[] {
  let relevant = ofRules.get(rules);
  if (relevant === undefined) {
    relevant = new RelevantRules(rules);
    ofRules.set(rules, relevant);
  }
  const known = relevant;
  const inText = known.in(text);
  return (piece) => known.among(inText, piece);
}
