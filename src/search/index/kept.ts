/** What the index builder keeps between builds, as text. */

import type { Evidence, StemEvidence } from '../../arabic/conflate.ts';
import type { Pieces } from './pieces.ts';

/**
 * A place for texts, one under each name. It gives back what was put there under the same key, whole and as it was, or
 * nothing: anything in it may be lost at any time.
 */
export interface KeptStore {
  readonly get: (name: string, key: string) => string | undefined;
  readonly set: (name: string, key: string, text: string) => void;
}

/** Where nothing is kept. */
export const noStore: KeptStore = { get: () => undefined, set: () => {} };

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
