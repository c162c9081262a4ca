/** A text file as its writer saved it: decoded, with places. */

import type { Place } from './problem.ts';

/** Raised for a file that is not UTF-8; `offset` is the first byte that cannot be read. */
export class NotUtf8Error extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`not UTF-8 at byte ${offset}`);
    this.offset = offset;
  }
}

/** The offset of the first byte that is not UTF-8. Halving works because decoding fails for good once it fails. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle - 1;
    }
  }
  // The good part may end in a character that was begun and is not one.
  const whole = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = whole.decode(bytes.subarray(0, good), { stream: true });
  return new TextEncoder().encode(text).length;
}

/**
 * Decodes a file. A byte order mark is dropped, and CRLF becomes LF, so that every later offset means one thing.
 *
 * @throws NotUtf8Error
 */
export function decodeSource(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    throw new NotUtf8Error(firstBadByte(bytes));
  }
}

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The place of an offset in a text whose lines begin at these offsets. */
export function placeAt(starts: readonly number[], offset: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The offset of a place in a text; the text's end for a place past it. */
export function offsetOf(text: string, place: Place): number {
  const start = lineStarts(text)[place.line - 1];
  return start === undefined ? text.length : Math.min(text.length, start + place.column - 1);
}

/** Turns offsets of a text as `decodeSource` gives it into those of the text as it is written, in which lines may end in CRLF. */
export function offsetsWithCarriageReturns(text: string): (offset: number) => number {
  /** Offsets of the line feeds of CRLF, in the text where each is one unit. */
  const doubled = [...text.matchAll(/\r\n/g)].map(({ index }, before) => index - before);
  return (offset) => offset + doubled.filter((at) => at < offset).length;
}
