/**
 * Texts that are kept between builds, each in a file whose first line is a seal. What was torn, or changed, or written
 * under another version, is not what was asked for: it is as if it were not there.
 */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fingerprint } from './fingerprint.ts';
import { writeWhole } from './whole-file.ts';

/** Where it is kept what was understood of files. */
export interface KeptPlace {
  /** Absolute; may be deleted at any time. */
  readonly directory: string;
  /** Changes whenever the program may understand a file otherwise. */
  readonly version: string;
}

export interface Sealed {
  readonly seal: string;
  readonly text: string;
  /** Comes after the text; of it only the length is sealed. */
  readonly rest: Buffer;
}

/** Reads as much of a file as is asked for; less where there is no more. */
function readFrom(descriptor: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let end = 0;
  while (end < length) {
    const read = readSync(descriptor, bytes, end, length - end, start + end);
    if (read === 0) break;
    end += read;
  }
  return bytes.subarray(0, end);
}

/** Bytes that are read at first of a file of which only the text is wanted. */
const firstRead = 32_768;

/** Longer than any seal with its lengths. */
const mostOfSeal = 100;

function readOpened(descriptor: number, version: string, withRest: boolean): Sealed | undefined {
  const { size } = fstatSync(descriptor);
  // What is to be left is not read either, and it may be most of the file.
  const first = readFrom(descriptor, 0, withRest ? size : Math.min(size, firstRead));
  const line = first.subarray(0, mostOfSeal);
  const lineEnd = line.indexOf('\n');
  const [seal = '', length = ''] = line.toString('latin1', 0, lineEnd).split(' ');
  const textEnd = lineEnd + 1 + Number(length);
  const bytes = textEnd <= first.length ? first : readFrom(descriptor, 0, textEnd);
  const text = bytes.subarray(lineEnd + 1, textEnd);
  const rest = bytes.subarray(textEnd, withRest ? size : textEnd);
  return seal === fingerprint(version, text, String(size - textEnd))
    ? { seal, text: text.toString('utf8'), rest }
    : undefined;
}

function readSealedFile(file: string, version: string, withRest: boolean): Sealed | undefined {
  try {
    const descriptor = openSync(file, 'r');
    try {
      return readOpened(descriptor, version, withRest);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/**
 * @param file absolute
 * @param version of the form and the meaning of the text
 * @returns what `writeSealed` wrote there under the same version; undefined for anything else
 */
export function readSealed(file: string, version: string): Sealed | undefined {
  return readSealedFile(file, version, true);
}

/** As `readSealed`, without the rest: of a file that has much of it little is read. */
export function readSealedText(file: string, version: string): string | undefined {
  return readSealedFile(file, version, false)?.text;
}

/**
 * @param rest as in `Sealed`, in pieces
 * @returns the seal
 */
export function writeSealed(
  file: string,
  version: string,
  text: string,
  rest: readonly Buffer[] = [],
): string {
  const bytes = Buffer.from(text);
  const length = rest.reduce((sum, piece) => sum + piece.length, 0);
  const seal = fingerprint(version, bytes, String(length));
  writeWhole(file, Buffer.concat([Buffer.from(`${seal} ${bytes.length}\n`), bytes, ...rest]));
  return seal;
}
