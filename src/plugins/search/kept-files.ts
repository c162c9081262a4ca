/** What the index builder keeps between builds, as files of the cache. */

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../content/fingerprint.ts';
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
      let text: string;
      try {
        text = readFileSync(join(directory, `${name}.txt`), 'utf8');
      } catch {
        return undefined;
      }
      const lineEnd = text.indexOf('\n');
      const rest = text.slice(lineEnd + 1);
      return text.slice(0, lineEnd) === `${key} ${fingerprint(rest)}` ? rest : undefined;
    },
    set: (name, key, text) => {
      mkdirSync(directory, { recursive: true });
      const temporary = join(directory, `${name}.${process.pid}.tmp`);
      try {
        writeFileSync(temporary, `${key} ${fingerprint(text)}\n${text}`);
        renameSync(temporary, join(directory, `${name}.txt`));
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    },
  };
}
