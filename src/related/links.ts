import type { ArticleVectors } from './article-vectors.ts';
import { chooseSpread, fill } from './choose.ts';
import type { Neighbours } from './neighbours.ts';
import type { RelatableArticle } from './relatable-article.ts';

/** What each row is followed by, best first. Flat, `width` places for each row, the first `lengths[row]` of them taken. */
export interface Links {
  readonly width: number;
  readonly lengths: Uint32Array;
  readonly rows: Uint32Array;
  /** 1 where nothing but the row's neighbours decided: no pick of an editor, no newest article. */
  readonly settled: Uint8Array;
}

/** Links of an earlier computation that may still hold. */
export interface EarlierLinks {
  readonly links: Links;
  /** For each row now the row that it was then, or -1. */
  readonly rowBefore: Int32Array;
  /** For each row then the row of the very same article now, or -1. */
  readonly rowNow: Int32Array;
  /** 1 for each row now whose neighbours, or something in them, may not be what they were. */
  readonly changed: Uint8Array;
}

/** Takes over the links of a row, where they cannot have changed. */
function takeOver(
  next: Links,
  row: number,
  { links, rowBefore, rowNow, changed }: EarlierLinks,
): boolean {
  const before = rowBefore[row] ?? -1;
  if (before < 0 || changed[row] === 1 || links.settled[before] !== 1) return false;
  const length = links.lengths[before] ?? 0;
  for (let at = 0; at < length; at += 1) {
    // All of them are among the neighbours, none of which has changed or gone.
    next.rows[row * next.width + at] = rowNow[links.rows[before * next.width + at] ?? 0] ?? 0;
  }
  next.lengths[row] = length;
  next.settled[row] = 1;
  return true;
}

/** What is made when it is first asked for, if ever. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Chooses what each article is followed by: the editor's picks, then its neighbours, then what is newest.
 *
 * @param sorted newest first
 * @param count the most that one gets
 */
export function chooseLinks(
  sorted: readonly RelatableArticle[],
  vectors: ArticleVectors,
  neighbours: Neighbours,
  count: number,
  earlier?: EarlierLinks,
): Links {
  const width = Math.min(count, Math.max(0, sorted.length - 1));
  const links = {
    width,
    lengths: new Uint32Array(sorted.length),
    rows: new Uint32Array(sorted.length * width),
    settled: new Uint8Array(sorted.length),
  };
  const usable = earlier?.links.width === width ? earlier : undefined;
  const rowOf = once(() => new Map(sorted.map(({ slug }, row) => [slug, row])));
  const bySection = once(() => Map.groupBy(sorted.keys(), (row) => sorted[row]?.section.id));
  sorted.forEach(({ picks, section }, row) => {
    if (picks.length === 0 && usable && takeOver(links, row, usable)) return;
    const picked = picks.map((pick) => rowOf().get(pick) ?? row);
    const chosen = [...new Set(picked)].filter((pick) => pick !== row).slice(0, count);
    chooseSpread(chosen, row, neighbours, count, vectors);
    if (chosen.length < count) {
      fill(chosen, bySection().get(section.id) ?? [], count, row, vectors, false);
      fill(chosen, sorted.keys(), count, row, vectors, false);
      fill(chosen, sorted.keys(), count, row, vectors, true);
    } else if (picks.length === 0) {
      links.settled[row] = 1;
    }
    links.rows.set(chosen, row * width);
    links.lengths[row] = chosen.length;
  });
  return links;
}
