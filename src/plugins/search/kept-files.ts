/** What the index builder keeps between builds, as files of the cache. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../content/fingerprint.ts';
import { writeWhole } from '../../content/write-file.ts';
import type { KeptStore } from '../../search/index/kept.ts';

/**
 * A store in a folder. Each file begins with a line of its key and the fingerprint of the rest: one that was torn, or
 * written by another build meanwhile, is not what was asked for and is left.
 *
 * @param directory absolute; may be deleted at any time
 */
export function keptFiles(directory: string): KeptStore {
  return {
    get: (name, key) => {
      let bytes: Buffer;
      try {
        bytes = readFileSync(join(directory, `${name}.txt`));
      } catch {
        return undefined;
      }
      const lineEnd = bytes.indexOf('\n');
      const head = bytes.toString('utf8', 0, lineEnd);
      if (!head.startsWith(`${key} `)) return undefined;
      const rest = bytes.subarray(lineEnd + 1);
      return head === `${key} ${fingerprint(rest)}` ? rest.toString('utf8') : undefined;
    },
    set: (name, key, text) => {
      const bytes = Buffer.from(text);
      writeWhole(
        join(directory, `${name}.txt`),
        Buffer.concat([Buffer.from(`${key} ${fingerprint(bytes)}\n`), bytes]),
      );
    },
  };
}
