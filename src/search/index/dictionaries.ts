/** The dictionaries of the segments of a site, built or taken from what was kept. */

import type { Evidence } from '../../arabic/conflate.ts';
import type { Lexicon } from '../../arabic/lexicon.ts';
import { type ArticleTerms, type SearchableArticle, TermCounter } from './article-terms.ts';
import {
  addSegmentEvidence,
  buildDictionary,
  type IndexedWord,
  invertTerms,
} from './dictionary.ts';
import { evidenceCodec, type KeptStore, piecesCodec, termsCodec } from './kept.ts';
import { cutPieces, type Pieces } from './pieces.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Segment {
  readonly articles: readonly SearchableArticle[];
  /** A fingerprint of each article. */
  readonly hashes: readonly string[];
  /** A fingerprint of the articles of this segment and of all before it. */
  readonly key: string;
}

/** Terms of a segment smaller than this are counted anew sooner than read. */
const worthKeeping = 1024;

/** The pieces of a segment that is written again whenever an article is published. */
const mostPiecesOfLast = 16;

export class Dictionaries {
  readonly #segments: readonly Segment[];
  readonly #lexicon: Lexicon;
  readonly #vocabulary: Vocabulary;
  readonly #counter: TermCounter;
  readonly #program: string;
  readonly #store: KeptStore | undefined;
  /** The evidence that is at hand, and the segments that it takes in. */
  #latest: { readonly segments: number; readonly evidence: Evidence } | undefined;

  constructor(
    segments: readonly Segment[],
    options: {
      readonly lexicon: Lexicon;
      readonly vocabulary: Vocabulary;
      readonly program: string;
      readonly store: KeptStore | undefined;
    },
  ) {
    this.#segments = segments;
    this.#lexicon = options.lexicon;
    this.#vocabulary = options.vocabulary;
    this.#counter = new TermCounter(options.vocabulary);
    this.#program = options.program;
    this.#store = options.store;
  }

  /** The pieces of the segment at `place`. */
  pieces(place: number): Pieces {
    const segment = this.#at(place);
    const kept = this.#store?.get(`segment-${place}`, segment.key);
    if (kept !== undefined) return piecesCodec.read(kept);
    const words = this.#words(place);
    const evidence = this.#evidenceBefore(place);
    this.#addEvidence(place, evidence, words);
    const isLast = place > 0 && place === this.#segments.length - 1;
    const pieces = cutPieces(
      buildDictionary(words, evidence, this.#lexicon),
      isLast ? mostPiecesOfLast : Number.POSITIVE_INFINITY,
    );
    this.#store?.set(`segment-${place}`, segment.key, piecesCodec.write(pieces));
    return pieces;
  }

  #at(place: number): Segment {
    const segment = this.#segments[place];
    if (segment === undefined) throw new RangeError(`There is no segment ${place}`);
    return segment;
  }

  /** The evidence of all segments before `place`, to be added to. */
  #evidenceBefore(place: number): Evidence {
    if (place === 0) return new Map();
    if (this.#latest?.segments === place) return this.#latest.evidence;
    const kept = this.#store?.get(`evidence-${place - 1}`, this.#at(place - 1).key);
    if (kept !== undefined) return evidenceCodec.read(kept);
    const evidence = this.#evidenceBefore(place - 1);
    this.#addEvidence(place - 1, evidence, this.#words(place - 1));
    return evidence;
  }

  #addEvidence(place: number, evidence: Evidence, words: readonly IndexedWord[]): void {
    addSegmentEvidence(evidence, words);
    this.#latest = { segments: place + 1, evidence };
    // Nothing follows the last segment: its evidence is asked for by nobody.
    if (place === this.#segments.length - 1) return;
    this.#store?.set(`evidence-${place}`, this.#at(place).key, evidenceCodec.write(evidence));
  }

  #words(place: number): readonly IndexedWord[] {
    return invertTerms(this.#terms(place), this.#vocabulary.words);
  }

  #terms(place: number): readonly ArticleTerms[] {
    const { articles, hashes } = this.#at(place);
    const isKept = articles.length >= worthKeeping;
    const kept = isKept ? this.#store?.get(`terms-${place}`, this.#program) : undefined;
    const known =
      kept === undefined
        ? new Map<string, ArticleTerms>()
        : termsCodec.read(kept, this.#vocabulary);
    const terms = articles.map(
      (article, at) => known.get(hashes[at] ?? '') ?? this.#counter.count(article),
    );
    if (isKept && hashes.some((hash) => !known.has(hash))) {
      const byHash = new Map(terms.map((own, at) => [hashes[at] ?? '', own]));
      this.#store?.set(`terms-${place}`, this.#program, termsCodec.write(byHash, this.#vocabulary));
    }
    return terms;
  }
}
