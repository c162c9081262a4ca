/** What the index builder keeps between builds, as text. */

import type { Evidence } from '../../arabic/conflate.ts';
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

/** A line for the stems and one for each thing that is known of them: what is alike is split at once. */
export const evidenceCodec = {
  write: (evidence: Evidence): string => {
    const known = [...evidence.values()];
    return [
      [...evidence.keys()].join('\t'),
      known.map(({ articles }) => articles).join('\t'),
      known.map(({ feminine }) => feminine).join('\t'),
      known.map(({ seat }) => seat).join('\t'),
      known.map(({ isUnderArticle }) => (isUnderArticle ? 1 : 0)).join('\t'),
    ].join('\n');
  },
  read: (text: string): Evidence => {
    const [stems = '', ...lines] = text.split('\n');
    const [articles, feminine, seat, under] = lines.map((line) => line.split('\t'));
    const evidence: Evidence = new Map();
    for (const [at, stem] of (stems === '' ? [] : stems.split('\t')).entries()) {
      evidence.set(stem, {
        articles: Number(articles?.[at]),
        feminine: Number(feminine?.[at]),
        seat: Number(seat?.[at]),
        isUnderArticle: under?.[at] === '1',
      });
    }
    return evidence;
  },
};
