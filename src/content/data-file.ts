/** Reads the files that editors change, by the same machinery as articles. */

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { fingerprint } from './fingerprint.ts';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { type KeptPlace, readSealedText, writeSealed } from './sealed-file.ts';
import { decodeSource, NotUtf8Error } from './source-text.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** A file of `src/data` as it was understood. */
export interface DataFile<Data> {
  readonly data: Data | undefined;
  /** For the places of problems: costly where the file was understood in an earlier build. */
  readonly yaml: () => YamlText;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file that editors change.
 *
 * @param path absolute
 * @param file its path for messages
 * @param kept where what is understood of it is kept: one that is as it was is not parsed again
 */
export function readDataFile<Data>(
  path: string,
  file: string,
  schema: z.ZodType<Data>,
  kept?: KeptPlace,
): DataFile<Data> {
  const problem = (message: string, remedy: string): Problem => ({
    file,
    line: 1,
    column: 1,
    code: 'data-file',
    severity: 'error',
    message,
    remedy,
  });
  let text: string;
  try {
    text = decodeSource(readFileSync(path));
  } catch (error) {
    const told =
      error instanceof NotUtf8Error
        ? problem('الملف ليس محفوظًا بترميز UTF-8.', 'احفظه بترميز UTF-8.')
        : problem('تعذّرت قراءة الملف.', 'تحقق من وجود الملف ومن صلاحيات قراءته.');
    return { data: undefined, yaml: () => readYaml(''), problems: [told] };
  }
  const keptFile = kept && join(kept.directory, `${basename(path)}.json`);
  const version = kept ? fingerprint(kept.version, text) : '';
  const known = keptFile === undefined ? undefined : readSealedText(keptFile, version);
  if (known !== undefined) {
    // Sealed: it is what the schema made of this very text.
    const data: Data = JSON.parse(known);
    return { data, yaml: () => readYaml(text), problems: [] };
  }
  const read = parseData(text, file, schema);
  if (keptFile !== undefined && read.data !== undefined) {
    writeSealed(keptFile, version, JSON.stringify(read.data));
  }
  return read;
}

function parseData<Data>(text: string, file: string, schema: z.ZodType<Data>): DataFile<Data> {
  const yaml = readYaml(text);
  if (yaml.problems.length > 0) {
    const problems = yaml.problems.map(
      ({ offset: _, ...problem }): Problem => ({
        file,
        severity: 'error',
        ...problem,
      }),
    );
    return { data: undefined, yaml: () => yaml, problems };
  }
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { data: parsed.data, yaml: () => yaml, problems: [] };
  const placement = { file, lineOffset: 0, text };
  const problems = schemaProblems(parsed.error.issues, schema, yaml, placement);
  return { data: undefined, yaml: () => yaml, problems };
}
