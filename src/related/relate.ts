import type { Slug } from '../content/types.ts';
import type { RelatableArticle } from './relatable-article.ts';
import {
  addDotProducts,
  dotProduct,
  type Feature,
  invert,
  layOutRows,
  type SparseRows,
} from './sparse-rows.ts';
import { buildTermVectors } from './term-vectors.ts';

/**
 * The weights below are measured against cosines of real articles: of 3,050 news items, the nearest
 * neighbour of the median item stood at 0.14 and the fourth at 0.08.
 *
 * What a shared topic that is as rare as can be is worth.
 */
const topicWeight = 0.2;

/** Two articles of one section: enough to decide between equals. */
const sectionBonus = 0.015;

/** An article from long before or after loses at most this part of its score… */
const recencyLoss = 0.25;

/** …half of it at this distance, in days. */
const recencyHalfLife = 365;

/** Above this cosine two articles tell the same story in the same words. */
const twinCosine = 0.8;

/** Below this score the likeness is chance, and the newest of the section serve a reader better. */
const leastScore = 0.04;

/** The share of nearness against variety in choosing the next pick (λ of MMR). */
const nearness = 0.75;

/** Only the nearest are worth weighing against each other. */
const shortlistSize = 24;

const millisecondsInDay = 86_400_000;

interface Candidate {
  readonly row: number;
  readonly score: number;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest first, then by slug: the order that decides between equals, whatever order articles came in. */
function inOrder(articles: readonly RelatableArticle[]): readonly RelatableArticle[] {
  return articles.toSorted(
    (a, b) => b.published.epoch - a.published.epoch || compareText(a.slug, b.slug),
  );
}

/**
 * The topics of each article as a row, weighted by idf. The dot product of two rows is at most 1: for articles
 * with one topic each it is that topic's idf over the idf of a topic that stands once, so a rare topic ties
 * and a topic of half the site does not.
 */
function topicRows(articles: readonly RelatableArticle[]): SparseRows {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const topics = articles.map((article) =>
    [...new Set(article.topics.map(({ slug }) => slug))].map((slug) => {
      const number = numbers.get(slug) ?? numbers.size;
      numbers.set(slug, number);
      frequency[number] = (frequency[number] ?? 0) + 1;
      return number;
    }),
  );
  const idf = frequency.map((count) => Math.log(articles.length / count));
  const rows = topics.map((own): Feature[] => {
    const sum = own.reduce((total, topic) => total + (idf[topic] ?? 0), 0);
    const length = Math.sqrt(sum * Math.log(articles.length)) || 1;
    return own.map((feature) => ({ feature, weight: (idf[feature] ?? 0) / length }));
  });
  return layOutRows(rows, numbers.size);
}

/** 1 for articles of one day, falling towards `1 - recencyLoss`. Relative to each other, never to the clock. */
function recency(a: RelatableArticle, b: RelatableArticle): number {
  const days = Math.abs(a.published.epoch - b.published.epoch) / millisecondsInDay;
  return 1 - recencyLoss * (1 - 2 ** (-days / recencyHalfLife));
}

/** Keeps a short list sorted: best first, equals by row (newest, then slug). */
function insertCandidate(shortlist: Candidate[], candidate: Candidate): void {
  const worse = shortlist.findIndex(({ score }) => score < candidate.score);
  if (worse >= 0) shortlist.splice(worse, 0, candidate);
  else shortlist.push(candidate);
  if (shortlist.length > shortlistSize) shortlist.pop();
}

/** For each row in turn, the rows nearest to it, best first, twins left out. */
function* shortlists(
  articles: readonly RelatableArticle[],
  vectors: SparseRows,
): Generator<readonly Candidate[]> {
  const topics = topicRows(articles);
  const termPostings = invert(vectors);
  const topicPostings = invert(topics);
  const likeness = new Float64Array(articles.length);
  for (const [row, article] of articles.entries()) {
    likeness.fill(0);
    addDotProducts(vectors, termPostings, row, 1, likeness);
    addDotProducts(topics, topicPostings, row, topicWeight, likeness);
    const shortlist: Candidate[] = [];
    let least = leastScore;
    // Every article passes here for every other one: an indexed loop, the cheapest test first. The bonus
    // is all that can lift a score above the likeness.
    for (let other = 0; other < likeness.length; other += 1) {
      const base = likeness[other] ?? 0;
      if (base + sectionBonus < least || base === 0 || other === row) continue;
      const candidate = articles[other];
      if (candidate === undefined) continue;
      const bonus = candidate.section.id === article.section.id ? sectionBonus : 0;
      if (base + bonus < least) continue;
      const score = (base + bonus) * recency(article, candidate);
      if (score < least || dotProduct(vectors, row, other) > twinCosine) continue;
      insertCandidate(shortlist, { row: other, score });
      if (shortlist.length === shortlistSize) least = shortlist.at(-1)?.score ?? least;
    }
    yield shortlist;
  }
}

/**
 * Adds rows to `chosen` until there are `count`: each time the one that is near to the article and unlike
 * those already chosen (maximal marginal relevance, Carbonell & Goldstein 1998). No two twins.
 */
function chooseSpread(
  chosen: number[],
  shortlist: readonly Candidate[],
  count: number,
  vectors: SparseRows,
): void {
  const open = shortlist
    .filter(({ row }) => !chosen.includes(row))
    .map((candidate) => ({
      ...candidate,
      nearestChosen: Math.max(0, ...chosen.map((row) => dotProduct(vectors, candidate.row, row))),
    }));
  while (chosen.length < count) {
    let best: (typeof open)[number] | undefined;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const candidate of open) {
      if (candidate.nearestChosen > twinCosine || chosen.includes(candidate.row)) continue;
      const value = nearness * candidate.score - (1 - nearness) * candidate.nearestChosen;
      if (value > bestValue) {
        best = candidate;
        bestValue = value;
      }
    }
    if (best === undefined) return;
    chosen.push(best.row);
    for (const candidate of open) {
      const likeness = dotProduct(vectors, candidate.row, best.row);
      candidate.nearestChosen = Math.max(candidate.nearestChosen, likeness);
    }
  }
}

