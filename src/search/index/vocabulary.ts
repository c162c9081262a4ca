/** Numbers the words of a site, so that counting them moves numbers and not texts. */

import type { Lexicon } from '../../arabic/lexicon.ts';
import { isStopWord } from '../../arabic/stop-words.ts';
import { type HeadHamza, type Term, termOf } from '../../arabic/terms.ts';

/** A word as it is written somewhere, read once for all places where it is written so. */
export interface ReadWord {
  readonly term: Term;
  /** The number of its word; undefined for stop words and what is no word. */
  readonly number: number | undefined;
  /** Those of the parts of a Latin compound. */
  readonly parts: readonly number[];
  /** Names of several words that begin with it: the normalised words that follow, and the number of the whole. */
  readonly phrases: readonly { readonly rest: readonly string[]; readonly number: number }[];
  /** As `headOf`. */
  readonly head: number;
}

/** A `HeadHamza` as one digit; 0 for none. */
export function headOf(hamza: HeadHamza | undefined): number {
  if (hamza === undefined) return 0;
  return (hamza.seat === 'above' ? 1 : 2) + (hamza.bars ? 2 : 0);
}

export function hamzaOf(head: number): HeadHamza | undefined {
  if (head === 0) return undefined;
  return { seat: head % 2 === 1 ? 'above' : 'below', bars: head > 2 };
}

/** One for all words: most have neither parts nor phrases. */
const none: readonly never[] = [];

export class Vocabulary {
  /** Normalised words by their numbers. */
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #read = new Map<string, ReadWord>();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The number of a normalised word, a new one if need be. */
  number(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.words.length;
      this.words.push(word);
      this.#numbers.set(word, number);
    }
    return number;
  }

  #numbersOf(words: readonly string[]): readonly number[] {
    if (words.length === 0) return none;
    return words.flatMap((word) => (isStopWord(word) ? [] : this.number(word)));
  }

  #phrasesOf(first: string): ReadWord['phrases'] {
    const phrases = this.#lexicon.phrases.get(first);
    return phrases?.map(({ rest, word }) => ({ rest, number: this.number(word) })) ?? none;
  }

  read(written: string): ReadWord {
    const known = this.#read.get(written);
    if (known !== undefined) return known;
    const term = termOf(written);
    const read: ReadWord = {
      term,
      number: term.word === '' || isStopWord(term.word) ? undefined : this.number(term.word),
      parts: this.#numbersOf(term.parts),
      phrases: this.#phrasesOf(term.word),
      head: headOf(term.hamza),
    };
    this.#read.set(written, read);
    return read;
  }
}
