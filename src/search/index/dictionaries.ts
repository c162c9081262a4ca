/** The dictionaries of the segments of a site, built or taken from what was kept. */

import type { Evidence } from '../../arabic/conflate.ts';
import type { Lexicon } from '../../arabic/lexicon.ts';
import { isFilling } from '../segments.ts';
import {
  addSegmentEvidence,
  buildDictionary,
  type IndexedWord,
  invertTerms,
} from './dictionary.ts';
import type { Digests } from './digests.ts';
import { evidenceCodec, type KeptStore, piecesCodec } from './kept.ts';
import { cutPieces, type Pieces } from './pieces.ts';
import type { SiteSegment } from './site-segments.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The pieces of a segment that is written again whenever an article is published. */
const mostPiecesOfFilling = 6;

export class Dictionaries {
  readonly #segments: readonly SiteSegment[];
  readonly #digests: Digests;
  readonly #lexicon: Lexicon;
  readonly #vocabulary: Vocabulary;
  readonly #store: KeptStore;
  /** The evidence that is at hand, and the segments that it takes in. */
  #latest: { readonly segments: number; readonly evidence: Evidence } | undefined;

  constructor(
    segments: readonly SiteSegment[],
    options: {
      readonly digests: Digests;
      readonly lexicon: Lexicon;
      readonly vocabulary: Vocabulary;
      readonly store: KeptStore;
    },
  ) {
    this.#segments = segments;
    this.#digests = options.digests;
    this.#lexicon = options.lexicon;
    this.#vocabulary = options.vocabulary;
    this.#store = options.store;
  }

  /** The pieces of a segment. */
  pieces({ place, chainKey, articles }: SiteSegment): Pieces {
    const kept = this.#store.get(`pieces-${place}`, chainKey);
    if (kept !== undefined) return piecesCodec.read(kept);
    const words = this.#words(place);
    const evidence = this.#evidenceBefore(place);
    this.#addEvidence(place, evidence, words);
    const pieces = cutPieces(
      buildDictionary(words, evidence, this.#lexicon),
      isFilling(place, articles.length) ? mostPiecesOfFilling : Number.POSITIVE_INFINITY,
    );
    this.#store.set(`pieces-${place}`, chainKey, piecesCodec.write(pieces));
    return pieces;
  }

  #at(place: number): SiteSegment {
    const segment = this.#segments[place];
    if (segment === undefined) throw new RangeError(`There is no segment ${place}`);
    return segment;
  }

  /** The evidence of all segments before `place`, to be added to. */
  #evidenceBefore(place: number): Evidence {
    if (place === 0) return new Map();
    if (this.#latest?.segments === place) return this.#latest.evidence;
    const kept = this.#store.get(`evidence-${place - 1}`, this.#at(place - 1).chainKey);
    if (kept !== undefined) return evidenceCodec.read(kept);
    const evidence = this.#evidenceBefore(place - 1);
    this.#addEvidence(place - 1, evidence, this.#words(place - 1));
    return evidence;
  }

  #addEvidence(place: number, evidence: Evidence, words: readonly IndexedWord[]): void {
    addSegmentEvidence(evidence, words);
    this.#latest = { segments: place + 1, evidence };
    const { articles, chainKey } = this.#at(place);
    // Nothing follows a segment before it is full.
    if (isFilling(place, articles.length)) return;
    this.#store.set(`evidence-${place}`, chainKey, evidenceCodec.write(evidence));
  }

  #words(place: number): readonly IndexedWord[] {
    const terms = this.#digests.of(this.#at(place)).map((digest) => digest.terms);
    return invertTerms(terms, this.#vocabulary.words);
  }
}
