/** What is known of words, found for every word of a text without making a string of those that are known. */

import { arabicLetters } from './characters.ts';
import { wordCharacters } from './spelling.ts';

const startsWord = 1;
const continuesWord = 2;
/** Half of a pair: what it is can be told of the pair only. */
const half = 4;

/** What each UTF-16 unit is to a word. */
const kinds = new Uint8Array(0x1_0000);
const letter = new RegExp(`[${arabicLetters}]`, 'u');
const character = new RegExp(`[${wordCharacters}]`, 'u');
for (let code = 0x600; code < kinds.length; code++) {
  const text = String.fromCharCode(code);
  if (code >= 0xd800 && code < 0xe000) kinds[code] = half;
  else if (letter.test(text)) kinds[code] = startsWord | continuesWord;
  else if (character.test(text)) kinds[code] = continuesWord;
}

/** Where the word that begins at an offset of a text ends; the offset itself where none begins there. */
function wordEnd(text: string, start: number): number {
  let at = start;
  let wanted = startsWord;
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    if ((kind & wanted) !== 0) at++;
    else if (kind === half && letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) at += 2;
    else break;
    wanted = continuesWord;
  }
  return at;
}

/** Whether a word stands at a place of a text. For words a loop is many times as fast as to ask the string. */
function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  // The lower bits, by which places are found, are mixed with the upper ones.
  return hash ^ (hash >>> 15);
}

interface Entry<Value> {
  readonly word: string;
  readonly value: Value;
}

/**
 * A table from words as they are written to what is known of them, hashed with open addressing. Nearly all words of a text
 * have been seen before: to find them a text is walked through, and nothing is made of it.
 */
export class WordTable<Value> {
  readonly #learn: (word: string) => Value;
  readonly #most: number;
  /** A power of two, twice as many as there are entries at most. */
  #places: (Entry<Value> | undefined)[];
  #size = 0;

  /**
   * @param learn is asked once for a word, as long as there is room
   * @param most how many words are remembered
   */
  constructor(learn: (word: string) => Value, most: number) {
    this.#learn = learn;
    this.#most = most;
    this.#places = new Array(2 ** Math.ceil(Math.log2(most * 2))).fill(undefined);
  }

  #find(text: string, start: number, end: number): Value {
    const places = this.#places;
    const mask = places.length - 1;
    const first = hashOf(text, start, end) & mask;
    let place = first;
    for (let entry = places[place]; entry !== undefined; entry = places[place]) {
      if (stands(entry.word, text, start, end)) return entry.value;
      place = (place + 1) & mask;
    }
    const word = text.slice(start, end);
    const entry = { word, value: this.#learn(word) };
    if (this.#size >= this.#most) {
      places.fill(undefined);
      this.#size = 0;
      place = first;
    }
    places[place] = entry;
    this.#size++;
    return entry.value;
  }

  /** What is known of each word of a text, in order. */
  valuesIn(text: string): readonly Value[] {
    const values: Value[] = [];
    for (let at = 0; at < text.length; ) {
      const end = wordEnd(text, at);
      if (end === at) at++;
      else {
        values.push(this.#find(text, at, end));
        at = end;
      }
    }
    return values;
  }
}
