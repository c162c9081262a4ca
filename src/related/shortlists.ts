/**
 * For each row the others nearest to it, best first: equals in ascending order. Flat, `width` places for each row,
 * the first `lengths[row]` of them taken.
 *
 * No score that is missing from a list is above the list's floor; of a list that is complete the floor is 0, for scores
 * are positive.
 */
export interface Shortlists {
  readonly width: number;
  readonly lengths: Uint8Array;
  readonly floors: Int32Array;
  readonly rows: Uint32Array;
  readonly scores: Int32Array;
}

/** @param width at most 255 */
export function emptyShortlists(count: number, width: number): Shortlists {
  return {
    width,
    lengths: new Uint8Array(count),
    floors: new Int32Array(count),
    rows: new Uint32Array(count * width),
    scores: new Int32Array(count * width),
  };
}

/**
 * Puts `other` in its place in the list of `row`; what no longer fits raises the floor.
 *
 * @returns its place in the list, from 0; `width` where it did not fit
 */
export function insertInto(lists: Shortlists, row: number, other: number, score: number): number {
  const { width, lengths, floors, rows, scores } = lists;
  const first = row * width;
  let length = lengths[row] ?? 0;
  if (length === width) {
    const last = first + width - 1;
    const lastScore = scores[last] ?? 0;
    const dropped = Math.min(lastScore, score);
    floors[row] = Math.max(floors[row] ?? 0, dropped);
    if (score < lastScore || (score === lastScore && other > (rows[last] ?? 0))) {
      return width;
    }
    length -= 1;
  }
  let place = first + length;
  while (place > first) {
    const before = scores[place - 1] ?? 0;
    if (before > score || (before === score && (rows[place - 1] ?? 0) < other)) break;
    rows[place] = rows[place - 1] ?? 0;
    scores[place] = before;
    place -= 1;
  }
  rows[place] = other;
  scores[place] = score;
  lengths[row] = length + 1;
  return place - first;
}

/** How many of a list, from its head, are known to be the nearest there are: those above its floor. */
export function certainLength({ width, lengths, floors, scores }: Shortlists, row: number): number {
  let length = lengths[row] ?? 0;
  while (length > 0 && (scores[row * width + length - 1] ?? 0) <= (floors[row] ?? 0)) length -= 1;
  return length;
}
