import type { RelatableArticle } from '../../../related/relatable-article.ts';

/** What is measured, each run after the one before it. */
export const costKinds = [
  'cold',
  'nothing changed',
  'one added',
  'one edited',
  'one removed',
] as const;

export type CostKind = (typeof costKinds)[number];

/**
 * A site as it is when it is measured.
 *
 * @param all its articles, and one more in the end: the last
 */
export function changedSite(
  all: readonly RelatableArticle[],
  kind: CostKind,
): readonly RelatableArticle[] {
  const [first, ...others] = all;
  if (first === undefined || kind === 'one added') return all;
  if (kind === 'cold' || kind === 'nothing changed') return all.slice(0, -1);
  if (kind === 'one removed') return others;
  // Another article's words, under its own name.
  const { title, description, text } = all[Math.floor(all.length / 2)] ?? first;
  return [{ ...first, hash: `${first.hash}, edited`, title, description, text }, ...others];
}
