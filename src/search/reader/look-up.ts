/** Finds what the dictionary of a segment has for a word. */

import { withoutClitics } from '../../arabic/conflate.ts';
import { isFamily, likelyFamilyOf } from '../../arabic/family.ts';
import { isArabicWord, lightStem, withoutArticle } from '../../arabic/stem.ts';
import { stemOf, type Term } from '../../arabic/terms.ts';
import type { Entry, StemWords } from '../entries.ts';
import type { RootSegment } from '../root.ts';
import type { IndexPieces } from './pieces.ts';

type Group = readonly StemWords[];

/** What answers a word: the forms of it, and the word and the stem that are its very own among them. */
export interface Found {
  readonly word: string;
  readonly stem: string;
  readonly group: Group;
}

const shortestStem = 3;

/** A word still being typed is completed from so many letters on… */
const shortestPrefix = 2;

/** …within so many pieces, which a shorter beginning may well exceed, and so many redirects. */
const mostPieces = 3;
const mostRedirects = 6;

export interface SegmentDictionary {
  /** What answers a whole word: by its stem, else by its stem without clitics, else by the family it must be of. */
  readonly word: (term: Pick<Term, 'word' | 'hamza'>) => Promise<Found | undefined>;
  /** What answers a word of which only the beginning is typed. */
  readonly beginning: (word: string) => Promise<Group>;
  /** The name of several words that begins with the first of these, if one does: its length and what answers it. */
  readonly phrase: (
    words: readonly string[],
  ) => Promise<{ readonly length: number; readonly found: Found } | undefined>;
}

export function openDictionary(pieces: IndexPieces, segment: RootSegment): SegmentDictionary {
  const from = segment.from === '' ? [] : segment.from.split('\n');

  /** The number of the piece that a key is in, if it is in any. */
  const pieceOf = (key: string): number => {
    let low = 0;
    let high = from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((from[middle] ?? '') <= key) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const entryOf = async (key: string): Promise<Entry | undefined> => {
    const entries = await pieces.entries(segment, pieceOf(key));
    return entries.find((entry) => entry.key === key);
  };

  const groupsOf = async (keys: readonly string[]): Promise<readonly Group[]> => {
    const entries = await Promise.all(keys.map(entryOf));
    return entries.flatMap((entry) => (entry && entry.group.length > 0 ? [entry.group] : []));
  };

  const look = async (word: string, key: string): Promise<Found | undefined> => {
    const entry = await entryOf(key);
    if (entry === undefined) return undefined;
    const groups = await groupsOf(entry.redirects);
    const all = entry.group.length > 0 ? [entry.group, ...groups] : groups;
    // A key may lead to several groups; where one has the very word, that one is meant.
    for (const group of all) {
      const exact = group.find(({ words }) => words.some((own) => own.word === word));
      if (exact !== undefined) return { word, stem: exact.stem, group };
    }
    return all.length > 0 ? { word, stem: key, group: all.flat() } : undefined;
  };

  return {
    word: async (term) => {
      const { word } = term;
      const stem = stemOf(term);
      const found = await look(word, stem);
      if (found !== undefined || !isArabicWord(word)) return found;
      for (const rest of withoutClitics(word)) {
        const other = lightStem(rest);
        if (other.length < shortestStem) continue;
        const bare = await look(rest, other);
        if (bare !== undefined) return bare;
      }
      const family = likelyFamilyOf(stem);
      return isFamily(family) ? look(word, family) : undefined;
    },

    beginning: async (word) => {
      const prefix = isArabicWord(word) ? withoutArticle(word) : word;
      if (prefix.length < shortestPrefix) return [];
      const first = pieceOf(prefix);
      const last = Math.min(pieceOf(`${prefix}\uffff`), first + mostPieces - 1);
      const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      const found = await Promise.all(numbers.map((number) => pieces.entries(segment, number)));
      const entries = found.flat().filter(({ key }) => key.startsWith(prefix));
      const known = new Set(entries.map(({ key }) => key));
      const redirects = new Set(entries.flatMap((entry) => entry.redirects));
      const others = [...redirects].filter((to) => !known.has(to)).slice(0, mostRedirects);
      return [...entries.map(({ group }) => group), ...(await groupsOf(others))].flat();
    },

    phrase: async ([first = '', ...rest]) => {
      const entry = await entryOf(lightStem(first));
      const phrase = entry?.phrases.find((known) =>
        known.rest.every((word, at) => rest[at] === word),
      );
      if (phrase === undefined) return undefined;
      const group = (await groupsOf([phrase.to])).flat();
      return { length: phrase.rest.length + 1, found: { word: '', stem: phrase.to, group } };
    },
  };
}
