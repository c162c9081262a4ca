import type { Likeness } from './likeness.ts';
import { certainLength, emptyShortlists, insertInto, type Shortlists } from './shortlists.ts';

/** How many neighbours are asked for, and how many are kept to spare. */
export interface Depth {
  readonly needed: number;
  readonly kept: number;
}

/**
 * Twenty-four are weighed against each other. Sixteen more are kept, so that of a list that loses some of its neighbours
 * the first twenty-four are still known (top-k′ views for top-k: Yi et al., ICDE 2003).
 */
export const usualDepth: Depth = { needed: 24, kept: 40 };

/** What an earlier computation found, in its own rows. */
export interface EarlierNeighbours {
  readonly lists: Shortlists;
  /** For each of its rows the row of the very same article now, with all that its likeness to others depends on; or -1. */
  readonly rowNow: Int32Array;
}

/** The neighbours of each row: the first `needed` of each list, `counts[row]` of them where there are fewer. */
export interface Neighbours {
  readonly lists: Shortlists;
  readonly counts: Uint8Array;
  /** How many rows were compared with all others. */
  readonly compared: number;
}

/** When more than this part of the rows is new it costs less to do all again. */
const largestChange = 0.25;

function findNearest(likeness: Likeness, lists: Shortlists, row: number): void {
  lists.lengths[row] = 0;
  lists.floors[row] = 0;
  likeness.visit(row, lists.floors, false, (other, score) => insertInto(lists, row, other, score));
}

/** Takes over what still holds of earlier lists. The rows that it knows nothing of are returned. */
function takeOver(lists: Shortlists, { lists: earlier, rowNow }: EarlierNeighbours): Uint8Array {
  const isNew = new Uint8Array(lists.lengths.length).fill(1);
  for (let before = 0; before < rowNow.length; before += 1) {
    const row = rowNow[before] ?? -1;
    if (row < 0) continue;
    isNew[row] = 0;
    lists.floors[row] = earlier.floors[before] ?? 0;
    const first = before * earlier.width;
    for (let at = first; at < first + (earlier.lengths[before] ?? 0); at += 1) {
      const other = rowNow[earlier.rows[at] ?? 0] ?? -1;
      if (other >= 0) insertInto(lists, row, other, earlier.scores[at] ?? 0);
    }
  }
  return isNew;
}

function neighboursFrom(lists: Shortlists, needed: number, compared: number): Neighbours {
  return { lists, counts: lists.lengths.map((length) => Math.min(length, needed)), compared };
}

/**
 * The nearest of each row.
 *
 * From `earlier` is taken what cannot have changed: the score of two articles depends on these two alone, so a list is still
 * right but for the articles that are new, changed or gone. Each new row is compared with all others and put into
 * their lists. Where a list lost so many that its floor is reached, it is made anew. The first `needed` neighbours
 * are the same with and without `earlier`.
 */
export function findNeighbours(
  count: number,
  likeness: Likeness,
  depth: Depth,
  earlier?: EarlierNeighbours,
): Neighbours {
  const lists = emptyShortlists(count, depth.kept);
  const isNew =
    earlier?.lists.width === depth.kept ? takeOver(lists, earlier) : new Uint8Array(count).fill(1);
  const changed = isNew.reduce((sum, one) => sum + one, 0);
  if (changed > count * largestChange) {
    for (let row = 0; row < count; row += 1) findNearest(likeness, lists, row);
    return neighboursFrom(lists, depth.needed, count);
  }
  for (let row = 0; row < count; row += 1) {
    if (isNew[row] === 0) continue;
    likeness.visit(row, lists.floors, true, (other, score) => {
      if (score > (lists.floors[row] ?? 0)) insertInto(lists, row, other, score);
      if (isNew[other] === 0 && score > (lists.floors[other] ?? 0)) {
        insertInto(lists, other, row, score);
      }
    });
  }
  let compared = changed;
  for (let row = 0; row < count; row += 1) {
    if (isNew[row] === 1 || (lists.floors[row] ?? 0) === 0) continue;
    if (certainLength(lists, row) >= depth.needed) continue;
    findNearest(likeness, lists, row);
    compared += 1;
  }
  return neighboursFrom(lists, depth.needed, compared);
}
