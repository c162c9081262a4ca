/** What the index builder keeps between builds, as files of the cache. */

import { join } from 'node:path';
import { readSealed, writeSealed } from '../../content/sealed-file.ts';
import type { KeptStore } from '../../search/index/kept.ts';

/**
 * A store in a folder, a file under each name.
 *
 * @param directory absolute; may be deleted at any time
 */
export function keptFiles(directory: string): KeptStore {
  const fileOf = (name: string): string => join(directory, `${name}.txt`);
  return {
    get: (name, key) => readSealed(fileOf(name), key)?.text,
    set: (name, key, text) => {
      writeSealed(fileOf(name), key, text);
    },
  };
}
