/** Reads articles, each once: what the index takes from their texts is kept, and the texts are let go. */

import { isolateText } from '../../arabic/isolate.ts';
import { wrapPiece } from '../entries.ts';
import { paths } from '../root.ts';
import { type SearchableArticle, TermCounter } from './article-terms.ts';
import type { IndexFile } from './index-file.ts';
import type { KeptStore } from './kept.ts';
import { type Digest, digestsCodec } from './kept-digests.ts';
import {
  type SegmentInputs,
  type SiteSegment,
  type WordInputs,
  wordInputsBy,
} from './site-segments.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The text of an article as the page of results shows parts of it. */
function shownText(plain: string): string {
  return wrapPiece(isolateText(plain));
}

/** The file of the text of an article that is known. */
export function textFile(name: string, article: SearchableArticle): IndexFile {
  return { path: paths.text(name), make: () => shownText(article.text.plain) };
}

export class Digests {
  readonly #fingerprint: SegmentInputs['fingerprint'];
  readonly #wordInputs: WordInputs;
  readonly #key: string;
  readonly #vocabulary: Vocabulary;
  readonly #counter: TermCounter;
  readonly #store: KeptStore;
  /** Those of the segment that was asked for last. */
  #latest: { readonly place: number; readonly digests: readonly Digest[] } | undefined;

  /** @param options `key` is that of the program and the lexicon */
  constructor(options: {
    readonly fingerprint: SegmentInputs['fingerprint'];
    readonly key: string;
    readonly vocabulary: Vocabulary;
    readonly store: KeptStore;
  }) {
    this.#fingerprint = options.fingerprint;
    this.#wordInputs = wordInputsBy(options.fingerprint);
    this.#key = options.key;
    this.#vocabulary = options.vocabulary;
    this.#counter = new TermCounter(options.vocabulary);
    this.#store = options.store;
  }

  /** Those of the articles of a segment, in their order. */
  of(segment: SiteSegment): readonly Digest[] {
    const reading = this.read(segment);
    for (;;) {
      const { done, value } = reading.next();
      if (done) return value;
    }
  }

  /** The files of the texts of a segment, each while its article is at hand; returns what `of` does. */
  *read(segment: SiteSegment): Generator<IndexFile, readonly Digest[], undefined> {
    if (this.#latest?.place === segment.place) {
      for (const [at, { textName }] of this.#latest.digests.entries()) {
        const article = segment.articles[at];
        if (article) yield textFile(textName, article);
      }
      return this.#latest.digests;
    }
    const keys = segment.articles.map((article) => this.#keyOf(article));
    const known = this.#known(segment.place, keys);
    const byKey = new Map<string, Digest>();
    for (const [at, article] of segment.articles.entries()) {
      const key = keys[at] ?? '';
      const kept = known.get(key) ?? byKey.get(key);
      if (kept) {
        byKey.set(key, kept);
        yield textFile(kept.textName, article);
        continue;
      }
      const { text } = article;
      const shown = shownText(text.plain);
      const textName = this.#fingerprint(shown);
      const headings = text.headings.map((heading) => heading.text);
      byKey.set(key, { textName, headings, terms: this.#counter.count(article, text) });
      yield { path: paths.text(textName), make: () => shown };
    }
    if (keys.some((key) => !known.has(key))) {
      const text = digestsCodec.write(byKey, this.#vocabulary);
      this.#store.set(`digests-${segment.place}`, this.#key, text);
    }
    const digests = keys.flatMap((key) => byKey.get(key) ?? []);
    this.#latest = { place: segment.place, digests };
    return digests;
  }

  #keyOf(article: SearchableArticle): string {
    return this.#fingerprint(this.#wordInputs(article));
  }

  /** What is known of a segment, and of the next, some of whose articles may have moved here. */
  #known(place: number, keys: readonly string[]): ReadonlyMap<string, Digest> {
    const known = new Map(this.#kept(place));
    if (keys.every((key) => known.has(key))) return known;
    for (const [key, digest] of this.#kept(place + 1)) known.set(key, digest);
    return known;
  }

  #kept(place: number): Iterable<readonly [string, Digest]> {
    const kept = this.#store.get(`digests-${place}`, this.#key);
    return kept === undefined ? [] : digestsCodec.read(kept, this.#vocabulary);
  }
}
