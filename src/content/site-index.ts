/** Builds what is known across articles: once per build, immutable, keyed by Maps. */

import { compareArabic } from '../arabic/collate.ts';
import { monthAddress } from './slug.ts';
import type {
  Address,
  Article,
  Author,
  Group,
  Month,
  Neighbours,
  RelatedTopic,
  Section,
  SiteIndex,
  Slug,
  Topic,
} from './types.ts';

/** What is computed from the articles, newest first, by rooms that stand above this one. */
export interface Relations {
  relateArticles(articles: readonly Article[]): ReadonlyMap<Slug, readonly Slug[]>;
  relateTopics(articles: readonly Article[]): ReadonlyMap<string, readonly RelatedTopic[]>;
}

export interface SiteIndexOptions {
  readonly sections: Iterable<Section>;
  readonly authors: Iterable<Author>;
  readonly relations: Relations;
}

/** Newest first; of one moment, by slug. */
export function byNewest(a: Article, b: Article): number {
  return b.published.epoch - a.published.epoch || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);
}

/** Groups articles under each subject they belong to; order of articles is kept. */
function groupBy<Subject>(
  articles: readonly Article[],
  subjectsOf: (article: Article) => readonly Subject[],
): Map<Subject, Article[]> {
  const groups = new Map<Subject, Article[]>();
  for (const article of articles) {
    for (const subject of subjectsOf(article)) {
      const group = groups.get(subject);
      if (group) group.push(article);
      else groups.set(subject, [article]);
    }
  }
  return groups;
}

function groupsOf<Subject>(groups: ReadonlyMap<Subject, readonly Article[]>): Group<Subject>[] {
  return [...groups].map(([subject, articles]) =>
    Object.freeze({ subject, articles: Object.freeze(articles) }),
  );
}

function groupsOfAll<Subject extends { readonly id: string }>(
  subjects: Iterable<Subject>,
  groups: ReadonlyMap<string, readonly Article[]>,
): Group<Subject>[] {
  return [...subjects].map((subject) =>
    Object.freeze({ subject, articles: Object.freeze(groups.get(subject.id) ?? []) }),
  );
}

/** Topics with their articles: the most used first, then by name. Order of articles is kept. */
export function groupTopics(articles: readonly Article[]): readonly Group<Topic>[] {
  return groupsOf(groupBy(articles, (article) => article.topics)).toSorted(
    (a, b) =>
      b.articles.length - a.articles.length || compareArabic(a.subject.name, b.subject.name),
  );
}

function groupByMonth(articles: readonly Article[]): Group<Month>[] {
  const months = new Map<string, Month>();
  const monthOf = (article: Article): Month => {
    // The moment is written in the site's zone.
    const { iso } = article.published;
    const written = iso.slice(0, iso.indexOf('-') + '-mm'.length);
    const known = months.get(written);
    if (known) return known;
    const [year = 0, month = 0] = written.split('-').map(Number);
    const own = Object.freeze({ year, month, address: monthAddress(year, month) });
    months.set(written, own);
    return own;
  };
  return groupsOf(groupBy(articles, (article) => [monthOf(article)]));
}

function neighboursIn(sections: readonly Group<Section>[]): Map<Slug, Neighbours> {
  const neighbours = new Map<Slug, Neighbours>();
  for (const { articles } of sections) {
    for (const [at, article] of articles.entries()) {
      const previous = articles[at + 1];
      const next = articles[at - 1];
      const beside: Partial<Record<keyof Neighbours, Article>> = {};
      if (previous) beside.previous = previous;
      if (next) beside.next = next;
      neighbours.set(article.slug, Object.freeze(beside));
    }
  }
  return neighbours;
}

function mapValues<Key, From, To>(
  from: ReadonlyMap<Key, From>,
  to: (value: From) => To,
): Map<Key, To> {
  const mapped = new Map<Key, To>();
  for (const [key, value] of from) mapped.set(key, to(value));
  return mapped;
}

/**
 * @param published every article that readers may see, in any order
 */
export function buildSiteIndex(
  published: readonly Article[],
  options: SiteIndexOptions,
): SiteIndex {
  const articles = Object.freeze(published.toSorted(byNewest));
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const resolve = (slugs: readonly Slug[]): readonly Article[] => {
    const found: Article[] = [];
    for (const slug of slugs) {
      const article = bySlug.get(slug);
      if (article) found.push(article);
    }
    return Object.freeze(found);
  };
  const sections = groupsOfAll(
    options.sections,
    groupBy(articles, ({ section }) => [section.id]),
  );
  const series = groupBy(articles, (article) =>
    article.series === undefined ? [] : [article.series],
  );
  const redirects = new Map<Address, Address>(
    articles.flatMap(({ aliases, address }) => aliases.map((alias) => [alias, address] as const)),
  );
  return Object.freeze({
    articles,
    bySlug,
    sections: Object.freeze(sections),
    topics: Object.freeze(groupTopics(articles)),
    authors: Object.freeze(
      groupsOfAll(
        options.authors,
        groupBy(articles, ({ authors }) => authors.map(({ id }) => id)),
        // Who is to write is as secret as what.
      ).filter((group) => group.articles.length > 0),
    ),
    months: Object.freeze(groupByMonth(articles)),
    series: new Map([...series].map(([name, parts]) => [name, Object.freeze(parts.toReversed())])),
    neighbours: neighboursIn(sections),
    related: mapValues(options.relations.relateArticles(articles), resolve),
    relatedTopics: options.relations.relateTopics(articles),
    redirects,
  });
}
