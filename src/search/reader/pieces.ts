/** Fetches pieces of the index, each once. */

import { type Entry, readEntries, unwrap } from '../entries.ts';
import {
  type ArticleCard,
  indexVersion,
  paths,
  type Root,
  type RootSegment,
  rootFile,
} from '../root.ts';
import { SearchIndexError } from './answer.ts';

export type Fetch = (address: string) => Promise<Response>;

function isRoot(value: unknown): value is Root {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === indexVersion &&
    'segments' in value &&
    Array.isArray(value.segments)
  );
}

function isCards(value: unknown): value is readonly ArticleCard[] {
  return Array.isArray(value) && value.every(Array.isArray);
}

function parse<Value>(text: string, is: (value: unknown) => value is Value): Value {
  const value: unknown = JSON.parse(text);
  if (!is(value)) throw new Error('not of this version');
  return value;
}

function whole(text: string): string {
  const inside = unwrap(text);
  if (inside === undefined) throw new Error('cut short');
  return inside;
}

/** What was asked for, by path. */
type Asked<Value> = Map<string, Promise<Value>>;

export interface IndexPieces {
  readonly root: () => Promise<Root>;
  /** A piece of the dictionary of a segment. */
  readonly entries: (segment: RootSegment, piece: number) => Promise<readonly Entry[]>;
  /** The number of the section of each article, as a text of `numberText`. */
  readonly sections: (segment: RootSegment) => Promise<string>;
  readonly card: (segment: RootSegment, article: number) => Promise<ArticleCard>;
  /** The body of an article. */
  readonly text: (name: string) => Promise<string>;
  readonly spelling: (name: string) => Promise<string>;
}

/**
 * Functions over shared variables, not a class: what a browser of 2021 needs for private members is longer than they are.
 *
 * @param folder address of the folder of the index, ending with `/`
 */
export function openPieces(folder: string, fetch: Fetch): IndexPieces {
  const roots: Asked<Root> = new Map();
  const pieces: Asked<readonly Entry[]> = new Map();
  const packs: Asked<readonly ArticleCard[]> = new Map();
  const texts: Asked<string> = new Map();

  const get = async <Value>(path: string, read: (text: string) => Value): Promise<Value> => {
    try {
      const response = await fetch(folder + path);
      if (!response.ok) throw new Error(String(response.status));
      return read(await response.text());
    } catch (error) {
      throw new SearchIndexError(path, String(error));
    }
  };

  /** What failed is forgotten, so that the next call tries again. */
  const once = <Value>(
    asked: Asked<Value>,
    path: string,
    read: (text: string) => Value,
  ): Promise<Value> => {
    const known = asked.get(path);
    if (known !== undefined) return known;
    const coming = get(path, read);
    asked.set(path, coming);
    coming.catch(() => asked.delete(path));
    return coming;
  };

  return {
    root: () => once(roots, rootFile, (text) => parse(text, isRoot)),
    entries: (segment, piece) =>
      once(pieces, paths.words(segment.folder, piece), (text) => readEntries(whole(text))),
    sections: (segment) => once(texts, paths.sections(segment.folder), whole),
    card: async (segment, article) => {
      const path = paths.articles(segment.folder, Math.floor(article / segment.pack));
      const cards = await once(packs, path, (text) => parse(text, isCards));
      const card = cards[article % segment.pack];
      if (card === undefined) throw new SearchIndexError(path, 'an article is not in it');
      return card;
    },
    text: (name) => once(texts, paths.text(name), whole),
    spelling: (name) => once(texts, paths.spelling(name), whole),
  };
}
