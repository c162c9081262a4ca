import { normaliseText } from '../arabic/normalise.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { wordsOf } from '../arabic/tokenise.ts';
import { type Feature, layOutRows, type SparseRows } from './sparse-rows.ts';

/** The parts of a document that are read; a word of the title counts as often as four of the body. */
export interface TermSource {
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

const titleWeight = 4;
const descriptionWeight = 2;

/** Beyond the strongest sixty terms a document's likeness to others hardly changes, and its cost grows. */
const termsPerDocument = 60;

/** A term in more than a tenth of the documents tells nothing of one… */
const largestShare = 0.1;

/** …but on a small site ten documents (or half of them, where there are fewer than twenty) is not many. */
const smallSite = 10;

/** What one document says, before anything is known of the others: terms and their weighted counts. */
interface TermCounts {
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
}

/** Numbers terms in the order in which they are first met. */
interface Vocabulary {
  /** The number of a word as written, or -1 for one that does not count. */
  numberOf(word: string): number;
  readonly size: number;
}

function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  // A site's words as written are few beside their uses: each is normalised once.
  const seen = new Map<string, number>();
  const numberTerm = (word: string): number => {
    const term = normaliseText(word);
    if (term.length < 2 || isStopWord(term)) return -1;
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  return {
    numberOf(word) {
      let number = seen.get(word);
      if (number === undefined) {
        number = numberTerm(word);
        seen.set(word, number);
      }
      return number;
    },
    get size() {
      return numbers.size;
    },
  };
}

function countTerms(source: TermSource, vocabulary: Vocabulary): TermCounts {
  const counts = new Map<number, number>();
  const add = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) {
      const term = vocabulary.numberOf(word);
      if (term >= 0) counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  };
  add(source.title, titleWeight);
  add(source.description, descriptionWeight);
  add(source.body, 1);
  return { terms: Uint32Array.from(counts.keys()), counts: Uint32Array.from(counts.values()) };
}

/** The largest number of documents a term may be in and still count, for a site of so many. */
function largestFrequency(documents: number): number {
  return Math.max(documents * largestShare, Math.min(documents / 2, smallSite));
}

/**
 * Weighs counted terms: `(1 + ln count) · ln(N / df)` (Manning, Raghavan & Schütze 2008, §6.2 and 6.4.1).
 * The sixty weightiest terms that some other document shares are kept. Terms that stand in one document
 * alone can match nothing and are dropped, but they count in the length by which the rest is divided:
 * on a small site two articles that share their only three common words are not twins.
 */
function weighTerms(documents: readonly TermCounts[], termCount: number): SparseRows {
  const frequency = new Uint32Array(termCount);
  for (const { terms } of documents) {
    for (const term of terms) frequency[term] = (frequency[term] ?? 0) + 1;
  }
  const largest = largestFrequency(documents.length);
  const rows = documents.map(({ terms, counts }): Feature[] => {
    let squares = 0;
    const shared: Feature[] = [];
    for (const [position, term] of terms.entries()) {
      const inDocuments = frequency[term] ?? 0;
      if (inDocuments > largest) continue;
      const idf = Math.log(documents.length / inDocuments);
      const weight = (1 + Math.log(counts[position] ?? 1)) * idf;
      if (inDocuments > 1) shared.push({ feature: term, weight });
      else squares += weight * weight;
    }
    const kept = shared
      .sort((a, b) => b.weight - a.weight || a.feature - b.feature)
      .slice(0, termsPerDocument);
    for (const { weight } of kept) squares += weight * weight;
    const length = Math.sqrt(squares);
    return kept.map(({ feature, weight }) => ({ feature, weight: weight / length }));
  });
  return layOutRows(rows, termCount);
}

/**
 * The TF-IDF vectors of documents, rows in the order given: normalised words without stop words (stems do not
 * help here and roots hurt), title ×4, description ×2. The dot product of two rows is their cosine: 0 nothing
 * in common, 1 the same words in the same measure.
 */
export function buildTermVectors(sources: Iterable<TermSource>): SparseRows {
  const vocabulary = createVocabulary();
  const counted = Array.from(sources, (source) => countTerms(source, vocabulary));
  return weighTerms(counted, vocabulary.size);
}
