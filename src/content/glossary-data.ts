/** `glossary.yaml`: how the newsroom writes names and terms. */

import { join } from 'node:path';
import type { z } from 'zod';
import { type DataFile, readDataFile } from './data-file.ts';
import type { Problem } from './problem.ts';
import { glossarySchema } from './schema.ts';
import { problemAt } from './schema-problems.ts';
import type { KeptPlace } from './sealed-file.ts';

export type GlossaryEntry = z.infer<typeof glossarySchema>[number];

export interface GlossaryData {
  readonly entries: readonly GlossaryEntry[];
  readonly problems: readonly Problem[];
}

/** A term that two entries would write otherwise, or that one of them writes: the two would never agree. */
function contradictions(
  entries: readonly GlossaryEntry[],
  { yaml }: DataFile<unknown>,
  file: string,
): readonly Problem[] {
  const written = new Set(entries.map(({ write }) => write));
  const seen = new Set<string>();
  return entries.flatMap(({ not }, index) =>
    not.flatMap((term, at): readonly Problem[] => {
      const message = written.has(term)
        ? `«${term}» مذكور هنا فيما لا يُكتب، وفي موضع آخر فيما يُكتب.`
        : seen.has(term)
          ? `«${term}» مذكور مرتين.`
          : undefined;
      seen.add(term);
      if (message === undefined) return [];
      const placement = { file, lineOffset: 0, text: '' };
      return [
        problemAt(yaml(), placement, [index, 'not', at], {
          code: 'glossary-contradiction',
          message,
          remedy: 'أبقِ أحدهما.',
        }),
      ];
    }),
  );
}

/**
 * Reads `glossary.yaml`. What is wrong with it is told in `problems`.
 *
 * @param directory absolute
 * @param shown path of the directory for messages
 */
export function readGlossary(directory: string, shown: string, kept?: KeptPlace): GlossaryData {
  const file = `${shown}/glossary.yaml`;
  const read = readDataFile(join(directory, 'glossary.yaml'), file, glossarySchema, kept);
  const entries = read.data ?? [];
  return { entries, problems: [...read.problems, ...contradictions(entries, read, file)] };
}
