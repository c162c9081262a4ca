/** What searches find: judged cases, and items that are known to be there. */

import { tableRow } from '../benchmark.ts';
import { inPage } from '../browser.ts';
import type { JudgedCases, SearchDocument } from './documents.ts';
import { type Found, type Judgement, judge, rankOf, scoreRanks, share } from './judge.ts';
import { titleQueries } from './queries.ts';
import { type Laboratory, withSite } from './site.ts';

/** As measures of retrieval are written: `.731`. */
function threeDigits(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

/** How each contender fares on judged cases, as lines of text. */
export async function measureCases(
  laboratory: Laboratory,
  { documents, queries }: JudgedCases,
): Promise<readonly string[]> {
  const { browser, contenders, step } = laboratory;
  return withSite(laboratory, { documents, withTitles: true }, async ({ server }) => {
    const judged: { readonly name: string; readonly judgement: Judgement }[] = [];
    for (const contender of contenders) {
      step(`استعلامات ${contender.name}`);
      const found = await inPage(browser, server.origin, (page) =>
        contender.ask(
          page,
          queries.map(({ query }) => query),
          documents.length,
        ),
      );
      const ids = found.map(({ results }) =>
        results.flatMap((place) => documents[place]?.id ?? []),
      );
      judged.push({ name: contender.name, judgement: judge(queries, ids) });
    }
    const cells = (of: (judgement: Judgement) => string) =>
      judged.map(({ judgement }) => of(judgement));
    const kinds = [...(judged[0]?.judgement.byKind.keys() ?? [])];
    return [
      tableRow(['cases: recall', ...judged.map(({ name }) => name)]),
      tableRow(['all', ...cells(({ all }) => threeDigits(share(all)))]),
      ...kinds.map((kind) =>
        tableRow([
          kind,
          ...cells(({ byKind }) => {
            const { pairs, returned } = byKind.get(kind) ?? { pairs: 0, returned: 0 };
            return `${returned}/${pairs}`;
          }),
        ]),
      ),
      tableRow(['false hits', ...cells(({ falseHits }) => String(falseHits.length))]),
      tableRow(['results beyond', ...cells(({ beyond }) => String(beyond))]),
      ...judged.flatMap(({ name, judgement: { misses, falseHits } }) => [
        ...misses.map(({ kind, query, id }) => `${name} misses (${kind}) «${query}»: ${id}`),
        ...falseHits.map(({ query, ids }) => `${name} false hit «${query}»: ${ids.join(', ')}`),
      ]),
    ];
  });
}

/** Reciprocal ranks beyond this one are as good as none. */
const depth = 100;

/** The rank of the item sought among the results, and among those of them that have every word. */
function ranksIn(found: readonly Found[], targets: readonly number[]) {
  const ranks = found.map(({ results }, index) => rankOf(targets[index] ?? -1, results));
  return {
    shown: ranks,
    complete: ranks.map((rank, index) =>
      rank <= (found[index]?.complete ?? 0) ? rank : Number.POSITIVE_INFINITY,
    ),
  };
}

/** How each contender fares in finding known items by two words of their titles, as lines of text. */
export async function measureKnownItems(
  laboratory: Laboratory,
  documents: readonly SearchDocument[],
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<readonly string[]> {
  const { browser, contenders, step } = laboratory;
  const queries = titleQueries(documents, count, seed);
  const lines = [tableRow(['known items', 'success@10', 'MRR@100'])];
  for (const withTitles of [false, true]) {
    await withSite(laboratory, { documents, withTitles }, async ({ server }) => {
      lines.push(withTitles ? 'title in the index' : 'title withheld from the index');
      for (const contender of contenders) {
        step(`استعلامات ${contender.name}`);
        const found = await inPage(browser, server.origin, (page) =>
          contender.ask(
            page,
            queries.map(({ query }) => query),
            depth,
          ),
        );
        const row = (name: string, ranks: readonly number[]): void => {
          const { successAt10, reciprocalRank } = scoreRanks(ranks);
          lines.push(tableRow([name, threeDigits(successAt10), threeDigits(reciprocalRank)]));
        };
        const { complete, shown } = ranksIn(
          found,
          queries.map(({ target }) => target),
        );
        if (found.some(({ complete, results }) => results.length > complete)) {
          row(`  ${contender.name}, every word`, complete);
          row(`  ${contender.name}, as shown`, shown);
        } else {
          row(`  ${contender.name}`, shown);
        }
      }
    });
  }
  return lines;
}
