/** Cuts a dictionary into pieces. */

import { type Entry, entryText, wrapPiece } from '../entries.ts';

export interface Pieces {
  readonly texts: readonly string[];
  /** What the keys of each piece but the first begin from. */
  readonly from: readonly string[];
}

/**
 * What a key costs in the root, which every reader fetches, and what is left of a byte once compressed, from real
 * indexes. The sum of root and pieces of a query of two words is least for pieces of √(size · key cost / 2).
 */
const bytesOfKey = 3.5;
const compression = 0.6;

/** A smaller piece would hardly be smaller on its way, and be one more file. */
const smallestPiece = 1024;

/** The shortest text that is after `before` and not after `key`. */
function separator(before: string, key: string): string {
  let length = 1;
  while (length < key.length && key.slice(0, length) <= before) length++;
  return key.slice(0, length);
}

/**
 * @param entries in the order of their keys
 * @param mostPieces the pieces that may be written again whenever an article is published
 */
export function cutPieces(entries: readonly Entry[], mostPieces: number): Pieces {
  const following = entries.map((entry, at) => entryText(entry, entries[at - 1]?.key ?? ''));
  const sizes = following.map((text) => Buffer.byteLength(text));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const best = Math.sqrt((total * compression * bytesOfKey) / 2) / compression;
  const target = Math.max(smallestPiece, best, total / mostPieces);
  const texts: string[] = [];
  const from: string[] = [];
  let piece: string[] = [];
  let size = 0;
  let previous = '';
  for (const [at, entry] of entries.entries()) {
    const own = sizes[at] ?? 0;
    if (piece.length > 0 && size + own / 2 > target) {
      texts.push(wrapPiece(piece.join('')));
      from.push(separator(previous, entry.key));
      piece = [];
      size = 0;
    }
    // The first key of a piece is written whole.
    piece.push(piece.length === 0 ? entryText(entry, '') : (following[at] ?? ''));
    size += own;
    previous = entry.key;
  }
  if (piece.length > 0) texts.push(wrapPiece(piece.join('')));
  return { texts, from };
}
