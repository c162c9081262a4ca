/**
 * What pages are given: plain frozen data, and all that a page may show. A template is given nothing else of the
 * content, so that two views that are alike are one page, and a view is everything that must be sent to have it made.
 */

import type { Stage } from '../../content/schedule.ts';
import type {
  Address,
  Article,
  ArticleText,
  Author,
  Moment,
  Month,
  Picture,
  Section,
  Slug,
  Topic,
} from '../../content/types.ts';
import type { ListingKind } from '../listings/listings.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';

/** A picture with its files; without any where it could not be prepared. */
export interface PictureView extends Pick<Picture, 'alt' | 'caption' | 'credit'> {
  readonly prepared?: PreparedPicture;
}

/** An article that is only named. */
export interface LinkView {
  readonly slug: Slug;
  readonly address: Address;
  readonly title: string;
}

/** An article in a list. */
export interface CardView extends LinkView {
  readonly description: string;
  readonly section: Section;
  readonly published: Moment;
  readonly summary: readonly string[];
  readonly hero?: PictureView;
  /** It bears «عاجل». */
  readonly breaking: boolean;
  /** For writers, of an article that readers may not see yet. */
  readonly stage?: Stage;
}

/** What a Markdown body needs of the site around it. */
export interface BodyView {
  /** The prepared pictures of the body, by `src`. */
  readonly pictures: Readonly<Record<string, PreparedPicture>>;
  /** The articles of its read-also boxes that readers may see. */
  readonly articles: readonly LinkView[];
  /** Its links that lead to what readers may not see yet, as they are written. */
  readonly hidden: readonly string[];
}

export interface ArticleView
  extends Omit<CardView, 'summary'>,
    Pick<
      Article,
      | 'authors'
      | 'topics'
      | 'summary'
      | 'sources'
      | 'hash'
      | 'updated'
      | 'correction'
      | 'series'
      | 'file'
      | 'bodyLine'
    > {
  readonly text: Pick<ArticleText, 'words' | 'codeLines' | 'pictures' | 'headings'>;
  /** Its neighbours in time, in its section. */
  readonly previous?: LinkView;
  readonly next?: LinkView;
  readonly related: readonly CardView[];
  /** All parts of its series, oldest first; empty where it has none. */
  readonly parts: readonly LinkView[];
  readonly body: BodyView;
}

/** An article in the edition for readers who save data. Of others it shows no more than its body does. */
export interface LiteView extends Omit<ArticleView, 'previous' | 'next' | 'related' | 'parts'> {
  /** The address of the article itself. */
  readonly full: Address;
  /** Links of the body that lead to articles which have that edition too, as they are written. */
  readonly articleLinks: readonly string[];
}

/** An article as feed readers get it: all of it, and nothing of others. */
export type FeedItem = Omit<ArticleView, 'previous' | 'next' | 'related' | 'parts'>;

/** A page of a listing. */
export interface ListingView {
  readonly address: Address;
  readonly canonical: Address;
  readonly kind: ListingKind;
  readonly title: string;
  readonly description?: string;
  readonly subject: Section | Topic | Author | Month;
  /** From 1, the oldest; undefined for the landing page. */
  readonly number?: number;
  readonly articles: readonly CardView[];
  readonly newer?: Address;
  readonly older?: Address;
  /** Of the landing page of a topic: a numbered page stays as it is once it is full. */
  readonly near: readonly Topic[];
}

/** What articles are about, with how many there are. */
export interface CountView<Subject> {
  readonly subject: Subject;
  readonly count: number;
}

export interface HomeView {
  readonly address: Address;
  readonly articles: readonly CardView[];
  readonly sections: readonly {
    readonly subject: Section;
    readonly articles: readonly CardView[];
  }[];
  readonly topics: readonly Topic[];
}

export interface NotFoundView {
  readonly address: Address;
  readonly articles: readonly CardView[];
}

export interface CountsView<Subject> {
  readonly address: Address;
  readonly groups: readonly CountView<Subject>[];
}

