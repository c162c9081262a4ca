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
  /** For each of its rows the row of the very same article now, with all that its likeness to others depends on; or -1. Ascending. */
  readonly rowNow: Int32Array;
}

/** The neighbours of each row: the first `needed` of each list, or all where there are fewer. */
export interface Neighbours {
  readonly lists: Shortlists;
  readonly needed: number;
}

export interface FoundNeighbours extends Neighbours {
  /** How many rows were compared with all others. */
  readonly compared: number;
  /** 1 for each row whose neighbours, or something in them, may not be what they were. */
  readonly changed: Uint8Array;
}

/** When more than this part of the rows is new it costs less to do all again. */
export const largestChange = 0.25;

/** Takes over what still holds of earlier lists. The rows that it knows nothing of are marked in `isNew`. */
function takeOver(
  lists: Shortlists,
  { lists: earlier, rowNow }: EarlierNeighbours,
  isNew: Uint8Array,
  needed: number,
  changed: Uint8Array,
): void {
  const { width } = earlier;
  for (let before = 0; before < rowNow.length; before += 1) {
    const row = rowNow[before] ?? -1;
    if (row < 0) continue;
    isNew[row] = 0;
    changed[row] = 0;
    lists.floors[row] = earlier.floors[before] ?? 0;
    const first = before * width;
    const length = earlier.lengths[before] ?? 0;
    let end = row * width;
    for (let at = first; at < first + length; at += 1) {
      const other = rowNow[earlier.rows[at] ?? 0] ?? -1;
      if (other >= 0) {
        // In the same order as before: rows that are the same stand as they stood.
        lists.rows[end] = other;
        lists.scores[end] = earlier.scores[at] ?? 0;
        end += 1;
      } else if (at - first < needed) changed[row] = 1;
    }
    lists.lengths[row] = end - row * width;
  }
}

/** The rows whose flag is 1. */
function rowsWhere(flags: Uint8Array): Uint32Array {
  const rows = new Uint32Array(flags.reduce((sum, flag) => sum + flag, 0));
  let end = 0;
  for (let row = flags.indexOf(1); row >= 0; row = flags.indexOf(1, row + 1)) {
    rows[end] = row;
    end += 1;
  }
  return rows;
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
  { needed, kept }: Depth,
  earlier?: EarlierNeighbours,
): FoundNeighbours {
  const lists = emptyShortlists(count, kept);
  const { floors, lengths } = lists;
  const isNew = new Uint8Array(count).fill(1);
  const changed = new Uint8Array(count).fill(1);
  if (earlier?.lists.width === kept) takeOver(lists, earlier, isNew, needed, changed);
  let rows = rowsWhere(isNew);
  if (rows.length > count * largestChange && rows.length < count) {
    for (const each of [lengths, floors]) each.fill(0);
    for (const each of [isNew, changed]) each.fill(1);
    rows = rowsWhere(isNew);
  }
  const put = (row: number, other: number, score: number): void => {
    if (score < (floors[row] ?? 0)) return;
    if (insertInto(lists, row, other, score) < needed) changed[row] = 1;
  };
  likeness.visitPairs(rows, floors, (row, other, score) => {
    put(row, other, score);
    put(other, row, score);
  });
  const short = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    if (isNew[row] === 1 || (floors[row] ?? 0) === 0 || certainLength(lists, row) >= needed)
      continue;
    short[row] = 1;
  }
  const again = rowsWhere(short);
  for (const row of again) {
    lengths[row] = 0;
    floors[row] = 0;
    changed[row] = 1;
  }
  likeness.visitPairs(again, floors, (row, other, score) => {
    if (short[row] === 1) put(row, other, score);
    if (short[other] === 1) put(other, row, score);
  });
  return { lists, needed, compared: rows.length + again.length, changed };
}
