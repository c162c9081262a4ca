/** Broken plurals and the spellings of names: the files from which search learns what no rule can know. */

import { join } from 'node:path';
import { createLexicon, type Lexicon } from '../arabic/lexicon.ts';
import { readDataFile } from './data-file.ts';
import type { Problem } from './problem.ts';
import { namesSchema, pluralsSchema } from './schema.ts';

export interface LexiconData {
  readonly lexicon: Lexicon;
  readonly problems: readonly Problem[];
}

/**
 * Reads `plurals.yaml` and `names.yaml`. What is wrong with them is told in `problems`, and left out.
 *
 * @param directory absolute
 * @param shown path of the directory for messages
 */
export function readLexiconData(directory: string, shown: string): LexiconData {
  const plurals = readDataFile(
    join(directory, 'plurals.yaml'),
    `${shown}/plurals.yaml`,
    pluralsSchema,
  );
  const names = readDataFile(join(directory, 'names.yaml'), `${shown}/names.yaml`, namesSchema);
  return {
    lexicon: createLexicon({
      plurals: Object.entries(plurals.data ?? {}),
      names: names.data ?? [],
    }),
    problems: [...plurals.problems, ...names.problems],
  };
}