export interface SearchView {
  readonly address: Address;
  readonly topics: readonly Topic[];
  /** Those with articles. */
  readonly sections: readonly Section[];
  readonly months: readonly Month[];
  /** Newest first. */
  readonly years: readonly number[];
}

/** The page for those without a connection. */
export interface OfflineView {
  readonly address: Address;
  /** Lists what can be read. */
  readonly script: Address;
}

/** Some articles for feed readers, newest first: of the site, or of one of its sections, topics and authors. */
export interface FeedView {
  readonly address: Address;
  /** The page that shows the same. */
  readonly page: Address;
  /** What it is of; none where it is of the site. */
  readonly subject?: { readonly name: string; readonly description?: string };
  /** When the latest change of an article was; none where there are no articles. */
  readonly modified?: Moment;
  readonly articles: readonly FeedItem[];
}

/** The list of sitemaps, https://www.sitemaps.org/protocol.html#index */
export interface SitemapIndexView {
  readonly address: Address;
  /** `modified` as in `SitemapView`: the latest of the part. */
  readonly parts: readonly { readonly address: Address; readonly modified?: string }[];
}

/** Some addresses of the site. */
export interface SitemapView {
  readonly address: Address;
  /** `modified` is a moment as ISO 8601; none where the pages are made of others. */
  readonly pages: readonly SitemapEntry[];
}

export interface SitemapEntry {
  readonly address: Address;
  readonly modified?: string;
  /** Of the picture that stands for the page. */
  readonly picture?: Address;
}

/** The articles of the last 48 hours, newest first. */
export interface NewsSitemapView {
  readonly address: Address;
  readonly articles: readonly (LinkView & Pick<CardView, 'published'>)[];
}

export interface RedirectView {
  readonly address: Address;
  readonly to: Address;
}

export interface CorrectionView extends LinkView {
  readonly correction: string;
  readonly updated?: Moment;
}

/** A plain page, written in Markdown by hand. */
export interface PlainView {
  /** Its file in `src/pages`, without `.md`. */
  readonly name: string;
  readonly address: Address;
  readonly body: BodyView;
  /** For the page that lists them. */
  readonly corrections: readonly CorrectionView[];
}

/** The views of every kind of page, by the name of the template. */
export interface PageViews {
  readonly article: readonly ArticleView[];
  readonly lite: readonly LiteView[];
  readonly section: readonly ListingView[];
  readonly topic: readonly ListingView[];
  readonly author: readonly ListingView[];
  readonly month: readonly ListingView[];
  readonly home: readonly HomeView[];
  readonly '404': readonly NotFoundView[];
  readonly archive: readonly CountsView<Month>[];
  readonly authors: readonly CountsView<Author>[];
  readonly topics: readonly CountsView<Topic>[];
  readonly search: readonly SearchView[];
  readonly offline: readonly OfflineView[];
  readonly feed: readonly FeedView[];
  readonly atom: readonly FeedView[];
  readonly 'json-feed': readonly FeedView[];
  readonly sitemaps: readonly SitemapIndexView[];
  readonly sitemap: readonly SitemapView[];
  readonly 'news-sitemap': readonly NewsSitemapView[];
  readonly robots: readonly { readonly address: Address }[];
  readonly manifest: readonly { readonly address: Address }[];
  readonly redirect: readonly RedirectView[];
  /** Each has its own template. */
  readonly plain: readonly PlainView[];
}

export const noPages: { readonly [Kind in keyof PageViews]: readonly never[] } = {
  article: [],
  lite: [],
  section: [],
  topic: [],
  author: [],
  month: [],
  home: [],
  '404': [],
  archive: [],
  authors: [],
  topics: [],
  search: [],
  offline: [],
  feed: [],
  atom: [],
  'json-feed': [],
  sitemaps: [],
  sitemap: [],
  'news-sitemap': [],
  robots: [],
  manifest: [],
  redirect: [],
  plain: [],
};
