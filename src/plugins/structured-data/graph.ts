/**
 * What search engines are told of a page: one graph of schema.org, as JSON-LD (https://www.w3.org/TR/json-ld11/). What a
 * page says of an article is what its readers see of it.
 */

import type {
  BreadcrumbList,
  CollectionPage,
  Graph,
  ImageObject,
  ListItem,
  NewsArticle,
  NewsMediaOrganization,
  Organization,
  Person,
  ProfilePage,
  Thing,
  WebSite,
} from 'schema-dts';
import type { Address, Author } from '../../content/types.ts';
import type { SiteSettings } from '../../site.ts';
import { absolute } from '../addresses/addresses.ts';
import type { ArticleView, ListingView, PictureView } from '../pages/views.ts';

export interface GraphOptions {
  readonly site: Pick<
    SiteSettings,
    'name' | 'tagline' | 'description' | 'url' | 'basePath' | 'email'
  >;
  /** A square picture of at least 112 × 112 pixels, as search engines ask for. */
  readonly logo: { readonly address: Address; readonly width: number; readonly height: number };
  readonly words: {
    readonly home: string;
    readonly topics: string;
    readonly authors: string;
    readonly archive: string;
  };
}

/** A page that another hangs under. */
interface Crumb {
  readonly name: string;
  readonly address: Address;
}

const language = 'ar';

/** Headlines are cut off after this many characters where they are shown. */
const longestHeadline = 110;

/** Cut between words. */
function headlineOf(title: string): string {
  if (title.length <= longestHeadline) return title;
  const cut = title.slice(0, longestHeadline);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

export class GraphMaker {
  readonly #options: GraphOptions;

  constructor(options: GraphOptions) {
    this.#options = options;
  }

  #url(address: Address): string {
    return absolute(this.#options.site, address);
  }

  /** The name of a thing that several pages speak of. */
  #id(name: string, address: Address = '/'): string {
    return `${this.#url(address)}#${name}`;
  }

  #organization(): NewsMediaOrganization {
    const { site, logo } = this.#options;
    return {
      '@type': 'NewsMediaOrganization',
      '@id': this.#id('organization'),
      name: site.name,
      description: site.description,
      url: this.#url('/'),
      email: site.email,
      logo: {
        '@type': 'ImageObject',
        url: this.#url(logo.address),
        width: `${logo.width}`,
        height: `${logo.height}`,
      },
      publishingPrinciples: this.#url('/about/'),
      correctionsPolicy: this.#url('/corrections/'),
    };
  }

  #website(): WebSite {
    const { site } = this.#options;
    return {
      '@type': 'WebSite',
      '@id': this.#id('website'),
      name: site.name,
      alternateName: site.tagline,
      description: site.description,
      url: this.#url('/'),
      inLanguage: language,
      publisher: { '@id': this.#id('organization') },
    };
  }

  /** A desk of the newsroom is no person. */
  #author({ id, name, role, bio, address, desk }: Author): Person | Organization {
    const common = {
      '@id': this.#id(id, address),
      name,
      description: bio,
      url: this.#url(address),
    };
    return desk === true
      ? {
          '@type': 'Organization',
          ...common,
          parentOrganization: { '@id': this.#id('organization') },
        }
      : {
          '@type': 'Person',
          ...common,
          ...(role === undefined ? {} : { jobTitle: role }),
          worksFor: { '@id': this.#id('organization') },
        };
  }

  #pictures({ prepared, alt }: PictureView): readonly ImageObject[] {
    // Those are shown that are wide enough, the widest first.
    return (prepared?.jpeg ?? []).toReversed().map(({ address, width, height }) => ({
      '@type': 'ImageObject',
      url: this.#url(address),
      width: `${width}`,
      height: `${height}`,
      caption: alt,
    }));
  }

  /** @param page the last of the crumbs, which is the page itself */
  #breadcrumbs(parents: readonly Crumb[], page: Crumb): BreadcrumbList {
    const home = { name: this.#options.words.home, address: '/' };
    return {
      '@type': 'BreadcrumbList',
      '@id': this.#id('breadcrumb', page.address),
      itemListElement: [home, ...parents, page].map(
        ({ name, address }, index): ListItem => ({
          '@type': 'ListItem',
          position: index + 1,
          name,
          item: this.#url(address),
        }),
      ),
    };
  }

  #graph(...things: readonly Thing[]): Graph {
    return { '@context': 'https://schema.org', '@graph': things };
  }

  home(): Graph {
    return this.#graph(this.#website(), this.#organization());
  }

  article(article: ArticleView): Graph {
    const { address, section, published, updated, hero, correction, topics, authors } = article;
    const pictures = hero ? this.#pictures(hero) : [];
    const about: NewsArticle = {
      '@type': 'NewsArticle',
      '@id': this.#id('article', address),
      mainEntityOfPage: this.#url(address),
      headline: headlineOf(article.title),
      description: article.description,
      ...(pictures.length > 0 && { image: pictures }),
      datePublished: published.iso,
      dateModified: (updated ?? published).iso,
      author: authors.map((author) => this.#author(author)),
      publisher: { '@id': this.#id('organization') },
      articleSection: section.name,
      keywords: topics.map(({ name }) => name),
      wordCount: article.text.words,
      inLanguage: language,
      isAccessibleForFree: true,
      isPartOf: { '@id': this.#id('website') },
      ...(correction !== undefined && {
        correction: {
          '@type': 'CorrectionComment',
          text: correction,
          ...(updated && { datePublished: updated.iso }),
        },
      }),
    };
    return this.#graph(
      about,
      this.#breadcrumbs([section], { name: article.title, address }),
      this.#organization(),
    );
  }

  /** The page of a section, a topic, an author or a month. */
  listing({ kind, subject, title, description, canonical, articles }: ListingView): Graph {
    const { words } = this.#options;
    const parents = {
      section: [],
      topic: [{ name: words.topics, address: '/topics/' }],
      author: [{ name: words.authors, address: '/authors/' }],
      month: [{ name: words.archive, address: '/archive/' }],
    }[kind];
    const common = {
      '@id': this.#id('page', canonical),
      url: this.#url(canonical),
      name: title,
      ...(description !== undefined && { description }),
      inLanguage: language,
      isPartOf: { '@id': this.#id('website') },
    };
    const list = {
      '@type': 'ItemList' as const,
      itemListElement: articles.map(
        ({ address, title: name }, index): ListItem => ({
          '@type': 'ListItem',
          position: index + 1,
          url: this.#url(address),
          name,
        }),
      ),
    };
    const page: CollectionPage | ProfilePage =
      kind === 'author' && 'bio' in subject
        ? { '@type': 'ProfilePage', ...common, mainEntity: this.#author(subject) }
        : { '@type': 'CollectionPage', ...common, mainEntity: list };
    return this.#graph(page, this.#breadcrumbs(parents, { name: title, address: canonical }));
  }
}

/**
 * A graph as the content of a `<script>`: whatever its texts say, it ends where it is meant to end
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function graphText(graph: Graph): string {
  return JSON.stringify(graph).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
