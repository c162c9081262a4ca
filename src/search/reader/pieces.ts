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

export class IndexPieces {
  readonly #folder: string;
  readonly #fetch: Fetch;
  readonly #roots: Asked<Root> = new Map();
  readonly #entries: Asked<readonly Entry[]> = new Map();
  readonly #cards: Asked<readonly ArticleCard[]> = new Map();
  readonly #texts: Asked<string> = new Map();

  /**
   * @param folder address of the folder of the index, ending with `/`
   */
  constructor(folder: string, fetch: Fetch) {
    this.#folder = folder;
    this.#fetch = fetch;
  }

  root(): Promise<Root> {
    return this.#once(this.#roots, rootFile, (text) => parse(text, isRoot));
  }

  entries(segment: RootSegment, piece: number): Promise<readonly Entry[]> {
    const read = (text: string): readonly Entry[] => readEntries(whole(text));
    return this.#once(this.#entries, paths.words(segment.folder, piece), read);
  }

  /** The number of the section of each article, as a text of `numberText`. */
  sections(segment: RootSegment): Promise<string> {
    return this.#once(this.#texts, paths.sections(segment.folder), whole);
  }

  async card(segment: RootSegment, article: number): Promise<ArticleCard> {
    const path = paths.articles(segment.folder, Math.floor(article / segment.pack));
    const cards = await this.#once(this.#cards, path, (text) => parse(text, isCards));
    const card = cards[article % segment.pack];
    if (card === undefined) throw new SearchIndexError(path, 'an article is not in it');
    return card;
  }

  /** The body of an article. */
  text(name: string): Promise<string> {
    return this.#once(this.#texts, paths.text(name), whole);
  }

  spelling(name: string): Promise<string> {
    return this.#once(this.#texts, paths.spelling(name), whole);
  }

  /** What failed is forgotten, so that the next call tries again. */
  #once<Value>(asked: Asked<Value>, path: string, read: (text: string) => Value): Promise<Value> {
    const known = asked.get(path);
    if (known !== undefined) return known;
    const coming = this.#get(path, read);
    asked.set(path, coming);
    coming.catch(() => asked.delete(path));
    return coming;
  }

  async #get<Value>(path: string, read: (text: string) => Value): Promise<Value> {
    try {
      const response = await this.#fetch(this.#folder + path);
      if (!response.ok) throw new Error(String(response.status));
      return read(await response.text());
    } catch (error) {
      throw new SearchIndexError(path, error instanceof Error ? error.message : String(error));
    }
  }
}
