/** The short vowels that Arabic leaves out, guessed from the shape of the word: how many consonants stand together, and where. */

import { type Sound, vowel } from './sounds.ts';

/** A run of consonants between vowels. */
interface Run {
  readonly latin: readonly string[];
  readonly atHead: boolean;
  readonly atEnd: boolean;
  readonly before: Sound | undefined;
  readonly after: Sound | undefined;
  /** What comes after `after`. */
  readonly rest: readonly Sound[];
  /** The first sound of the word. */
  readonly first: Sound | undefined;
  /** Sounds before the run. */
  readonly start: number;
}

const gutturals: ReadonlySet<string> = new Set(['h', 'kh', 'ʿ', 'gh']);

/** The vowels of a run by the consonant that they follow, from 1. */
type Guess = ReadonlyMap<number, string>;

function guessOf(...vowels: readonly (readonly [number, string])[]): Guess {
  return new Map(vowels);
}

/** At the head of a word; the consonants of the whole word where no vowel is written in it. */
function guessAtHead({ latin, atEnd, after, rest }: Run): Guess {
  const [head = '', second = '', third = '', fourth = ''] = latin;
  const count = latin.length;
  const closing = rest.length === 1 && rest[0]?.kind === 'consonant';
  if (head === 'm') {
    if (second === 's' && third === 't') {
      // «مستخدم», «مستخدمين», «مستوى».
      return guessOf([1, 'u'], [3, 'a'], ...(count > 5 ? ([[5, 'i']] as const) : []));
    }
    // «متصفح», «متقدمة».
    if (second === 't' && count === 5) return guessOf([1, 'u'], [2, 'a'], [3, 'a'], [4, 'i']);
    // «مختلف», «محتوى».
    if (third === 't' && count > 3) {
      return guessOf([1, 'u'], [3, 'a'], ...(count > 4 ? ([[4, 'i']] as const) : []));
    }
    // «موقع», «موعد».
    if (second === 'w' && count === 4) return guessOf([1, 'a'], [3, 'i']);
    // «مقارنة», «محادثات»: of the third form, not the plurals «مواقع», «مصادر».
    if (count === 2 && after?.latin === 'a' && rest.length > 2) {
      const [one, two, end] = rest;
      const thirdForm =
        one?.kind === 'consonant' && two?.kind === 'consonant' && end?.latin === 'a';
      if (thirdForm) return guessOf([1, 'u']);
    }
  }
  if (count === 2 && after?.long === true) {
    // «دروس», «وصول»; not «يكون».
    if (after.latin === 'u') return guessOf([1, head === 'y' || head === 't' ? 'a' : 'u']);
    // «جهاز», «كتابة», «نهائي»; not «خدمات», «هواتف», «جوال».
    if (after.latin === 'a' && !/^[mty]$/.test(head) && !/^[wy]$/.test(second)) {
      const [one, two] = rest;
      const short = closing || (rest.length === 2 && two?.kind === 'vowel');
      if (one?.kind === 'consonant' && short && !(closing && one.latin === 't')) {
        return guessOf([1, 'i']);
      }
    }
  }
  if (atEnd && count === 3 && second === third) return guessOf([1, 'a'], [2, 'a']);
  if (atEnd && count === 4 && (head === 't' || head === 'y')) {
    // Verbs, «تكشف»; a guttural likes `a`: «تفتح», «يسمح».
    const open = gutturals.has(third) || gutturals.has(fourth);
    return guessOf([1, 'a'], [3, open ? 'a' : 'i']);
  }
  if (atEnd && count === 5) return guessOf([1, 'a'], [2, 'a'], [4, 'a']);
  const gaps: [number, string][] = [];
  for (let gap = 1; gap < count; gap += 2) gaps.push([gap, 'a']);
  return guessOf(...gaps);
}

/** After the first vowel of a word. */
function guessInside({ latin, atEnd, before, after, first, start }: Run): Guess {
  const count = latin.length;
  if (count === 2) {
    // «مقارنة», «محادثات».
    if (first?.latin === 'm' && start === 3 && before?.latin === 'a' && after?.latin === 'a') {
      return guessOf([1, 'a']);
    }
    // «هاتف», «برامج», «شاملة»: a syllable of a long vowel is not closed.
    if (before?.long === true && before.latin === 'a') return guessOf([1, 'i']);
    return atEnd && before?.long === true ? guessOf([1, 'a']) : guessOf();
  }
  // «استخدام», «انتقال».
  const latinVowel = first?.latin === 'i' && !atEnd ? 'i' : 'a';
  const gaps: [number, string][] = [];
  for (let gap = 2; gap < count; gap += 2) gaps.push([gap, latinVowel]);
  return guessOf(...gaps);
}

/** The sounds with the vowels that were left out. */
export function withVowels(sounds: readonly Sound[]): Sound[] {
  const full: Sound[] = [];
  const count = sounds.length;
  for (let start = 0; start < count; ) {
    const sound = sounds[start];
    if (sound?.kind !== 'consonant') {
      if (sound) full.push(sound);
      start++;
      continue;
    }
    let end = start;
    while (sounds[end]?.kind === 'consonant') end++;
    const consonants = sounds.slice(start, end);
    const run: Run = {
      latin: consonants.map(({ latin }) => latin),
      atHead: start === 0,
      atEnd: end === count,
      before: sounds[start - 1],
      after: sounds[end],
      rest: sounds.slice(end + 1),
      first: sounds[0],
      start,
    };
    const guess = run.atHead ? guessAtHead(run) : guessInside(run);
    consonants.forEach((one, index) => {
      full.push(one);
      const latin = guess.get(index + 1);
      if (latin !== undefined && one.closed !== true) full.push(vowel(latin));
    });
    start = end;
  }
  return full;
}