/** Adds the first rows of `rows` that are new and, unless `twinsToo`, no twins of the article or of a pick. */
function fill(
  chosen: number[],
  rows: Iterable<number>,
  count: number,
  self: number,
  vectors: SparseRows,
  twinsToo: boolean,
): void {
  for (const row of rows) {
    if (chosen.length >= count) return;
    if (row === self || chosen.includes(row)) continue;
    const isTwin = [self, ...chosen].some((other) => dotProduct(vectors, row, other) > twinCosine);
    if (twinsToo || !isTwin) chosen.push(row);
  }
}

/**
 * «اقرأ أيضاً» for every article: slugs, best first, never the article itself, none twice.
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
  options: { readonly count?: number } = {},
): ReadonlyMap<Slug, readonly Slug[]> {
  const count = options.count ?? 4;
  const sorted = inOrder(articles);
  const rowOf = new Map(sorted.map(({ slug }, row) => [slug, row]));
  const bySection = Map.groupBy(sorted.keys(), (row) => sorted[row]?.section.id);
  const vectors = buildTermVectors(
    sorted.map(({ title, description, text }) => ({ title, description, body: text.plain })),
  );
  const related = new Map<Slug, readonly Slug[]>();
  let row = 0;
  for (const shortlist of shortlists(sorted, vectors)) {
    const article = sorted[row];
    if (article === undefined) break;
    const picked = article.picks.map((slug) => rowOf.get(slug) ?? row);
    const chosen = [...new Set(picked)].filter((pick) => pick !== row).slice(0, count);
    chooseSpread(chosen, shortlist, count, vectors);
    fill(chosen, bySection.get(article.section.id) ?? [], count, row, vectors, false);
    fill(chosen, sorted.keys(), count, row, vectors, false);
    fill(chosen, sorted.keys(), count, row, vectors, true);
    related.set(article.slug, Object.freeze(chosen.flatMap((other) => sorted[other]?.slug ?? [])));
    row += 1;
  }
  return related;
}
