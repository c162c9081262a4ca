/** What an article is known by from one computation to the next: everything its links depend on, without its text. */

import { z } from 'zod';
import type { RelatableArticle } from './relatable-article.ts';
import { topicSlugs } from './topic-features.ts';

/** A line for each article: equal lines stand for articles that are equally like any other. Picks are not among it. */
export function factsOf(article: RelatableArticle, topics: readonly string[]): string {
  const { slug, hash, published, section } = article;
  return JSON.stringify([slug, hash, published.epoch, section.id, ...topics]);
}

const factsSchema = z.tuple([z.string(), z.string(), z.number(), z.string()]).rest(z.string());

export interface Facts {
  readonly slug: string;
  readonly hash: string;
  readonly epoch: number;
  readonly topics: readonly string[];
}

/** @throws ZodError or SyntaxError for a line that `factsOf` did not give */
export function parseFacts(line: string): Facts {
  const [slug, hash, epoch, , ...topics] = factsSchema.parse(JSON.parse(line));
  return { slug, hash, epoch, topics };
}

function compareSlugs(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest first, then by slug: the order that decides between equals, whatever order articles came in. */
export function compareRows(
  a: Pick<Facts, 'slug' | 'epoch'>,
  b: Pick<Facts, 'slug' | 'epoch'>,
): number {
  return b.epoch - a.epoch || compareSlugs(a.slug, b.slug);
}

/** Articles in order, each with what it is known by. */
export interface KnownArticles {
  readonly articles: readonly RelatableArticle[];
  /** `topicSlugs` of each. */
  readonly topics: readonly (readonly string[])[];
  /** `factsOf` each. */
  readonly facts: readonly string[];
}

/** @param articles in any order, which is made that of `compareRows`; slugs are unique */
export function knownArticles(articles: readonly RelatableArticle[]): KnownArticles {
  const sorted = articles.toSorted(
    (a, b) => b.published.epoch - a.published.epoch || compareSlugs(a.slug, b.slug),
  );
  const topics = sorted.map(topicSlugs);
  return {
    articles: sorted,
    topics,
    facts: sorted.map((article, row) => factsOf(article, topics[row] ?? [])),
  };
}

/** Which rows then are which rows now. */
export interface Matching {
  /** For each row then the row now whose facts are the same, or -1; ascending. */
  readonly rowNow: Int32Array;
  /** For each row now the row then whose facts are the same, or -1; ascending. */
  readonly rowBefore: Int32Array;
  /** For each row now a row then of the same slug and file, whatever else of it changed; or -1. */
  readonly textBefore: Int32Array;
  /** Of the rows then whose facts no row has now. */
  readonly gone: ReadonlyMap<number, Facts>;
}

/** Where no row was there before. */
export function nothingBefore(count: number): Matching {
  const none = new Int32Array(count).fill(-1);
  return { rowNow: new Int32Array(), rowBefore: none, textBefore: none, gone: new Map() };
}

/** Walks both lists at once: in their common order, as rows are. Only lines that differ are looked into. */
export function matchRows(before: readonly string[], now: readonly string[]): Matching {
  const rowNow = new Int32Array(before.length).fill(-1);
  const rowBefore = new Int32Array(now.length).fill(-1);
  const gone = new Map<number, Facts>();
  const arrived = new Map<number, Facts>();
  let [one, other] = [0, 0];
  while (one < before.length || other < now.length) {
    const [lineBefore, lineNow] = [before[one], now[other]];
    if (lineBefore === lineNow) {
      rowNow[one] = other;
      rowBefore[other] = one;
      one += 1;
      other += 1;
      continue;
    }
    const then = lineBefore === undefined ? undefined : parseFacts(lineBefore);
    const today = lineNow === undefined ? undefined : parseFacts(lineNow);
    const order = then && today ? compareRows(then, today) : then ? -1 : 1;
    if (then && order <= 0) {
      gone.set(one, then);
      one += 1;
    }
    if (today && order >= 0) {
      arrived.set(other, today);
      other += 1;
    }
  }
  const textBefore = rowBefore.slice();
  const goneBySlug = new Map([...gone].map(([row, { slug, hash }]) => [slug, { row, hash }]));
  for (const [row, { slug, hash }] of arrived) {
    const then = goneBySlug.get(slug);
    if (then?.hash === hash) textBefore[row] = then.row;
  }
  return { rowNow, rowBefore, textBefore, gone };
}
