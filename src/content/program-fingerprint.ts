import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { endianness } from 'node:os';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.ts';

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

let installed: string | undefined;

/**
 * A fingerprint of the packages that are installed, from the list npm keeps in `node_modules`: a new
 * version of any tool, or of what a tool depends on, makes its outputs anew. Where npm left no list
 * the lock file stands in for it.
 */
export function toolsFingerprint(): string {
  if (installed === undefined) {
    const own = findPackageJSON('..', import.meta.url);
    if (own === undefined) throw new Error('package.json of this project was not found');
    const root = dirname(own);
    let list: Buffer;
    try {
      list = readFileSync(join(root, 'node_modules/.package-lock.json'));
    } catch {
      list = readFileSync(join(root, 'package-lock.json'));
    }
    installed = fingerprint(list);
  }
  return installed;
}
