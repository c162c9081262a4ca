/** Broken plurals and the spellings of names: the files from which search learns what no rule can know. */

import { join } from 'node:path';
import type { z } from 'zod';
import { createLexicon, type Lexicon, type LexiconTables } from '../arabic/lexicon.ts';
import { readDataFile } from './data-file.ts';
import type { Problem } from './problem.ts';
import { namesSchema, pluralsSchema } from './schema.ts';
import type { KeptPlace } from './sealed-file.ts';

export interface LexiconData {
  readonly lexicon: Lexicon;
  readonly tables: LexiconTables;
  readonly problems: readonly Problem[];
}

/**
 * Reads `plurals.yaml` and `names.yaml`. What is wrong with them is told in `problems`, and left out.
 *
 * @param directory absolute
 * @param shown path of the directory for messages
 */
export function readLexiconData(directory: string, shown: string, kept?: KeptPlace): LexiconData {
  const read = <Data>(name: string, schema: z.ZodType<Data>) =>
    readDataFile(join(directory, name), `${shown}/${name}`, schema, kept);
  const plurals = read('plurals.yaml', pluralsSchema);
  const names = read('names.yaml', namesSchema);
  const tables = { plurals: Object.entries(plurals.data ?? {}), names: names.data ?? [] };
  return {
    lexicon: createLexicon(tables),
    tables,
    problems: [...plurals.problems, ...names.problems],
  };
}
