/** The words of one article, with how much each counts. */

import { wordsOf } from '../../arabic/tokenise.ts';
import type { Article, ArticleText } from '../../content/types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the index knows of the text of an article. */
export type SearchableText = Pick<ArticleText, 'plain' | 'headings'>;

/**
 * What the index needs to know of an article; every `Article` is one. Its hash stands for its title, description, summary
 * and text.
 */
export interface SearchableArticle
  extends Pick<
    Article,
    | 'slug'
    | 'hash'
    | 'address'
    | 'title'
    | 'description'
    | 'published'
    | 'section'
    | 'topics'
    | 'authors'
    | 'summary'
  > {
  /** Read as seldom as can be: to have it, the file may have to be parsed. */
  readonly text: SearchableText;
}

export interface ArticleTerms {
  /** Words of the body. */
  readonly length: number;
  /** Numbers of words in the vocabulary, each once. */
  readonly words: Uint32Array;
  /** Beside `words`: how often each counts. */
  readonly counts: Uint16Array;
  /** Beside `words`: how the hamza at its head was written last, as `headOf`. */
  readonly heads: Uint8Array;
}

/** How much a word counts in each field; 1 in the body. */
const fieldWeights = {
  title: 8,
  topics: 4,
  description: 3,
  summary: 2,
  headings: 2,
  authors: 2,
} as const;

/** A word counts no more often than this. */
const mostCounts = 0xffff;

/** Counts the words of articles, one article after the other. */
export class TermCounter {
  readonly #vocabulary: Vocabulary;
  /** By the number of the word; zero between articles. */
  #counts = new Uint32Array(1024);
  #heads = new Uint8Array(1024);
  #touched: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** @param text that of the article */
  count(article: Omit<SearchableArticle, 'text'>, text: SearchableText): ArticleTerms {
    this.#add(article.title, fieldWeights.title);
    this.#add(article.description, fieldWeights.description);
    for (const { name } of article.topics) this.#add(name, fieldWeights.topics);
    for (const point of article.summary) this.#add(point, fieldWeights.summary);
    for (const heading of text.headings) this.#add(heading.text, fieldWeights.headings);
    for (const { name } of article.authors) this.#add(name, fieldWeights.authors);
    const length = this.#add(text.plain, 1);
    return { length, ...this.#take() };
  }

  #add(text: string, weight: number): number {
    const written = wordsOf(text);
    for (let at = 0; at < written.length; at += 1) {
      const word = this.#vocabulary.read(written[at] ?? '');
      if (word.number !== undefined) {
        this.#count(word.number, weight);
        if (word.head !== 0) this.#heads[word.number] = word.head;
      }
      for (const part of word.parts) this.#count(part, weight);
      if (word.phrases.length === 0) continue;
      const phrase = word.phrases.find(({ rest }) => this.#continues(written, at + 1, rest));
      if (phrase) this.#count(phrase.number, weight);
    }
    return written.length;
  }

  /** Whether words from `at` on are the rest of a name of several words. */
  #continues(written: readonly string[], at: number, rest: readonly string[]): boolean {
    return rest.every((word, offset) => {
      const next = written[at + offset];
      return next !== undefined && this.#vocabulary.read(next).term.word === word;
    });
  }

  #count(number: number, weight: number): void {
    if (number >= this.#counts.length) this.#grow();
    const count = this.#counts[number] ?? 0;
    if (count === 0) this.#touched.push(number);
    this.#counts[number] = count + weight;
  }

  /** Makes room for the words that are new. */
  #grow(): void {
    const size = this.#vocabulary.words.length;
    const counts = new Uint32Array(size * 2);
    counts.set(this.#counts);
    const heads = new Uint8Array(size * 2);
    heads.set(this.#heads);
    this.#counts = counts;
    this.#heads = heads;
  }

  /** What was counted since the last time; begins anew. */
  #take(): Omit<ArticleTerms, 'length'> {
    const size = this.#touched.length;
    const words = Uint32Array.from(this.#touched);
    const counts = new Uint16Array(size);
    const heads = new Uint8Array(size);
    for (let at = 0; at < size; at += 1) {
      const number = words[at] ?? 0;
      counts[at] = Math.min(mostCounts, this.#counts[number] ?? 0);
      heads[at] = this.#heads[number] ?? 0;
      this.#counts[number] = 0;
      this.#heads[number] = 0;
    }
    this.#touched = [];
    return { words, counts, heads };
  }
}
