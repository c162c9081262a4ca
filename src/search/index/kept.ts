/** What the index builder keeps between builds, as text. */

import type { Evidence, StemEvidence } from '../../arabic/conflate.ts';
import type { ArticleTerms } from './article-terms.ts';
import type { Pieces } from './pieces.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A place for texts, one under each name. It gives back what was put there under the same key, whole and as it was, or
 * nothing: anything in it may be lost at any time.
 */
export interface KeptStore {
  readonly get: (name: string, key: string) => string | undefined;
  readonly set: (name: string, key: string, text: string) => void;
}

/** A sign that no piece of the index has in it. */
const separator = '\u0005';

export const piecesCodec = {
  write: ({ texts, from }: Pieces): string => [from.join('\n'), ...texts].join(separator),
  read: (text: string): Pieces => {
    const [from = '', ...texts] = text.split(separator);
    return { from: from === '' ? [] : from.split('\n'), texts };
  },
};

export const evidenceCodec = {
  write: (evidence: Evidence): string =>
    Array.from(evidence, ([stem, { articles, feminine, seat, isUnderArticle }]) =>
      [stem, articles, feminine, seat, isUnderArticle ? 1 : 0].join('\t'),
    ).join('\n'),
  read: (text: string): Evidence =>
    new Map(
      text.split('\n').map((line): [string, StemEvidence] => {
        const [stem = '', articles, feminine, seat, under] = line.split('\t');
        return [
          stem,
          {
            articles: Number(articles),
            feminine: Number(feminine),
            seat: Number(seat),
            isUnderArticle: under === '1',
          },
        ];
      }),
    ),
};

/** Terms by the fingerprint of their article, a line each; words as texts, for their numbers are of one build only. */
export const termsCodec = {
  write: (terms: ReadonlyMap<string, ArticleTerms>, vocabulary: Vocabulary): string =>
    Array.from(terms, ([hash, { length, words, counts, heads }]) =>
      [
        hash,
        length,
        Array.from(words, (number) => vocabulary.words[number]).join(' '),
        counts.join(' '),
        heads.join(''),
      ].join('\t'),
    ).join('\n'),
  read: (text: string, vocabulary: Vocabulary): ReadonlyMap<string, ArticleTerms> =>
    new Map(
      text.split('\n').map((line): [string, ArticleTerms] => {
        const [hash = '', length, words = '', counts = '', heads = ''] = line.split('\t');
        const split = (list: string): readonly string[] => (list === '' ? [] : list.split(' '));
        return [
          hash,
          {
            length: Number(length),
            words: Uint32Array.from(split(words), (word) => vocabulary.number(word)),
            counts: Uint16Array.from(split(counts), Number),
            heads: Uint8Array.from(heads, Number),
          },
        ];
      }),
    ),
};
