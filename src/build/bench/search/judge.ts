/** How good answers are: recall and false hits of judged queries, ranks of known items. */

import type { JudgedQuery } from './documents.ts';

/** What a search gave for a query. */
export interface Found {
  /** How many of the results have every word of the query. They come first. */
  readonly complete: number;
  /** Places in the list of documents, best first. */
  readonly results: readonly number[];
}

export interface Recall {
  /** Pairs of a query and a document that it must return. */
  readonly pairs: number;
  readonly returned: number;
}

export interface Judgement {
  readonly all: Recall;
  /** In the order in which kinds first come. */
  readonly byKind: ReadonlyMap<string, Recall>;
  readonly misses: readonly {
    readonly query: string;
    readonly kind: string;
    readonly id: string;
  }[];
  /** Queries that must find nothing and found something. */
  readonly falseHits: readonly { readonly query: string; readonly ids: readonly string[] }[];
  /** Results of the other queries that nobody asked for. */
  readonly beyond: number;
}

/**
 * @param answers ids of the results, by query
 */
export function judge(
  queries: readonly JudgedQuery[],
  answers: readonly (readonly string[])[],
): Judgement {
  const byKind = new Map<string, Recall>();
  const misses: Judgement['misses'][number][] = [];
  const falseHits: Judgement['falseHits'][number][] = [];
  let beyond = 0;
  for (const [index, { query, relevant, kind }] of queries.entries()) {
    const ids = answers[index] ?? [];
    if (relevant.length === 0) {
      if (ids.length > 0) falseHits.push({ query, ids });
      continue;
    }
    const missing = relevant.filter((id) => !ids.includes(id));
    misses.push(...missing.map((id) => ({ query, kind, id })));
    beyond += ids.filter((id) => !relevant.includes(id)).length;
    const before = byKind.get(kind) ?? { pairs: 0, returned: 0 };
    byKind.set(kind, {
      pairs: before.pairs + relevant.length,
      returned: before.returned + relevant.length - missing.length,
    });
  }
  const kinds = [...byKind.values()];
  return {
    all: {
      pairs: kinds.reduce((sum, { pairs }) => sum + pairs, 0),
      returned: kinds.reduce((sum, { returned }) => sum + returned, 0),
    },
    byKind,
    misses,
    falseHits,
    beyond,
  };
}

export function share({ pairs, returned }: Recall): number {
  return pairs === 0 ? 1 : returned / pairs;
}

/** The rank of a document from 1; infinite where it is not among the results. */
export function rankOf(target: number, results: readonly number[]): number {
  const place = results.indexOf(target);
  return place === -1 ? Number.POSITIVE_INFINITY : place + 1;
}

export interface KnownItemScore {
  /** The share of queries whose item is among the first ten. */
  readonly successAt10: number;
  /** Mean reciprocal rank; an item that was not found counts 0. */
  readonly reciprocalRank: number;
}

/** @param ranks of the item sought, by query, from 1; infinite where it was not found */
export function scoreRanks(ranks: readonly number[]): KnownItemScore {
  return {
    successAt10: ranks.filter((rank) => rank <= 10).length / ranks.length,
    reciprocalRank: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length,
  };
}
