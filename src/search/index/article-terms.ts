/** The words of one article, with how much each counts. */

import { wordsOf } from '../../arabic/tokenise.ts';
import type { Article, ArticleText } from '../../content/types.ts';
import type { ReadWord, Vocabulary } from './vocabulary.ts';

/** What the index needs to know of an article; every `Article` is one. */
export interface SearchableArticle
  extends Pick<
    Article,
    | 'slug'
    | 'address'
    | 'title'
    | 'description'
    | 'published'
    | 'section'
    | 'topics'
    | 'authors'
    | 'summary'
  > {
  readonly text: Pick<ArticleText, 'plain' | 'headings'>;
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

/** Whether words from `at` on are the rest of a name of several words. */
function continues(words: readonly ReadWord[], at: number, rest: readonly string[]): boolean {
  return rest.every((word, offset) => words[at + offset]?.term.word === word);
}

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

  count(article: SearchableArticle): ArticleTerms {
    this.#add(article.title, fieldWeights.title);
    this.#add(article.description, fieldWeights.description);
    for (const { name } of article.topics) this.#add(name, fieldWeights.topics);
    for (const point of article.summary) this.#add(point, fieldWeights.summary);
    for (const { text } of article.text.headings) this.#add(text, fieldWeights.headings);
    for (const { name } of article.authors) this.#add(name, fieldWeights.authors);
    const length = this.#add(article.text.plain, 1);
    return { length, ...this.#take() };
  }

  #add(text: string, weight: number): number {
    const words = wordsOf(text).map((written) => this.#vocabulary.read(written));
    this.#grow();
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (word === undefined) continue;
      if (word.number !== undefined) {
        this.#count(word.number, weight);
        if (word.head !== 0) this.#heads[word.number] = word.head;
      }
      for (const part of word.parts) this.#count(part, weight);
      if (word.phrases.length === 0) continue;
      const phrase = word.phrases.find(({ rest }) => continues(words, at + 1, rest));
      if (phrase) this.#count(phrase.number, weight);
    }
    return words.length;
  }

  #count(number: number, weight: number): void {
    const count = this.#counts[number] ?? 0;
    if (count === 0) this.#touched.push(number);
    this.#counts[number] = count + weight;
  }

  /** Makes room for the words that are new. */
  #grow(): void {
    const size = this.#vocabulary.words.length;
    if (size <= this.#counts.length) return;
    const counts = new Uint32Array(size * 2);
    counts.set(this.#counts);
    const heads = new Uint8Array(size * 2);
    heads.set(this.#heads);
    this.#counts = counts;
    this.#heads = heads;
  }

  /** What was counted since the last time; begins anew. */
  #take(): Omit<ArticleTerms, 'length'> {
    const words = Uint32Array.from(this.#touched);
    const counts = Uint16Array.from(words, (number) =>
      Math.min(mostCounts, this.#counts[number] ?? 0),
    );
    const heads = Uint8Array.from(words, (number) => this.#heads[number] ?? 0);
    for (const number of words) {
      this.#counts[number] = 0;
      this.#heads[number] = 0;
    }
    this.#touched = [];
    return { words, counts, heads };
  }
}
