/** What lies in a built site. */

import { opendirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface BuiltFiles {
  readonly files: number;
  /** HTML files. */
  readonly pages: number;
  /** Bytes of an HTML file, on average; NaN without any. */
  readonly meanPage: number;
  /** Files that were put in place at the given time or later. */
  readonly written: number;
}

/** The paths of all files under a folder, one at a time. */
function* filesUnder(folder: string): Generator<string, void, undefined> {
  using directory = opendirSync(folder);
  for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

/**
 * Looks at the files themselves: a program may be mistaken in what it says that it wrote.
 *
 * @param folder absolute
 * @param since milliseconds since the epoch
 */
export function inspectBuilt(folder: string, since: number): BuiltFiles {
  let [files, pages, bytes, written] = [0, 0, 0, 0];
  for (const path of filesUnder(folder)) {
    const { size, mtimeMs, ctimeMs } = statSync(path);
    files++;
    // A file that was moved here keeps the time it was written at; not that of its last change of any kind.
    if (Math.max(mtimeMs, ctimeMs) >= since) written++;
    if (extname(path) !== '.html') continue;
    pages++;
    bytes += size;
  }
  return { files, pages, meanPage: bytes / pages, written };
}
