/** From markdown-it's lines and offsets to places in the body that its writer sees. */

import type { Place } from '../problem.ts';
import { lineStarts, placeAt } from '../source-text.ts';

/** The lines of a body as written, before markdown-it turns `\r\n` into `\n`. */
export class SourceLines {
  readonly lines: readonly string[];
  /** Offsets reckoned in markdown-it's text are not the body's then; places are. */
  readonly hasCarriageReturns: boolean;
  readonly #starts: readonly number[];
  readonly #cells = new Map<number, readonly number[]>();

  constructor(body: string) {
    const starts = [0];
    const lines: string[] = [];
    for (const lineBreak of body.matchAll(/\r\n?|\n/g)) {
      lines.push(body.slice(starts.at(-1), lineBreak.index));
      starts.push(lineBreak.index + lineBreak[0].length);
    }
    lines.push(body.slice(starts.at(-1)));
    this.lines = lines;
    this.hasCarriageReturns = body.includes('\r');
    this.#starts = starts;
  }

  /** Text of a line, counted from 0. */
  line(index: number): string {
    return this.lines[index] ?? '';
  }

  /** Columns (from 0) of the cells of a table's row on a line counted from 0. */
  cells(index: number): readonly number[] {
    let columns = this.#cells.get(index);
    if (columns === undefined) {
      columns = columnsOfCells(this.line(index));
      this.#cells.set(index, columns);
    }
    return columns;
  }

  /** Offset in the body of a place on a line counted from 0. */
  offset(index: number, column: number): number {
    return (this.#starts[index] ?? 0) + column;
  }

  /** The first character that can be seen on a line counted from 0. */
  placeOfLine(index: number): Place {
    return { line: index + 1, column: Math.max(0, this.line(index).search(/\S/)) + 1 };
  }
}

/** Where inline text begins: a line counted from 0 and, for a table, the cell in it counted from 0. */
export interface InlineStart {
  readonly line: number;
  readonly cell?: number;
}

/** Columns (from 0) at which the text of each cell of a table's row begins. */
function columnsOfCells(line: string): readonly number[] {
  const columns: number[] = [];
  for (const { 0: cell, index } of line.matchAll(/(?:^\s*\|?|\|)\s*(?:\\.|[^|\\])*/gs)) {
    columns.push(index + (/[^\s|]|$/.exec(cell)?.index ?? 0));
  }
  return columns;
}

/**
 * Places in one piece of inline text. Its lines have lost the marks of quotations and lists before them
 * and blanks around them: each is looked for in the line of the body that it came from, once.
 */
export class InlinePlaces {
  readonly #source: SourceLines;
  readonly #content: string;
  readonly #start: InlineStart;
  readonly #lineStarts: readonly number[];
  readonly #columns: (number | undefined)[] = [];

  constructor(source: SourceLines, content: string, start: InlineStart) {
    this.#source = source;
    this.#content = content;
    this.#start = start;
    this.#lineStarts = lineStarts(content);
  }

  at(offset: number): Place {
    const { line, column } = placeAt(this.#lineStarts, offset);
    return { line: this.#start.line + line, column: this.#column(line - 1) + column };
  }

  #column(index: number): number {
    const known = this.#columns[index];
    if (known !== undefined) return known;
    const line = this.#source.line(this.#start.line + index);
    const end = this.#lineStarts[index + 1];
    const text = this.#content.slice(
      this.#lineStarts[index],
      end === undefined ? undefined : end - 1,
    );
    const column =
      this.#start.cell === undefined
        ? Math.max(0, line.lastIndexOf(text))
        : (this.#source.cells(this.#start.line)[this.#start.cell] ?? 0);
    this.#columns[index] = column;
    return column;
  }
}
