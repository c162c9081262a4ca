/**
 * The dictionary of a segment: its entries in the order of their keys, cut into pieces of which a reader fetches the
 * one or two where a word must be. As text, with the signs below in capitals:
 *
 *     piece     START entry… END
 *     entry     KEY shared key (stem | redirect | phrase)…
 *     stem      STEM stem (WORD word POSTINGS posting…)…
 *     redirect  REDIRECT key
 *     phrase    PHRASE word ( SPACE word)… POSTINGS key
 *
 * `shared` is the number of characters that the key has in common with the key before it, which are left out. An empty
 * stem is the key itself. In a word its stem is written `~`. A posting is one number: eight times the distance from the
 * article before it, plus the level of the word's weight (`weights.ts`).
 */

import { numberText, textNumbers } from './number-text.ts';
import { articleOf, postingOf } from './weights.ts';

/** A word of a segment as it is written, normalised, with the articles it stands in. */
export interface WordPostings {
  readonly word: string;
  /** As `postingOf`, by the numbers of articles within the segment, ascending, each once. */
  readonly postings: ArrayLike<number>;
}

export interface StemWords {
  readonly stem: string;
  readonly words: readonly WordPostings[];
}

/** A name of several words that leads elsewhere: after its first word, which is the key. */
export interface PhraseRedirect {
  readonly rest: readonly string[];
  readonly to: string;
}

export interface Entry {
  readonly key: string;
  /** The stems that are forms of one word; none for an entry that only leads elsewhere. */
  readonly group: readonly StemWords[];
  /** Keys of groups under which words that look like this key are found. */
  readonly redirects: readonly string[];
  readonly phrases: readonly PhraseRedirect[];
}

/** None is a number (`number-text.ts`), a letter, or white space that somebody on the way might change. */
const sign = {
  start: '\u0002',
  end: '\u0003',
  key: '\u0001',
  stem: '\u0010',
  word: '\u0011',
  postings: '\u0012',
  redirect: '\u0013',
  phrase: '\u0014',
} as const;

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  // Never between the halves of a character.
  return /[\ud800-\udbff]/.test(a[length - 1] ?? '') ? length - 1 : length;
}

function postingsText(postings: ArrayLike<number>): string {
  let next = 0;
  let text = '';
  for (let at = 0; at < postings.length; at += 1) {
    const posting = postings[at] ?? 0;
    text += numberText(posting - postingOf(next, 0));
    next = articleOf(posting) + 1;
  }
  return text;
}

function postingsOf(text: string): readonly number[] {
  let next = 0;
  return textNumbers(text).map((number) => {
    const posting = number + postingOf(next, 0);
    next = articleOf(posting) + 1;
    return posting;
  });
}

function stemText(key: string, { stem, words }: StemWords): string {
  const own = stem === key ? '' : stem;
  const written = words.map(
    ({ word, postings }) =>
      sign.word + word.replace(stem, '~') + sign.postings + postingsText(postings),
  );
  return sign.stem + own + written.join('');
}

/** An entry as text, after one with the key `previous`. */
export function entryText({ key, group, redirects, phrases }: Entry, previous: string): string {
  const shared = sharedLength(key, previous);
  return [
    sign.key,
    numberText(shared),
    key.slice(shared),
    ...group.map((stem) => stemText(key, stem)),
    ...redirects.map((to) => sign.redirect + to),
    ...phrases.map(({ rest, to }) => sign.phrase + rest.join(' ') + sign.postings + to),
  ].join('');
}

/** A text between the signs by which a reader knows that it came whole. */
export function wrapPiece(text: string): string {
  return sign.start + text + sign.end;
}

/** The text between the signs of start and end; undefined where it was cut short or is something else. */
export function unwrap(piece: string): string | undefined {
  const whole = piece.startsWith(sign.start) && piece.endsWith(sign.end);
  return whole && piece.length > 1 ? piece.slice(1, -1) : undefined;
}

const partSigns = [sign.stem, sign.word, sign.postings, sign.redirect, sign.phrase].join('');
const firstPart = new RegExp(`[${partSigns}]`);
const parts = new RegExp(`([${partSigns}])([^${partSigns}]*)`, 'g');

function readEntry(text: string, previous: string): Entry {
  const body = text.search(firstPart);
  const head = body < 0 ? text : text.slice(0, body);
  const key = previous.slice(0, textNumbers(head.slice(0, 1))[0]) + head.slice(1);
  const group: { stem: string; words: WordPostings[] }[] = [];
  const redirects: string[] = [];
  const phrases: PhraseRedirect[] = [];
  let word = '';
  let rest: string[] | undefined;
  for (const [, mark, value = ''] of text.slice(head.length).matchAll(parts)) {
    const last = group[group.length - 1];
    if (mark === sign.stem) group.push({ stem: value === '' ? key : value, words: [] });
    else if (mark === sign.word) word = value.replace('~', last?.stem ?? '');
    else if (mark === sign.redirect) redirects.push(value);
    else if (mark === sign.phrase) rest = value.split(' ');
    else if (rest === undefined) last?.words.push({ word, postings: postingsOf(value) });
    else phrases.push({ rest, to: value });
  }
  return { key, group, redirects, phrases };
}

/** The entries of what `unwrap` gave of a piece. */
export function readEntries(piece: string): readonly Entry[] {
  const entries: Entry[] = [];
  let previous = '';
  for (const text of piece.split(sign.key).slice(1)) {
    const entry = readEntry(text, previous);
    entries.push(entry);
    previous = entry.key;
  }
  return entries;
}
