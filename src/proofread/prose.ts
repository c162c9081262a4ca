/** A text as its reader sees it, and where each character of it is written in the file. */

import { placeholder } from './rule.ts';

/** Offsets in UTF-16 units of a file's text. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
  /** Whether the range holds the characters of the prose and nothing else: only then may they be replaced. */
  readonly exact: boolean;
}

/** Characters that stand in the file as they stand in the prose. */
interface Piece {
  /** In the prose. */
  readonly at: number;
  /** In the file. */
  readonly source: number;
  readonly length: number;
}

/** What rules do not look at, whatever it is written in. */
const notProse = new RegExp(
  [
    // Verses of the Qur'an.
    '\\ufd3f[^\\ufd3e\\ufd3f]{0,2000}\\ufd3e',
    '\\ufd3e[^\\ufd3e\\ufd3f]{0,2000}\\ufd3f',
    // Addresses, with or without a scheme, up to the punctuation around them.
    '(?:https?://|www\\.)[^\\s<>«»،؛؟]{1,2000}(?<![.,:;!?)\\]\'"])',
    '[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64})+',
    '(?<![\\w@.])(?:[a-z\\d](?:[a-z\\d-]{0,62}[a-z\\d])?\\.)+[a-z]{2,24}(?![\\w@])(?:/[^\\s<>«»،؛؟]{0,2000}(?<![.,:;!?)\\]\'"]))?',
    // Names and topics of social networks.
    '(?<![\\p{L}\\p{N}_])[@#][\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_]*',
  ].join('|'),
  'giu',
);

/** What all of these have in them. */
const mayHaveOther = /[@#\ufd3e\ufd3f]|\/\/|\.[a-z]/i;

export class Prose {
  /** As rules get it. */
  readonly text: string;
  readonly #pieces: readonly Piece[];

  private constructor(text: string, pieces: readonly Piece[]) {
    this.text = mayHaveOther.test(text)
      ? text.replace(notProse, (found) => placeholder.repeat(found.length))
      : text;
    this.#pieces = pieces;
  }

  /** @param pieces in the order of the text, which they need not fill */
  static of(text: string, pieces: readonly Piece[]): Prose {
    return new Prose(text, pieces);
  }

  #pieceAt(offset: number): Piece | undefined {
    return this.#pieces.findLast(({ at }) => at <= offset) ?? this.#pieces[0];
  }

  /** Where a part of the prose is written. */
  sourceOf(start: number, end: number): SourceRange {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(Math.max(start, end - 1));
    if (first === undefined || last === undefined) return { start: 0, end: 0, exact: false };
    const within = (piece: Piece, offset: number): number =>
      piece.source + Math.min(Math.max(0, offset - piece.at), piece.length);
    const from = within(first, start);
    const to = Math.max(from, within(last, end));
    return { start: from, end: to, exact: first === last && end <= first.at + first.length };
  }
}

/** Puts a prose together while its source is walked through. */
export class ProseBuilder {
  #text = '';
  readonly #pieces: Piece[] = [];

  /** Text that stands in the file at an offset as it is. */
  add(text: string, source: number): void {
    if (text === '') return;
    const last = this.#pieces.at(-1);
    const at = this.#text.length;
    this.#text += text;
    if (last && last.at + last.length === at && last.source + last.length === source) {
      this.#pieces[this.#pieces.length - 1] = { ...last, length: last.length + text.length };
    } else {
      this.#pieces.push({ at, source, length: text.length });
    }
  }

  /** Something that is no prose, or is written otherwise than it is read. */
  addOther(text = placeholder): void {
    this.#text += text;
  }

  build(): Prose {
    return Prose.of(this.#text, this.#pieces);
  }
}
