import { readBody } from '../../content/article-text.ts';
import { renderEditions, renderMarkdown } from '../../content/markdown/render.ts';
import type { Address, Slug } from '../../content/types.ts';
import type { ArticleView, FeedItem, LiteView, PageViews } from '../pages/views.ts';
import {
  type EnvironmentOptions,
  environmentFor,
  feedEnvironmentFor,
  liteEnvironmentFor,
} from './environment.ts';

/** An edition of an article. */
type Edition = ArticleView | LiteView;

export interface BodiesOptions extends EnvironmentOptions {
  /** The pages to make. */
  readonly pages: Pick<PageViews, 'article' | 'lite'>;
  /** Absolute folder that the files of articles are named from. */
  readonly root: string;
}

/** The bodies of articles as feeds have them: an article is in several feeds, each in several formats. */
export class FeedBodies {
  readonly #options: Omit<BodiesOptions, 'pages'>;
  readonly #known = new Map<Slug, string>();

  /** @param options `href` gives whole addresses */
  constructor(options: Omit<BodiesOptions, 'pages'>) {
    this.#options = options;
  }

  /** @throws ArticleChangedError */
  of(item: FeedItem): string {
    const known = this.#known.get(item.slug);
    if (known !== undefined) return known;
    const body = renderMarkdown(
      readBody(item, this.#options.root),
      feedEnvironmentFor(item, this.#options),
    );
    this.#known.set(item.slug, body);
    return body;
  }
}

/**
 * The bodies of articles as HTML. To read and parse one takes many times as long as to write it: where both editions of an
 * article are to be made, both bodies are written when one is asked for, and the other waits for its page.
 */
export class Bodies {
  readonly #options: BodiesOptions;
  readonly #editions: ReadonlyMap<Slug, readonly Edition[]>;
  /** By the address of the page. */
  readonly #waiting = new Map<Address, string>();

  constructor(options: BodiesOptions) {
    this.#options = options;
    const { article, lite } = options.pages;
    this.#editions = Map.groupBy([...article, ...lite], ({ slug }) => slug);
  }

  /** @throws ArticleChangedError */
  of(edition: Edition): string {
    const known = this.#waiting.get(edition.address);
    if (known !== undefined) {
      this.#waiting.delete(edition.address);
      return known;
    }
    const others = (this.#editions.get(edition.slug) ?? []).filter(
      ({ address }) => address !== edition.address,
    );
    const [body = '', ...bodies] = renderEditions(
      readBody(edition, this.#options.root),
      [edition, ...others].map((one) => this.#environmentFor(one)),
    );
    for (const [index, { address }] of others.entries()) {
      this.#waiting.set(address, bodies[index] ?? '');
    }
    return body;
  }

  #environmentFor(edition: Edition) {
    return 'full' in edition
      ? liteEnvironmentFor(edition, this.#options)
      : environmentFor(edition.body, this.#options);
  }
}
