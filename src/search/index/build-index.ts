/**
 * Builds the files of the search index. A pure function of the articles: what is kept between builds only saves
 * time, and a segment whose articles are as they were is neither read nor made again.
 */

import { once } from '../../content/once.ts';
import { wrapPiece } from '../entries.ts';
import { indexVersion, paths, type Root, type RootSegment, rootFile } from '../root.ts';
import { isFilling } from '../segments.ts';
import type { SearchableArticle } from './article-terms.ts';
import { Dictionaries } from './dictionaries.ts';
import { Digests, textFile } from './digests.ts';
import type { IndexFile } from './index-file.ts';
import { type KeptStore, noStore } from './kept.ts';
import { segmentCodec } from './kept-segment.ts';
import {
  type CardOptions,
  countPacks,
  filesOf,
  rootSegment,
  segmentTexts,
} from './segment-files.ts';
import { divideSite, type SegmentInputs, type SiteSegment } from './site-segments.ts';
import { countSpelling, mergeSpelling, spellingText } from './spelling.ts';
import { Vocabulary } from './vocabulary.ts';

export interface SearchIndexOptions extends SegmentInputs, CardOptions {
  /** What is kept between builds. */
  readonly store?: KeptStore;
}

/** Makes the parts of one index. */
class IndexBuilder {
  readonly segments: readonly SiteSegment[];
  readonly #options: SearchIndexOptions;
  readonly #store: KeptStore;
  readonly #vocabulary: Vocabulary;
  readonly #digests: Digests;
  readonly #dictionaries: Dictionaries;
  /** Counts of the words of segments for corrections, by the places of these. */
  readonly #counts = new Map<number, string>();

  constructor(articles: readonly SearchableArticle[], options: SearchIndexOptions) {
    const { lexicon, fingerprint, store = noStore } = options;
    const { segments, programKey } = divideSite(articles, options);
    const vocabulary = new Vocabulary(lexicon);
    this.segments = segments;
    this.#options = options;
    this.#store = store;
    this.#vocabulary = vocabulary;
    this.#digests = new Digests({ fingerprint, key: programKey, vocabulary, store });
    this.#dictionaries = new Dictionaries(segments, {
      digests: this.#digests,
      lexicon,
      vocabulary,
      store,
    });
  }

  /** The files of a segment; returns what the root says of it. */
  *segment(segment: SiteSegment): Generator<IndexFile, RootSegment, undefined> {
    const kept = this.#store.get(`segment-${segment.place}`, segment.filesKey);
    if (kept === undefined) return yield* this.#newSegment(segment);
    const { root, pieces, textNames } = segmentCodec.read(kept);
    for (const [number, article] of segment.articles.entries()) {
      yield textFile(textNames[number] ?? '', article);
    }
    const dictionary = once(() => this.#dictionaries.pieces(segment));
    const texts = segmentTexts(segment, dictionary, textNames, this.#options);
    yield* filesOf(root.folder, { pieces, packs: countPacks(segment) }, texts);
    return root;
  }

  *#newSegment(segment: SiteSegment): Generator<IndexFile, RootSegment, undefined> {
    const digests = yield* this.#digests.read(segment);
    const textNames = digests.map(({ textName }) => textName);
    // Now, while its articles are at hand.
    this.#countSpelling(segment);
    const pieces = this.#dictionaries.pieces(segment);
    const texts = segmentTexts(segment, () => pieces, textNames, this.#options);
    const packs = Array.from({ length: countPacks(segment) }, (_, number) => texts.cards(number));
    const folder = this.#options.fingerprint(...pieces.texts, ...packs, texts.sections());
    const counts = { pieces: pieces.texts.length, packs: packs.length };
    yield* filesOf(folder, counts, { ...texts, cards: (number) => packs[number] ?? '' });
    const root = rootSegment(segment, folder, pieces);
    const kept = segmentCodec.write({ root, pieces: counts.pieces, textNames });
    this.#store.set(`segment-${segment.place}`, segment.filesKey, kept);
    return root;
  }

  /** The file of the words for corrections; returns its name. */
  *spelling(): Generator<IndexFile, string, undefined> {
    const key = this.#options.fingerprint(...this.segments.map(({ ownKey }) => ownKey));
    const make = once(() => wrapPiece(this.#spellingText()));
    let name = this.#store.get('spelling', key);
    if (name === undefined) {
      name = this.#options.fingerprint(make());
      this.#store.set('spelling', key, name);
    }
    yield { path: paths.spelling(name), make };
    return name;
  }

  #spellingText(): string {
    const isOpen = ({ place, articles }: SiteSegment): boolean => isFilling(place, articles.length);
    const full = this.segments.filter((segment) => !isOpen(segment));
    const key = this.#options.fingerprint(...full.map(({ ownKey }) => ownKey));
    let merged = this.#store.get('spelling-full', key);
    if (merged === undefined) {
      merged = mergeSpelling(full.map((segment) => this.#countSpelling(segment)));
      this.#store.set('spelling-full', key, merged);
    }
    const filling = this.segments.find(isOpen);
    return spellingText(merged, filling ? this.#countSpelling(filling) : '');
  }

  #countSpelling(segment: SiteSegment): string {
    const { place, ownKey, articles } = segment;
    const known = this.#counts.get(place) ?? this.#store.get(`spelling-${place}`, ownKey);
    if (known !== undefined) return known;
    const digests = this.#digests.of(segment);
    const spelled = articles.map(({ title, description, topics }, number) => {
      const headings = digests[number]?.headings ?? [];
      return { title, description, topics, headings };
    });
    const counts = countSpelling(spelled, this.#vocabulary);
    this.#counts.set(place, counts);
    this.#store.set(`spelling-${place}`, ownKey, counts);
    return counts;
  }
}

/**
 * The files of the index, the root last: a reader who has the root can have all the others. Where something is kept, the
 * texts of articles that are as they were are read only to make files of them.
 *
 * @param articles those that readers may see, in any order; addresses and slugs are unique
 */
export function* buildSearchIndex(
  articles: readonly SearchableArticle[],
  options: SearchIndexOptions,
): Generator<IndexFile, void, undefined> {
  const builder = new IndexBuilder(articles, options);
  const segments: RootSegment[] = [];
  for (const segment of builder.segments) segments.push(yield* builder.segment(segment));
  const spelling = yield* builder.spelling();
  const root: Root = {
    version: indexVersion,
    sections: options.sections.map(({ id, name }) => [id, name]),
    spelling,
    segments,
  };
  yield { path: rootFile, text: JSON.stringify(root) };
}
