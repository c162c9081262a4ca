/**
 * Texts that are kept between builds, each in a file whose first line is a seal. What was torn, or changed, or written
 * under another version, is not what was asked for: it is as if it were not there.
 */

import { readFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.ts';
import { writeWhole } from './whole-file.ts';

export interface Sealed {
  readonly text: string;
  /** Comes after the text; of it only the length is sealed. */
  readonly rest: Buffer;
}

/**
 * @param file absolute
 * @param version of the form and the meaning of the text
 * @returns what `writeSealed` wrote there under the same version; undefined for anything else
 */
export function readSealed(file: string, version: string): Sealed | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const lineEnd = bytes.indexOf('\n');
  const [seal, length = ''] = bytes.toString('latin1', 0, lineEnd).split(' ');
  const textEnd = lineEnd + 1 + Number(length);
  const text = bytes.subarray(lineEnd + 1, textEnd);
  const rest = bytes.subarray(textEnd);
  return seal === fingerprint(version, text, String(rest.length))
    ? { text: text.toString('utf8'), rest }
    : undefined;
}

/** @param rest as in `Sealed`, in pieces */
export function writeSealed(
  file: string,
  version: string,
  text: string,
  rest: readonly Buffer[] = [],
): void {
  const bytes = Buffer.from(text);
  const length = rest.reduce((sum, piece) => sum + piece.length, 0);
  const seal = fingerprint(version, bytes, String(length));
  writeWhole(file, Buffer.concat([Buffer.from(`${seal} ${bytes.length}\n`), bytes, ...rest]));
}
