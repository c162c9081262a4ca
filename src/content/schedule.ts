/** What readers may see at a moment, and when that changes though nothing is edited. */

import type { Moment } from './types.ts';

/** By whose clock, and whether for writers. */
export interface Viewing {
  /** The build's clock, milliseconds since the epoch. */
  readonly now: number;
  /** Drafts and what is dated later are shown too. */
  readonly drafts: boolean;
}

/** Why readers may not see an article yet. */
export type Stage = 'draft' | 'scheduled';

/** What decides when an article is seen, and how. */
export interface Scheduled {
  readonly draft: boolean;
  readonly published: Moment;
  readonly updated?: Moment;
  readonly breakingUntil?: Moment;
}

/** Undefined for an article that is out. */
export function stageOf(
  { draft, published }: Pick<Scheduled, 'draft' | 'published'>,
  now: number,
): Stage | undefined {
  if (draft) return 'draft';
  return published.epoch > now ? 'scheduled' : undefined;
}

export function isShown(
  article: Pick<Scheduled, 'draft' | 'published'>,
  { now, drafts }: Viewing,
): boolean {
  return drafts || stageOf(article, now) === undefined;
}

/** Whether an article bears «عاجل». */
export function isBreaking({ breakingUntil }: Pick<Scheduled, 'breakingUntil'>, now: number) {
  return breakingUntil !== undefined && now < breakingUntil.epoch;
}

/** When an article was last updated, as far as that has happened. */
export function shownUpdate(
  { updated }: Pick<Scheduled, 'updated'>,
  now: number,
): Moment | undefined {
  return updated !== undefined && updated.epoch <= now ? updated : undefined;
}

/**
 * How long an article is news to search engines, in milliseconds
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 */
const newsWindow = 48 * 60 * 60 * 1000;

/** Whether an article is out, and was not before the last 48 hours. */
export function isNews(article: Pick<Scheduled, 'draft' | 'published'>, now: number): boolean {
  return stageOf(article, now) === undefined && now < article.published.epoch + newsWindow;
}

/**
 * A moment at which the pages of an article become others, milliseconds since the epoch; undefined where there is none.
 * Whatever a page shows by the build's clock has its rule here.
 */
type Rule = (article: Scheduled, viewing: Viewing) => number | undefined;

const rules: readonly Rule[] = [
  // For writers it loses its ribbon.
  ({ draft, published }) => (draft ? undefined : published.epoch),
  (article, viewing) => (isShown(article, viewing) ? article.breakingUntil?.epoch : undefined),
  (article, viewing) => (isShown(article, viewing) ? article.updated?.epoch : undefined),
  // Where it is not out yet, it comes out before it is no news any more.
  (article, { now }) => (isNews(article, now) ? article.published.epoch + newsWindow : undefined),
];

/**
 * The next moment at which the site is another though nothing is edited, milliseconds since the epoch.
 *
 * @param articles all, those that readers may not see included
 */
export function nextChange(articles: Iterable<Scheduled>, viewing: Viewing): number | undefined {
  let next: number | undefined;
  for (const article of articles) {
    for (const rule of rules) {
      const moment = rule(article, viewing);
      if (moment === undefined || moment <= viewing.now) continue;
      if (next === undefined || moment < next) next = moment;
    }
  }
  return next;
}
