/** The feeds of the site: three formats of the same articles, each whole. */

import { shortFingerprint } from '../../content/fingerprint.ts';
import type { Address, Article, SiteIndex } from '../../content/types.ts';
import { type FeedKind, feedFormats } from '../feeds/formats.ts';
import { listSource } from './object-sources.ts';
import { type OwnViewOptions, ownSource, ownView } from './own-view.ts';
import type { Page, SitePages } from './page.ts';
import type { FeedView } from './views.ts';

/** The newest articles alone: readers who come daily miss none, and a feed stays small. */
const most = { site: 30, section: 20, topic: 10, author: 10 } as const;

/** What a feed is of. */
interface FeedSubject {
  readonly page: Address;
  readonly subject?: FeedView['subject'];
  /** Newest first, no more than the feed shows. */
  readonly articles: readonly Article[];
}

function subjectsOf(index: SiteIndex): readonly FeedSubject[] {
  const shown = (
    groups: readonly {
      readonly subject: {
        readonly name: string;
        readonly address: Address;
        readonly description?: string;
      };
      readonly articles: readonly Article[];
    }[],
    count: number,
  ): readonly FeedSubject[] =>
    groups.map(({ subject: { name, description, address }, articles }) => ({
      page: address,
      subject: { name, ...(description !== undefined && { description }) },
      articles: articles.slice(0, count),
    }));
  const authors = index.authors.map(({ subject, articles }) => ({
    subject: { name: subject.name, address: subject.address, description: subject.bio },
    articles,
  }));
  return [
    { page: '/', articles: index.articles.slice(0, most.site) },
    ...shown(index.sections, most.section),
    ...shown(index.topics, most.topic),
    ...shown(authors, most.author),
  ];
}

/** Every feed. A feed is another when one of its articles is, or what is shown of them. */
export function feedPages(index: SiteIndex, options: OwnViewOptions): Pick<SitePages, FeedKind> {
  const { cards } = options;
  const sources = new Map<Article, string>();
  const sourceOf = (article: Article): string => {
    const known = sources.get(article);
    if (known !== undefined) return known;
    const source = shortFingerprint(ownSource(article, options));
    sources.set(article, source);
    return source;
  };
  const viewOf = ({ articles, page, subject }: FeedSubject, address: Address): FeedView => {
    const moments = articles.map((article) => cards.updated(article) ?? article.published);
    const modified = moments.toSorted((a, b) => b.epoch - a.epoch)[0];
    return {
      address,
      page,
      ...(subject && { subject }),
      ...(modified && { modified }),
      articles: articles.map((article) => ownView(article, options)),
    };
  };
  const subjects = subjectsOf(index);
  const pagesIn = (kind: FeedKind): readonly Page<FeedView>[] =>
    subjects.map((about) => {
      const address = about.page + feedFormats[kind].file;
      const { page, subject, articles } = about;
      return {
        address,
        template: `${kind}.njk`,
        source: () => `${JSON.stringify([page, subject])}\n${listSource(articles, sourceOf)}`,
        view: () => viewOf(about, address),
      };
    });
  return { feed: pagesIn('feed'), atom: pagesIn('atom'), 'json-feed': pagesIn('json-feed') };
}
