/** Words as they are spelled: the letters of a word without its tashkeel and tatweel, and writing others in their place. */

import { arabicLetters, removeTashkeel, removeTatweel, tashkeelMarks } from './characters.ts';
import { rememberLast } from './remember-last.ts';

/** What a word is written with, as the inside of a character class with the flag `u`. */
export const wordCharacters = `${arabicLetters}${tashkeelMarks}\\u0640`;

/** An Arabic word where it stands in a text; offsets are UTF-16 units. */
export interface SpelledWord {
  /** As it is written: «إِسْـم». */
  readonly text: string;
  /** What it is spelled with: «إسم». */
  readonly letters: string;
  readonly start: number;
  readonly end: number;
}

const everyWord = new RegExp(`[${arabicLetters}][${wordCharacters}]*`, 'gu');
const plain = /^[\u0621-\u063a\u0641-\u064a]+$/;
const unspelled = new RegExp(`[${tashkeelMarks}\\u0640]`);

/** What a written word is spelled with: «إسم» of «إِسْـم». */
export function lettersOf(word: string): string {
  return plain.test(word) ? word : removeTatweel(removeTashkeel(word));
}

function readWords(text: string): readonly SpelledWord[] {
  const words: SpelledWord[] = [];
  for (const { 0: word, index } of text.matchAll(everyWord)) {
    words.push({ text: word, letters: lettersOf(word), start: index, end: index + word.length });
  }
  return words;
}

/** The Arabic words of a text, in order. */
export const spelledWords = rememberLast(readWords);

/** How many characters of a written word hold its first `count` letters and the marks on them. */
function lengthOf(word: string, count: number): number {
  let at = 0;
  for (let left = count; at < word.length; at++) {
    if (unspelled.test(word.charAt(at))) continue;
    if (left === 0) break;
    left--;
  }
  return at;
}

/**
 * A written word with other letters: only those that differ are changed, and the rest keep their tashkeel and tatweel.
 * «إِسْتِخدام» spelled «استخدام» is «اِسْتِخدام».
 *
 * @param letters how the word is spelled now
 * @param spelling how it should be
 */
export function respell(word: string, letters: string, spelling: string): string {
  if (word === letters) return spelling;
  const shorter = Math.min(letters.length, spelling.length);
  let same = 0;
  while (same < shorter && letters[same] === spelling[same]) same++;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && letters.at(-1 - sameAtEnd) === spelling.at(-1 - sameAtEnd)) {
    sameAtEnd++;
  }
  const from = lengthOf(word, same);
  const to = lengthOf(word, letters.length - sameAtEnd);
  const changed = word.slice(from, to);
  const marks = changed.replace(new RegExp(`[${arabicLetters}]`, 'gu'), '');
  const put = spelling.slice(same, spelling.length - sameAtEnd);
  // Marks stay on the letter only where one letter has become another; a kasra does not go with أ.
  const isOneLetter = put.length === 1 && letters.length - sameAtEnd - same === 1;
  const kept = isOneLetter ? (put === 'أ' ? marks.replace('\u0650', '') : marks) : '';
  return word.slice(0, from) + put + kept + word.slice(to);
}
