/**
 * What checks find in one article by itself, kept by the fingerprint of its text: an article that is as it was is not
 * looked at again. Builds have no use for it.
 */

import { join } from 'node:path';
import type { ArticleSource, ParsedArticle } from './article-source.ts';
import type { Problem } from './problem.ts';
import { type KeptPlace, readSealedText, writeSealed } from './sealed-file.ts';
import { keepOnly, shardCount, shardOf } from './shards.ts';
import { type TitleWords, titleWords } from './similar-titles.ts';
import type { Slug } from './types.ts';

/**
 * Looks at one article, and nothing else: no file, no clock, no other article. What it finds is a function of the
 * article's text alone.
 */
export type ArticleCheck = (article: ParsedArticle) => readonly Problem[];

/** What was found in an article: its file may have another path when it is told. */
type Finding = Omit<Problem, 'file'>;

interface Found {
  /** Of the text. */
  readonly hash: string;
  readonly findings: readonly Finding[];
  /** What its title is compared with others by; absent where it has none. */
  readonly title?: TitleWords;
}

type Shard = Map<Slug, Found>;

export class ArticleFindings {
  readonly #place: KeptPlace;
  readonly #checks: readonly ArticleCheck[];
  readonly #shards: readonly Shard[];
  readonly #changed = new Set<number>();

  /**
   * @param place its version stands for the program of the checks
   * @param checks in the order in which what they find at one place is told
   */
  constructor(place: KeptPlace, checks: readonly ArticleCheck[]) {
    this.#place = place;
    this.#checks = checks;
    this.#shards = Array.from({ length: shardCount }, (_, number) => this.#read(number));
  }

  #fileOf(number: number): string {
    return join(this.#place.directory, String(number));
  }

  #read(number: number): Shard {
    const text = readSealedText(this.#fileOf(number), this.#place.version);
    // Sealed by this very program: it is what `close` wrote.
    const kept: readonly (readonly [Slug, Found])[] = text === undefined ? [] : JSON.parse(text);
    return new Map(kept);
  }

  has(slug: Slug): boolean {
    return this.#shards[shardOf(slug)]?.has(slug) === true;
  }

  #known(slug: Slug, hash: string): Found | undefined {
    const found = this.#shards[shardOf(slug)]?.get(slug);
    return found?.hash === hash ? found : undefined;
  }

  #look(slug: Slug, article: ParsedArticle): Found {
    const { hash } = article.outline;
    const findings = this.#checks.flatMap((check) =>
      check(article).map(({ file: _, ...finding }): Finding => finding),
    );
    const { title } = article.values;
    const found = { hash, findings, ...(title !== undefined && { title: titleWords(title) }) };
    this.#shards[shardOf(slug)]?.set(slug, found);
    this.#changed.add(shardOf(slug));
    return found;
  }

  /** To be told of each article that is parsed: the checks look at it then, and it need not be parsed for them again. */
  onParsed(slug: Slug, article: ParsedArticle): void {
    if (!this.#known(slug, article.outline.hash)) this.#look(slug, article);
  }

  /** What is known of an article; where nothing is, it is parsed. */
  #of(source: ArticleSource): Found {
    const { slug, outline } = source;
    return this.#known(slug, outline.hash) ?? this.#look(slug, source.parsed());
  }

  /** What the checks find in an article. */
  of(source: ArticleSource): readonly Problem[] {
    const { file } = source;
    return this.#of(source).findings.map((finding) => ({ file, ...finding }));
  }

  /** By what the title of an article is compared with others; undefined where it has none. */
  titleOf(source: ArticleSource): TitleWords | undefined {
    return this.#of(source).title;
  }

  /** Forgets the articles that are no more. */
  keepOnly(slugs: ReadonlySet<Slug>): void {
    for (const number of keepOnly(this.#shards, slugs)) this.#changed.add(number);
  }

  /** Writes what is new. */
  close(): void {
    for (const number of this.#changed) {
      const sorted = [...(this.#shards[number] ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
      writeSealed(this.#fileOf(number), this.#place.version, JSON.stringify(sorted));
    }
    this.#changed.clear();
  }
}
