import { canonicalAlias } from './aliases.ts';
import type { ArticleSource } from './article-source.ts';
import { deepFreeze } from './deep-freeze.ts';
import { targetsOf } from './markdown/targets.ts';
import { pictureFile } from './picture-file.ts';
import { articleAddress } from './slug.ts';
import type { ArticleDates, SourceDetails } from './source-record.ts';
import type {
  Address,
  Article,
  ArticleText,
  Author,
  BodyTargets,
  Moment,
  Picture,
  Section,
  Slug,
  Source,
  Topic,
} from './types.ts';

/** What the names in an article's front matter mean. */
export interface Resolved {
  readonly section: Section;
  readonly authors: readonly Author[];
  readonly topics: readonly Topic[];
}

const none: readonly never[] = Object.freeze([]);

/**
 * An article over its source. What it has to do with others is at hand; its texts are read when they are asked for, and
 * not held: a build that changes little asks for those of few articles, and one of all articles has no room for them.
 */
export class SourcedArticle implements Article {
  readonly slug: Slug;
  readonly hash: string;
  readonly shown: string;
  readonly address: Address;
  readonly file: string;
  readonly folder: string;
  readonly published: Moment;
  readonly updated?: Moment;
  readonly correction?: string;
  readonly authors: readonly Author[];
  readonly section: Section;
  readonly topics: readonly Topic[];
  readonly picks: readonly Slug[];
  readonly breakingUntil?: Moment;
  readonly series?: string;
  readonly aliases: readonly Address[];
  readonly draft: boolean;
  readonly bodyLine: number;
  readonly #source: ArticleSource;

  constructor(
    source: ArticleSource,
    { published, updated, breakingUntil }: ArticleDates,
    { section, authors, topics }: Resolved,
  ) {
    const { slug, file, folder, outline } = source;
    const { values, correction, series } = outline;
    this.#source = source;
    this.slug = slug;
    this.hash = outline.hash;
    this.shown = outline.shown;
    this.address = articleAddress(slug);
    this.file = file;
    this.folder = folder;
    this.published = Object.freeze(published);
    if (updated) this.updated = Object.freeze(updated);
    if (correction !== undefined) this.correction = correction;
    this.authors = Object.freeze(authors);
    this.section = section;
    this.topics = Object.freeze(topics);
    this.picks = values.related ? Object.freeze(values.related) : none;
    if (breakingUntil) this.breakingUntil = Object.freeze(breakingUntil);
    if (series !== undefined) this.series = series;
    this.aliases = values.aliases ? Object.freeze(values.aliases.map(canonicalAlias)) : none;
    this.draft = values.draft ?? false;
    this.bodyLine = outline.bodyLine;
    Object.freeze(this);
  }

  get #details(): SourceDetails {
    return this.#source.details();
  }

  get title(): string {
    return this.#details.title;
  }

  get description(): string {
    return this.#details.description;
  }

  get summary(): readonly string[] {
    return this.#details.summary;
  }

  get sources(): readonly Source[] {
    return this.#details.sources;
  }

  get hero(): Picture | undefined {
    if (this.#source.outline.hero === undefined) return undefined;
    const { hero } = this.#details;
    return hero && Object.freeze({ ...hero, file: pictureFile(this.folder, hero.src) });
  }

  get text(): ArticleText {
    const source = this.#source;
    return Object.freeze({
      ...this.#details.text,
      get plain() {
        return source.plain();
      },
    });
  }

  get targets(): BodyTargets {
    return deepFreeze(targetsOf(this.#source.outline.references));
  }
}
