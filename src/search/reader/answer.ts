/** What the page of results asks of the index, and what it is told. */

import type { Address } from '../../content/types.ts';

export interface SearchRequest {
  /** As the reader typed it: any text, of any length. */
  readonly query: string;
  /** Whether the last word may still grow: then words that begin with it match too. */
  readonly typing: boolean;
  /** Id of the only section to look in. */
  readonly section?: string;
  /** The only year to look in. */
  readonly year?: number;
}

/** A text in pieces, in order; the marked ones are words of the query, spelt as the article spells them. */
export type MarkedText = readonly { readonly text: string; readonly marked: boolean }[];

export interface SearchResult {
  /** Without the base path. */
  readonly address: Address;
  readonly title: MarkedText;
  readonly description: MarkedText;
  /** Id of its section. */
  readonly section: string;
  /** The day of publication in the site's zone, `yyyy-mm-dd`, and as readers read it. */
  readonly date: string;
  readonly dateText: string;
  /** Whether title and description hold every word of the query that the article has. */
  readonly isShown: boolean;
  /**
   * The passage of the body with most words of the query. Fetches the article's text: ask for it when the result comes
   * into view, and only where `isShown` is false.
   *
   * @throws SearchIndexError
   */
  readonly passage: () => Promise<MarkedText>;
}

export interface SearchAnswer {
  /** Words of the query that were looked for, as typed; none for an empty query, or one of stop words or signs alone. */
  readonly words: readonly string[];
  /** Words too common to be looked for, as typed. */
  readonly ignored: readonly string[];
  /** Articles that have every word. */
  readonly total: number;
  /** Articles that have only some of the words: counted where fewer than a page have all of them. */
  readonly partial: number;
  /** The query as it was probably meant; only where a word is in no article. */
  readonly suggestion?: string;
  /**
   * Results best first, those with every word before the others.
   *
   * @throws SearchIndexError
   */
  readonly results: (from: number, count: number) => Promise<readonly SearchResult[]>;
}

/** What filters can choose from. */
export interface SearchScope {
  readonly articles: number;
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  /** Newest first. */
  readonly years: readonly number[];
}

export interface SearchEngine {
  /**
   * Fetches what every search needs, once.
   *
   * @throws SearchIndexError
   */
  readonly scope: () => Promise<SearchScope>;
  /**
   * @throws SearchIndexError where a piece of the index cannot be had or read; the next call tries again
   * @throws DOMException named AbortError once `signal` is aborted
   */
  readonly search: (request: SearchRequest, signal?: AbortSignal) => Promise<SearchAnswer>;
}

/** A piece of the index is missing, cut short or not of this format. `piece` is its path under the index. */
export class SearchIndexError extends Error {
  readonly piece: string;

  constructor(piece: string, reason: string) {
    super(`${piece}: ${reason}`);
    this.name = 'SearchIndexError';
    this.piece = piece;
  }
}
