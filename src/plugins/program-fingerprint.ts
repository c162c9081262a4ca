import { readdirSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../content/fingerprint.ts';

/**
 * A fingerprint of all the code in some rooms of `src`, and of what it runs on: what code has found out may be kept
 * between builds only for the very same code.
 *
 * @param rooms folders of `src`, such as `arabic`
 */
export function programFingerprint(rooms: readonly string[]): string {
  const files = rooms.flatMap((room) =>
    readdirSync(join(import.meta.dirname, '..', room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
  const { node, icu = '', unicode = '' } = process.versions;
  return fingerprint(node, icu, unicode, endianness(), ...files.map((file) => readFileSync(file)));
}
