import type { Slug } from '../content/types.ts';
import { type ArticleVectors, articleVectors } from './article-vectors.ts';
import { chooseSpread, fill } from './choose.ts';
import { KeyMaker } from './keys.ts';
import { Likeness } from './likeness.ts';
import { type Depth, findNeighbours, type Neighbours, usualDepth } from './neighbours.ts';
import type { RelatableArticle } from './relatable-article.ts';
import type { Shortlists } from './shortlists.ts';
import { TermCounter, type TermCounts } from './term-counts.ts';

/**
 * What may be kept from one computation to the next, to do less then. With any memory, or none, the result is the same: it
 * is a function of the articles alone.
 */
export interface RelatedMemory {
  /** By the key of an article's text. */
  readonly terms: ReadonlyMap<string, TermCounts>;
  readonly neighbours?: KeptNeighbours | undefined;
}

/** Neighbours of articles that are known by all that their likeness depends on. */
export interface KeptNeighbours {
  /** Of each row. */
  readonly keys: readonly string[];
  readonly lists: Shortlists;
}

export interface RelateOptions {
  /** Slugs for each article; 4 by default. */
  readonly count?: number;
  readonly depth?: Depth;
}

export interface Related {
  /** Best first. */
  readonly slugs: ReadonlyMap<Slug, readonly Slug[]>;
  /** What an equal or similar set of articles can be related with next time. */
  readonly memory: RelatedMemory;
  /** What the memory could not give: how many texts were counted, and how many articles compared with all others. */
  readonly counted: number;
  readonly compared: number;
}

const nothing: RelatedMemory = { terms: new Map() };

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest first, then by slug: the order that decides between equals, whatever order articles came in. */
function inOrder(articles: readonly RelatableArticle[]): readonly RelatableArticle[] {
  return articles.toSorted(
    (a, b) => b.published.epoch - a.published.epoch || compareText(a.slug, b.slug),
  );
}

function countTerms(
  articles: readonly RelatableArticle[],
  kept: ReadonlyMap<string, TermCounts>,
): {
  readonly counts: readonly TermCounts[];
  readonly terms: Map<string, TermCounts>;
  readonly counted: number;
} {
  const counter = new TermCounter();
  const keys = new KeyMaker();
  const terms = new Map<string, TermCounts>();
  let counted = 0;
  const counts = articles.map((article) => {
    const key = keys.textKey(article);
    let own = kept.get(key) ?? terms.get(key);
    if (own === undefined) {
      own = counter.count(article);
      counted += 1;
    }
    terms.set(key, own);
    return own;
  });
  return { counts, terms, counted };
}

function neighboursOf(
  articles: readonly RelatableArticle[],
  vectors: ArticleVectors,
  depth: Depth,
  kept: KeptNeighbours | undefined,
): { readonly neighbours: Neighbours; readonly keys: readonly string[] } {
  const keys = new KeyMaker().likenessKeys(articles, vectors);
  const likeness = new Likeness(articles, vectors);
  if (kept === undefined) {
    return { neighbours: findNeighbours(articles.length, likeness, depth), keys };
  }
  const rowOf = new Map(keys.map((key, row) => [key, row]));
  const rowNow = Int32Array.from(kept.keys, (key) => rowOf.get(key) ?? -1);
  const earlier = { lists: kept.lists, rowNow };
  return { neighbours: findNeighbours(articles.length, likeness, depth, earlier), keys };
}

function choose(
  sorted: readonly RelatableArticle[],
  vectors: ArticleVectors,
  neighbours: Neighbours,
  count: number,
): ReadonlyMap<Slug, readonly Slug[]> {
  const rowOf = new Map(sorted.map(({ slug }, row) => [slug, row]));
  const bySection = Map.groupBy(sorted.keys(), (row) => sorted[row]?.section.id);
  return new Map(
    sorted.map(({ slug, picks, section }, row) => {
      const picked = picks.map((pick) => rowOf.get(pick) ?? row);
      const chosen = [...new Set(picked)].filter((pick) => pick !== row).slice(0, count);
      chooseSpread(chosen, row, neighbours, count, vectors);
      fill(chosen, bySection.get(section.id) ?? [], count, row, vectors, false);
      fill(chosen, sorted.keys(), count, row, vectors, false);
      fill(chosen, sorted.keys(), count, row, vectors, true);
      return [slug, Object.freeze(chosen.flatMap((other) => sorted[other]?.slug ?? []))];
    }),
  );
}

/**
 * «اقرأ أيضًا» for every article, with what can be kept for the next time. See `relateArticles`.
 *
 * @param memory of an earlier computation over any articles, made by this very code
 */
export function relateWithMemory(
  articles: readonly RelatableArticle[],
  memory: RelatedMemory = nothing,
  { count = 4, depth = usualDepth }: RelateOptions = {},
): Related {
  const sorted = inOrder(articles);
  const { counts, terms, counted } = countTerms(sorted, memory.terms);
  const vectors = articleVectors(sorted, counts);
  const { neighbours, keys } = neighboursOf(sorted, vectors, depth, memory.neighbours);
  return {
    slugs: choose(sorted, vectors, neighbours, count),
    memory: { terms, neighbours: { keys, lists: neighbours.lists } },
    counted,
    compared: neighbours.compared,
  };
}

/**
 * «اقرأ أيضًا» for every article: slugs, best first, never the article itself, none twice.
 *
 * The editor's picks come first in their order (slugs that are not among `articles` are passed over). The
 * rest is computed: likeness is the cosine of TF-IDF vectors plus the idf-weighted overlap of topics, plus a little
 * for the same section, less a little for distance in time between the two articles. Twins
 * (cosine > 0.8) of the article or of one already chosen are left out; the others are spread by MMR.
 * What is still missing is filled with the newest of the section, then the newest of all, and with twins
 * only when nothing else is left: each article gets `min(count, articles - 1)` slugs.
 *
 * The result does not depend on the order of `articles`, only on what they are.
 *
 * @param articles those that readers may see; slugs are unique
 */
export function relateArticles(
  articles: readonly RelatableArticle[],
  options: RelateOptions = {},
): ReadonlyMap<Slug, readonly Slug[]> {
  return relateWithMemory(articles, nothing, options).slugs;
}
