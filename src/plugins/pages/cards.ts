/** Views of articles that stand on other pages. Each article has one of each kind, made when it is first shown. */

import { isBreaking, type Stage, shownUpdate, stageOf } from '../../content/schedule.ts';
import type { Article, Moment, Picture } from '../../content/types.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';
import { ObjectSources } from './object-sources.ts';
import type { CardView, LinkView, PictureView } from './views.ts';

export interface CardOptions {
  /** By the absolute path of the original. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
  /** The build's clock, milliseconds since the epoch: decides what an article bears. */
  readonly now: number;
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

  /** What writers are told of an article that readers may not see yet. */
  stage(article: Article): Stage | undefined {
    return stageOf(article, this.#options.now);
  }

  updated(article: Article): Moment | undefined {
    return shownUpdate(article, this.#options.now);
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
    const stage = this.stage(article);
    const card = Object.freeze({
      ...this.link(article),
      description,
      section,
      published,
      summary,
      ...(hero ? { hero: this.picture(hero) } : {}),
      breaking: this.isBreaking(article),
      ...(stage && { stage }),
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
    const source = [
      this.linkSource(article),
      this.isBreaking(article) ? 'breaking' : '',
      this.stage(article) ?? '',
      this.sources.of(section),
      this.sources.of(prepared),
    ].join(' ');
    this.#cardSources.set(article, source);
    return source;
  }
}
