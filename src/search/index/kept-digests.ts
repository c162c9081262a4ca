/**
 * What was found out about articles, as text that is read fast: there may be millions of words in it. The first line has
 * the words, each once, for their numbers are of one build only; then a line for each article.
 */

import type { ArticleTerms } from './article-terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All that the index takes from the text of an article but the text itself. */
export interface Digest {
  /** The name of the file of the text. */
  readonly textName: string;
  readonly headings: readonly string[];
  readonly terms: ArticleTerms;
}

/** Values of `headOf`. */
const heads = 5;

/** Bytes of a number at most: seven bits in each. */
const longestNumber = 5;

/** The numbers of words, and beside each how often it counts and its head, in as few bytes as they need, as Base64. */
function writeWords({ words, counts, heads: own }: ArticleTerms, numberOf: Uint32Array): string {
  const bytes = Buffer.allocUnsafe(words.length * 2 * longestNumber);
  let end = 0;
  const put = (number: number): void => {
    let rest = number;
    while (rest > 0x7f) {
      bytes[end] = (rest & 0x7f) | 0x80;
      end += 1;
      rest >>>= 7;
    }
    bytes[end] = rest;
    end += 1;
  };
  for (let at = 0; at < words.length; at += 1) {
    put((numberOf[words[at] ?? 0] ?? 1) - 1);
    put((counts[at] ?? 0) * heads + (own[at] ?? 0));
  }
  return bytes.toString('base64', 0, end);
}

function readWords(text: string, size: number, wordOf: Uint32Array): Omit<ArticleTerms, 'length'> {
  const bytes = Buffer.from(text, 'base64');
  let end = 0;
  const take = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[end] ?? 0;
      end += 1;
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
  };
  const words = new Uint32Array(size);
  const counts = new Uint16Array(size);
  const own = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) {
    words[at] = wordOf[take()] ?? 0;
    const both = take();
    counts[at] = both / heads;
    own[at] = both % heads;
  }
  return { words, counts, heads: own };
}

function stringsOf(json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.map(String) : [];
}

export const digestsCodec = {
  /** @param digests by fingerprints of their articles */
  write: (digests: ReadonlyMap<string, Digest>, vocabulary: Vocabulary): string => {
    /** From 1; 0 for words that are in none of them. */
    const numberOf = new Uint32Array(vocabulary.words.length);
    const words: string[] = [];
    for (const { terms } of digests.values()) {
      for (const number of terms.words) {
        if (numberOf[number] !== 0) continue;
        numberOf[number] = words.push(vocabulary.words[number] ?? '');
      }
    }
    const lines = Array.from(digests, ([key, { textName, headings, terms }]) =>
      [
        key,
        textName,
        terms.length,
        terms.words.length,
        writeWords(terms, numberOf),
        JSON.stringify(headings),
      ].join('\t'),
    );
    return [words.join(' '), ...lines].join('\n');
  },
  read: (text: string, vocabulary: Vocabulary): ReadonlyMap<string, Digest> => {
    const [words = '', ...lines] = text.split('\n');
    const known = words === '' ? [] : words.split(' ');
    const wordOf = Uint32Array.from(known, (word) => vocabulary.number(word));
    return new Map(
      lines.map((line): [string, Digest] => {
        const [key = '', textName = '', length, size, own = '', headings = ''] = line.split('\t');
        const terms = { length: Number(length), ...readWords(own, Number(size), wordOf) };
        return [key, { textName, headings: stringsOf(headings), terms }];
      }),
    );
  },
};
