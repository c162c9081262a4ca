/** Views of the pages that are about the site as a whole. */

import { isNews, shownUpdate } from '../../content/schedule.ts';
import type { Author, Group, Month, SiteIndex, Topic } from '../../content/types.ts';
import { socialPicture } from '../pictures/markup.ts';
import type { CardMaker } from './cards.ts';
import type {
  CorrectionView,
  CountsView,
  CountView,
  HomeView,
  NewsSitemapView,
  NotFoundView,
  RedirectView,
  SearchView,
  SitemapEntry,
  SitemapIndexView,
  SitemapView,
} from './views.ts';

/** Articles over the fold of the home page, and those of a section that may be passed over because they are there. */
const onFront = 8;
const ofSection = 8;

export function homeView(index: SiteIndex, cards: CardMaker): HomeView {
  return {
    address: '/',
    articles: index.articles.slice(0, onFront).map((article) => cards.card(article)),
    sections: index.sections.map(({ subject, articles }) => ({
      subject,
      articles: articles.slice(0, ofSection).map((article) => cards.card(article)),
    })),
    topics: index.topics.slice(0, 16).map(({ subject }) => subject),
  };
}

export function notFoundView(index: SiteIndex, cards: CardMaker): NotFoundView {
  return {
    address: '/404.html',
    articles: index.articles.slice(0, 4).map((article) => cards.card(article)),
  };
}

function countsOf<Subject>(groups: readonly Group<Subject>[]): readonly CountView<Subject>[] {
  return groups.map(({ subject, articles }) => ({ subject, count: articles.length }));
}

export function archiveView(index: SiteIndex): CountsView<Month> {
  return { address: '/archive/', groups: countsOf(index.months) };
}

export function authorsView(index: SiteIndex): CountsView<Author> {
  return { address: '/authors/', groups: countsOf(index.authors) };
}

export function topicsView(index: SiteIndex): CountsView<Topic> {
  return { address: '/topics/', groups: countsOf(index.topics) };
}

export function searchView({ topics, sections, months }: SiteIndex): SearchView {
  return {
    address: '/search/',
    topics: topics.slice(0, 12).map(({ subject }) => subject),
    sections: sections.filter(({ articles }) => articles.length > 0).map(({ subject }) => subject),
    months: months.slice(0, 6).map(({ subject }) => subject),
    years: [...new Set(months.map(({ subject }) => subject.year))],
  };
}

/** Pages that are always there. */
const standing = [
  '/topics/',
  '/authors/',
  '/archive/',
  '/search/',
  '/about/',
  '/contact/',
  '/corrections/',
  '/privacy/',
];

/**
 * Articles of one sitemap. Protocol and search engines allow 50,000 addresses; a part that is full is written again only
 * when one of its articles changes, so that smaller ones cost less.
 */
export const articlesOfSitemap = 5000;

/**
 * The sitemaps: the first of listings and plain pages, then those of articles, numbered from the oldest.
 *
 * @param now the build's clock, milliseconds since the epoch
 */
export function sitemapViews(
  {
    articles,
    sections,
    topics,
    authors,
  }: Pick<SiteIndex, 'articles' | 'sections' | 'topics' | 'authors'>,
  cards: Pick<CardMaker, 'picture'>,
  now: number,
): readonly SitemapView[] {
  const shown = sections.filter((group) => group.articles.length > 0);
  const subjects = [...shown, ...topics, ...authors].map(({ subject }) => subject.address);
  const oldest = articles.toReversed().map((article): SitemapEntry => {
    const { address, hero, published } = article;
    const prepared = hero && cards.picture(hero).prepared;
    const picture = prepared && socialPicture(prepared)?.address;
    return {
      address,
      modified: (shownUpdate(article, now) ?? published).iso,
      ...(picture !== undefined && { picture }),
    };
  });
  const count = Math.ceil(oldest.length / articlesOfSitemap);
  return [
    {
      address: '/sitemap-pages.xml',
      pages: ['/', ...subjects, ...standing].map((address) => ({ address })),
    },
    ...Array.from({ length: count }, (_, part) => ({
      address: `/sitemap-${part + 1}.xml`,
      pages: oldest.slice(part * articlesOfSitemap, (part + 1) * articlesOfSitemap),
    })),
  ];
}

/** Search engines take no more: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const mostNews = 1000;

/** @param now the build's clock, milliseconds since the epoch */
export function newsSitemapView(
  { articles }: Pick<SiteIndex, 'articles'>,
  cards: Pick<CardMaker, 'link'>,
  now: number,
): NewsSitemapView {
  return {
    address: '/sitemap-news.xml',
    articles: articles
      .filter((article) => isNews(article, now))
      .slice(0, mostNews)
      .map((article) => ({ ...cards.link(article), published: article.published })),
  };
}

export function sitemapIndexView(parts: readonly SitemapView[]): SitemapIndexView {
  return {
    address: '/sitemap.xml',
    parts: parts.map(({ address, pages }) => {
      // All are written in the site's zone, whose offset may change with the season.
      const modified = pages
        .flatMap((page) => page.modified ?? [])
        .reduce<string | undefined>(
          (latest, one) =>
            latest === undefined || Date.parse(one) > Date.parse(latest) ? one : latest,
          undefined,
        );
      return { address, ...(modified === undefined ? {} : { modified }) };
    }),
  };
}

export function redirectViews({ redirects }: SiteIndex): readonly RedirectView[] {
  return Array.from(redirects, ([address, to]) => ({ address, to }));
}

/** The corrections that articles carry, newest article first. */
export function correctionViews(
  { articles }: SiteIndex,
  cards: CardMaker,
): readonly CorrectionView[] {
  return articles.flatMap((article) => {
    const { correction } = article;
    if (correction === undefined) return [];
    const updated = cards.updated(article);
    return [{ ...cards.link(article), correction, ...(updated ? { updated } : {}) }];
  });
}
