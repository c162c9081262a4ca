/** Finds what the dictionary of a segment has for a word. */

import { withoutClitics } from '../../arabic/conflate.ts';
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

export class SegmentDictionary {
  readonly #pieces: IndexPieces;
  readonly #segment: RootSegment;
  readonly #from: readonly string[];

  constructor(pieces: IndexPieces, segment: RootSegment) {
    this.#pieces = pieces;
    this.#segment = segment;
    this.#from = segment.from === '' ? [] : segment.from.split('\n');
  }

  /** The number of the piece that a key is in, if it is in any. */
  #pieceOf(key: string): number {
    let low = 0;
    let high = this.#from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#from[middle] ?? '') <= key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  async #entry(key: string): Promise<Entry | undefined> {
    const entries = await this.#pieces.entries(this.#segment, this.#pieceOf(key));
    return entries.find((entry) => entry.key === key);
  }

  async #groupsOf(keys: readonly string[]): Promise<readonly Group[]> {
    const entries = await Promise.all(keys.map((key) => this.#entry(key)));
    return entries.flatMap((entry) => (entry && entry.group.length > 0 ? [entry.group] : []));
  }

  async #look(word: string, key: string): Promise<Found | undefined> {
    const entry = await this.#entry(key);
    if (entry === undefined) return undefined;
    const groups = await this.#groupsOf(entry.redirects);
    const all = entry.group.length > 0 ? [entry.group, ...groups] : groups;
    // A key may lead to several groups; where one has the very word, that one is meant.
    for (const group of all) {
      const exact = group.find(({ words }) => words.some((own) => own.word === word));
      if (exact !== undefined) return { word, stem: exact.stem, group };
    }
    return all.length > 0 ? { word, stem: key, group: all.flat() } : undefined;
  }

  /** What answers a whole word: by its stem, or else by its stem without clitics. */
  async word(term: Pick<Term, 'word' | 'hamza'>): Promise<Found | undefined> {
    const found = await this.#look(term.word, stemOf(term));
    if (found !== undefined || !isArabicWord(term.word)) return found;
    for (const rest of withoutClitics(term.word)) {
      const stem = lightStem(rest);
      if (stem.length < shortestStem) continue;
      const other = await this.#look(rest, stem);
      if (other !== undefined) return other;
    }
    return undefined;
  }

  /** What answers a word of which only the beginning is typed. */
  async beginning(word: string): Promise<Group> {
    const prefix = isArabicWord(word) ? withoutArticle(word) : word;
    if (prefix.length < shortestPrefix) return [];
    const first = this.#pieceOf(prefix);
    const last = Math.min(this.#pieceOf(`${prefix}\uffff`), first + mostPieces - 1);
    const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const pieces = await Promise.all(
      numbers.map((number) => this.#pieces.entries(this.#segment, number)),
    );
    const entries = pieces.flat().filter(({ key }) => key.startsWith(prefix));
    const redirects = [...new Set(entries.flatMap((entry) => entry.redirects))];
    const known = new Set(entries.map(({ key }) => key));
    const others = redirects.filter((to) => !known.has(to)).slice(0, mostRedirects);
    return [...entries.map(({ group }) => group), ...(await this.#groupsOf(others))].flat();
  }

  /** The name of several words that begins with the first of these, if one does: its length and what answers it. */
  async phrase(words: readonly string[]): Promise<{ length: number; found: Found } | undefined> {
    const [first = '', ...rest] = words;
    const entry = await this.#entry(lightStem(first));
    const phrase = entry?.phrases.find((known) =>
      known.rest.every((word, at) => rest[at] === word),
    );
    if (phrase === undefined) return undefined;
    const group = (await this.#groupsOf([phrase.to])).flat();
    return { length: phrase.rest.length + 1, found: { word: '', stem: phrase.to, group } };
  }
}
