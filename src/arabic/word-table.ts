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

type Places<Value> = (Entry<Value> | undefined)[];

/** A power of two. */
const fewestPlaces = 1024;

function emptyPlaces<Value>(count: number): Places<Value> {
  return new Array<Entry<Value> | undefined>(count).fill(undefined);
}

/**
 * A table from words as they are written to what is known of them, hashed with open addressing. Nearly all words of a text
 * have been seen before: to find them a text is walked through, and nothing is made of it.
 */
export class WordTable<Value> {
  readonly #learn: (word: string) => Value;
  readonly #most: number;
  /** At least twice as many as there are entries, and not many more: what is small is near. */
  #places: Places<Value> = emptyPlaces(fewestPlaces);
  #size = 0;

  /**
   * @param learn is asked once for a word, as long as there is room
   * @param most how many words are remembered
   */
  constructor(learn: (word: string) => Value, most: number) {
    this.#learn = learn;
    this.#most = most;
  }

  #makeRoom(): void {
    if (this.#size >= this.#most) {
      this.#places = emptyPlaces(fewestPlaces);
      this.#size = 0;
    } else if ((this.#size + 1) * 2 > this.#places.length) {
      const old = this.#places;
      this.#places = emptyPlaces(old.length * 2);
      for (const entry of old) if (entry !== undefined) this.#put(entry);
    }
  }

  #put(entry: Entry<Value>): void {
    const mask = this.#places.length - 1;
    let place = hashOf(entry.word, 0, entry.word.length) & mask;
    while (this.#places[place] !== undefined) place = (place + 1) & mask;
    this.#places[place] = entry;
  }

  #find(text: string, start: number, end: number): Value {
    const places = this.#places;
    const mask = places.length - 1;
    let place = hashOf(text, start, end) & mask;
    for (let entry = places[place]; entry !== undefined; entry = places[place]) {
      if (stands(entry.word, text, start, end)) return entry.value;
      place = (place + 1) & mask;
    }
    const word = text.slice(start, end);
    const entry = { word, value: this.#learn(word) };
    this.#makeRoom();
    this.#put(entry);
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
