import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { endianness } from 'node:os';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { contentsOf } from './folder-contents.ts';

const knownRooms = new Map<string, string>();

/** Read once: the code of a process that runs does not change, whatever becomes of its files. */
function roomFingerprint(room: string): string {
  const known = knownRooms.get(room);
  if (known !== undefined) return known;
  const { files } = contentsOf(join(import.meta.dirname, '..', room));
  const own = fingerprint(...files.toSorted().map((file) => readFileSync(file)));
  knownRooms.set(room, own);
  return own;
}

/**
 * A fingerprint of all the code in some rooms of `src`, and of what it runs on: what code has found out may be kept
 * between builds only for the very same code.
 *
 * @param rooms folders of `src`, such as `arabic`
 */
export function programFingerprint(rooms: readonly string[]): string {
  const { node, icu = '', unicode = '' } = process.versions;
  return fingerprint(node, icu, unicode, endianness(), ...rooms.map(roomFingerprint));
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
