/** Views of articles that stand on other pages. Each article has one of each kind, made when it is first shown. */

import type { Article, Picture } from '../../content/types.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';
import { ObjectSources } from './object-sources.ts';
import type { CardView, LinkView, PictureView } from './views.ts';

export interface CardOptions {
  /** By the absolute path of the original. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
  /** The build's clock, milliseconds since the epoch: decides whether an article still bears «عاجل». */
  readonly now: number;
}

/** Whether an article bears «عاجل» at a moment, milliseconds since the epoch. */
export function isBreaking(article: Pick<Article, 'breakingUntil'>, now: number): boolean {
  return article.breakingUntil !== undefined && now < article.breakingUntil.epoch;
}

export class CardMaker {
  readonly #options: CardOptions;
  readonly #cards = new Map<Article, CardView>();
  readonly #links = new Map<Article, LinkView>();
  readonly #cardSources = new Map<Article, string>();
  /** Of what stands in cards and beside them. */
  readonly sources = new ObjectSources();

  constructor(options: CardOptions) {
    this.#options = options;
  }

  picture({ file, alt, caption, credit }: Picture): PictureView {
    const prepared = this.#options.pictures.get(file);
    return {
      alt,
      ...(caption === undefined ? {} : { caption }),
      ...(credit === undefined ? {} : { credit }),
      ...(prepared === undefined ? {} : { prepared }),
    };
  }

  isBreaking(article: Article): boolean {
    return isBreaking(article, this.#options.now);
  }

  link(article: Article): LinkView {
    const known = this.#links.get(article);
    if (known) return known;
    const { slug, address, title } = article;
    const link = Object.freeze({ slug, address, title });
    this.#links.set(article, link);
    return link;
  }

  card(article: Article): CardView {
    const known = this.#cards.get(article);
    if (known) return known;
    const { description, section, published, summary, hero } = article;
    const card = Object.freeze({
      ...this.link(article),
      description,
      section,
      published,
      summary,
      ...(hero ? { hero: this.picture(hero) } : {}),
      breaking: this.isBreaking(article),
    });
    this.#cards.set(article, card);
    return card;
  }

  /** Stands for the link to an article, as `Page.source` does for a view. */
  linkSource({ slug, shown }: Article): string {
    return `${slug} ${shown}`;
  }

  /** Stands for the card of an article. */
  cardSource(article: Article): string {
    const known = this.#cardSources.get(article);
    if (known !== undefined) return known;
    const { section, hero } = article;
    const prepared = hero && this.#options.pictures.get(hero.file);
    const breaking = this.isBreaking(article) ? 'breaking' : '';
    const [ofSection, ofPicture] = [this.sources.of(section), this.sources.of(prepared)];
    const source = `${this.linkSource(article)} ${breaking} ${ofSection} ${ofPicture}`;
    this.#cardSources.set(article, source);
    return source;
  }
}
