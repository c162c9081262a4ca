/**
 * Texts that are kept between builds, each in a file whose first line is a seal. What was torn, or changed, or written
 * under another version, is not what was asked for: it is as if it were not there.
 */

import { readFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.ts';
import { writeWhole } from './whole-file.ts';

/**
 * @param file absolute
 * @param version of the form and the meaning of the text
 * @returns what `writeSealed` wrote there under the same version; undefined for anything else
 */
export function readSealed(file: string, version: string): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const lineEnd = bytes.indexOf('\n');
  const text = bytes.subarray(lineEnd + 1);
  return bytes.toString('latin1', 0, lineEnd) === fingerprint(version, text)
    ? text.toString('utf8')
    : undefined;
}

export function writeSealed(file: string, version: string, text: string): void {
  const bytes = Buffer.from(text);
  writeWhole(file, Buffer.concat([Buffer.from(`${fingerprint(version, bytes)}\n`), bytes]));
}
