import type { DateStyle } from '../../arabic/date.ts';
import type { PlainPage } from '../../content/plain-pages.ts';
import type { Address, Article, SiteIndex } from '../../content/types.ts';
import { buildListings, type Listing, type ListingKind } from '../listings/listings.ts';
import { offlineAddress } from '../offline/place.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';
import { type ArticleViewOptions, articlePage } from './article-view.ts';
import { bodyView } from './body-view.ts';
import { CardMaker } from './cards.ts';
import { feedPages } from './feed-views.ts';
import { litePage } from './lite-view.ts';
import { listSource } from './object-sources.ts';
import { type Page, type SitePages, smallPage } from './page.ts';
import {
  archiveView,
  authorsView,
  correctionViews,
  homeView,
  newsSitemapView,
  notFoundView,
  redirectViews,
  searchView,
  sitemapIndexView,
  sitemapViews,
  topicsView,
} from './site-views.ts';
import { type ListingView, noPages } from './views.ts';

export interface PagesOptions {
  readonly index: SiteIndex;
  readonly plainPages: readonly PlainPage[];
  /** Addresses of pages that are not there yet. */
  readonly hidden: ReadonlySet<Address>;
  /** Where the site is. */
  readonly place: ArticleViewOptions['place'];
  /** By the absolute path of the original. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
  /** The build's clock, milliseconds since the epoch. */
  readonly now: number;
  /** Whether articles have an edition for readers who save data. */
  readonly lite: boolean;
  /** Articles on a full page of a listing. */
  readonly pageSize: number;
  readonly style: DateStyle;
  /** Of the page for those without a connection; undefined where there is none. */
  readonly offlineScript?: Address | undefined;
}

/** What the views of pages are made with. */
function aroundPages({ index, hidden, place, pictures, now }: PagesOptions): ArticleViewOptions {
  const cards = new CardMaker({ pictures, now });
  const ownSources = new Map<Article, string>();
  return { cards, bySlug: index.bySlug, hidden, place, index, pictures, ownSources };
}

/** The page of one article alone. */
export function pageOf(article: Article, options: PagesOptions): SitePages {
  return { ...noPages, article: [articlePage(article, aroundPages(options))] };
}

/** The pages of listings. */
function listingPages(
  { index, pageSize, style }: PagesOptions,
  cards: CardMaker,
): Pick<SitePages, ListingKind> {
  const pagesOfKind = (listings: readonly Listing[]): readonly Page<ListingView>[] =>
    listings.map(({ articles, ...listing }) => {
      const { kind, subject, ...about } = listing;
      const near =
        listing.number === undefined && kind === 'topic' && 'slug' in subject
          ? (index.relatedTopics.get(subject.slug) ?? []).slice(0, 8).map(({ topic }) => topic)
          : [];
      return {
        address: listing.address,
        template: `${kind}.njk`,
        source: () =>
          `${JSON.stringify(about)}\n${cards.sources.of(subject)}\n` +
          listSource(articles, (article) => cards.cardSource(article)) +
          listSource(near, (topic) => cards.sources.of(topic)),
        view: () => ({ ...listing, articles: articles.map((one) => cards.card(one)), near }),
      };
    });
  const { section, topic, author, month } = buildListings(index, pageSize, style);
  return {
    section: pagesOfKind(section),
    topic: pagesOfKind(topic),
    author: pagesOfKind(author),
    month: pagesOfKind(month),
  };
}

/** Every page of the site. */
export function pagesOf(options: PagesOptions): SitePages {
  const { index, plainPages, offlineScript } = options;
  const around = aroundPages(options);
  const { cards } = around;
  const sitemaps = sitemapViews(index, cards, options.now);
  const corrections = correctionViews(index, cards);
  return {
    article: index.articles.map((article) => articlePage(article, around)),
    lite: options.lite ? index.articles.map((article) => litePage(article, around)) : [],
    ...listingPages(options, cards),
    home: [smallPage('home.njk', homeView(index, cards))],
    '404': [smallPage('404.njk', notFoundView(index, cards))],
    archive: [smallPage('archive.njk', archiveView(index))],
    authors: [smallPage('authors.njk', authorsView(index))],
    topics: [smallPage('topics.njk', topicsView(index))],
    search: [smallPage('search.njk', searchView(index))],
    offline:
      offlineScript === undefined
        ? []
        : [smallPage('offline.njk', { address: offlineAddress, script: offlineScript })],
    ...feedPages(index, around),
    sitemaps: [smallPage('sitemaps.njk', sitemapIndexView(sitemaps))],
    sitemap: sitemaps.map((view) => smallPage('sitemap.njk', view)),
    'news-sitemap': [smallPage('news-sitemap.njk', newsSitemapView(index, cards, options.now))],
    robots: [smallPage('robots.njk', { address: '/robots.txt' })],
    manifest: [smallPage('manifest.njk', { address: '/manifest.webmanifest' })],
    redirect: redirectViews(index).map((view) => smallPage('redirect.njk', view)),
    plain: plainPages.map(({ name, address, listsCorrections, targets }) =>
      smallPage(`${name}.md`, {
        name,
        address,
        body: bodyView(targets, address, () => undefined, around),
        corrections: listsCorrections ? corrections : [],
      }),
    ),
  };
}
