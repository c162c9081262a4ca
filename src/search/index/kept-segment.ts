/** A segment as it is kept: enough to name all its files without making any. */

import type { RootSegment } from '../root.ts';

export interface KeptSegment {
  readonly root: RootSegment;
  /** Pieces of its dictionary. */
  readonly pieces: number;
  /** Names of the files of its texts, by the numbers of articles. */
  readonly textNames: readonly string[];
}

/** One line each: what the root says of it as JSON, the number of pieces, the names of texts. */
export const segmentCodec = {
  write: ({ root, pieces, textNames }: KeptSegment): string =>
    [JSON.stringify(root), pieces, textNames.join(' ')].join('\n'),
  read: (text: string): KeptSegment => {
    const [json = '', pieces, names = ''] = text.split('\n');
    const root: RootSegment = JSON.parse(json);
    return { root, pieces: Number(pieces), textNames: names.split(' ') };
  },
};
