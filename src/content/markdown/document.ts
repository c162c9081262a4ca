/** What is known about one body while it is parsed: its problems, its references, where things stand. */

import type { Env, Token } from 'markdown-it';
import type { Place, Problem } from '../problem.ts';
import { InlinePlaces, type InlineStart, SourceLines } from './places.ts';

/**
 * A problem in a body. Lines and columns count from the first line of the body; the offsets of `fix`
 * count UTF-16 units from its start. Whoever knows the file adds its name and shifts both.
 */
export type BodyProblem = Omit<Problem, 'file'>;

export interface PictureReference extends Place {
  /** As the writer named the file, percent-decoded: relative to the article's folder. */
  readonly src: string;
}

export interface LinkReference extends Place {
  /** Percent-encoded, without the base path: `https://…`, `mailto:…`, `/…/`, `#…` or relative. */
  readonly href: string;
}

export interface ArticleReference extends Place {
  readonly slug: string;
}

/** What a picture shows, in words, with the place of the words. */
export interface PictureAlt extends Place {
  /** As in `PictureReference`. */
  readonly src: string;
  readonly alt: string;
  /** Of the words as they are written, in UTF-16 units. */
  readonly length: number;
}

/** What a body points at, in reading order, with places in the body. */
export interface BodyReferences {
  readonly pictures: readonly PictureReference[];
  readonly links: readonly LinkReference[];
  readonly articles: readonly ArticleReference[];
}

/** Kinds of boxes that number their ids: `note-1`, `note-2`, `table-1`… */
export type NumberedBox = 'note' | 'table' | 'read-also';

const key = Symbol('markdown document');

export class MarkdownDocument {
  readonly source: SourceLines;
  readonly problems: BodyProblem[] = [];
  readonly pictures: PictureReference[] = [];
  readonly links: LinkReference[] = [];
  readonly articles: ArticleReference[] = [];
  readonly alts: PictureAlt[] = [];
  /** Where links, pictures and runs of asterisks begin in the text of their inline token. */
  readonly offsets = new Map<Token, number>();
  /** The inline token whose text is being parsed. */
  current: Token | undefined;
  /** The last inline token whose raw HTML was reported. */
  htmlNoticed: Token | undefined;
  /** Characters of the data of directives so far. */
  dataLength = 0;
  readonly #inlines = new Map<Token, InlineStart>();
  readonly #places = new Map<Token, InlinePlaces>();
  readonly #boxes = new Map<NumberedBox, number>();

  constructor(body: string) {
    this.source = new SourceLines(body);
  }

  report(place: Place, problem: Omit<BodyProblem, keyof Place>): void {
    this.problems.push({ line: place.line, column: place.column, ...problem });
  }

  /** Starts a piece of inline text: every place asked for it is reckoned from `start`. */
  enter(inline: Token, start: InlineStart): void {
    this.current = inline;
    this.#inlines.set(inline, start);
  }

  /** The place of an offset in the text of an inline token. */
  placeIn(inline: Token, offset: number): Place {
    let places = this.#places.get(inline);
    if (places === undefined) {
      const start = this.#inlines.get(inline) ?? { line: 0 };
      places = new InlinePlaces(this.source, inline.content, start);
      this.#places.set(inline, places);
    }
    return places.at(offset);
  }

  /** The place of a link or picture inside an inline token. */
  placeOf(inline: Token, child: Token): Place {
    return this.placeIn(inline, this.offsets.get(child) ?? 0);
  }

  /** The next id of a numbered box. The order of the body decides, so that ids are the same in every build. */
  nextId(box: NumberedBox): string {
    const number = (this.#boxes.get(box) ?? 0) + 1;
    this.#boxes.set(box, number);
    return `${box}-${number}`;
  }
}

/** Begins a document; the first thing that happens to a body. */
export function beginDocument(env: Env, body: string): void {
  env[key] = new MarkdownDocument(body);
}

/** The document that an environment of markdown-it is parsing, or has parsed. */
export function documentOf(env: Env): MarkdownDocument {
  const document = env[key];
  if (document instanceof MarkdownDocument) return document;
  throw new Error('No Markdown document: parse a body before asking for what is in it.');
}
