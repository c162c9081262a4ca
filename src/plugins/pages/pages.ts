import type { DateStyle } from '../../arabic/date.ts';
import type { PlainPage } from '../../content/plain-pages.ts';
import type { Address, Article, SiteIndex } from '../../content/types.ts';
import { buildListings, type Listing } from '../listings/listings.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';
import { type ArticleViewOptions, articleView } from './article-view.ts';
import { bodyView } from './body-view.ts';
import { CardMaker } from './cards.ts';
import {
  archiveView,
  authorsView,
  correctionViews,
  feedView,
  homeView,
  notFoundView,
  redirectViews,
  searchView,
  sitemapIndexView,
  sitemapViews,
  topicsView,
} from './site-views.ts';
import { type ListingView, noPages, type PageViews } from './views.ts';

export interface PagesOptions {
  readonly index: SiteIndex;
  readonly plainPages: readonly PlainPage[];
  /** Addresses of articles that readers may not see yet. */
  readonly hidden: ReadonlySet<Address>;
  /** By the absolute path of the original. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
  /** The build's clock, milliseconds since the epoch. */
  readonly now: number;
  /** Articles on a full page of a listing. */
  readonly pageSize: number;
  readonly style: DateStyle;
}

/** What the views of pages are made with. */
function aroundPages({ index, hidden, pictures, now }: PagesOptions): ArticleViewOptions {
  const cards = new CardMaker({ pictures, now });
  return { cards, bySlug: index.bySlug, hidden, index, pictures };
}

/** The page of one article alone. */
export function pageOf(article: Article, options: PagesOptions): PageViews {
  return { ...noPages, article: [articleView(article, aroundPages(options))] };
}

/** Every page of the site. */
export function pagesOf(options: PagesOptions): PageViews {
  const { index, plainPages, pageSize, style } = options;
  const around = aroundPages(options);
  const { cards } = around;
  const listingView = ({ articles, ...listing }: Listing): ListingView => ({
    ...listing,
    articles: articles.map((article) => cards.card(article)),
    near:
      listing.number === undefined && listing.kind === 'topic' && 'slug' in listing.subject
        ? (index.relatedTopics.get(listing.subject.slug) ?? [])
            .slice(0, 8)
            .map(({ topic }) => topic)
        : [],
  });
  const listings = buildListings(index, pageSize, style);
  const sitemaps = sitemapViews(index);
  const corrections = correctionViews(index, cards);
  return {
    article: index.articles.map((article) => articleView(article, around)),
    section: listings.section.map(listingView),
    topic: listings.topic.map(listingView),
    author: listings.author.map(listingView),
    month: listings.month.map(listingView),
    home: [homeView(index, cards)],
    '404': [notFoundView(index, cards)],
    archive: [archiveView(index)],
    authors: [authorsView(index)],
    topics: [topicsView(index)],
    search: [searchView(index)],
    feed: [feedView(index, cards)],
    sitemaps: [sitemapIndexView(sitemaps)],
    sitemap: sitemaps,
    manifest: [{ address: '/manifest.webmanifest' }],
    redirect: redirectViews(index),
    plain: plainPages.map(({ name, address, listsCorrections, targets }) => ({
      name,
      address,
      body: bodyView(targets, address, () => undefined, around),
      corrections: listsCorrections ? corrections : [],
    })),
  };
}
