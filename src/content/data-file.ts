/** Reads the files that editors change, by the same machinery as articles. */

import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { decodeSource, NotUtf8Error } from './source-text.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** A file of `src/data` as it was understood. */
export interface DataFile<Data> {
  readonly data: Data | undefined;
  readonly yaml: YamlText;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file that editors change.
 *
 * @param path absolute
 * @param file its path for messages
 */
export function readDataFile<Data>(
  path: string,
  file: string,
  schema: z.ZodType<Data>,
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
    return { data: undefined, yaml: readYaml(''), problems: [told] };
  }
  const yaml = readYaml(text);
  const placement = { file, lineOffset: 0, text };
  if (yaml.problems.length > 0) {
    const problems = yaml.problems.map(
      ({ offset: _, ...problem }): Problem => ({
        file,
        severity: 'error',
        ...problem,
      }),
    );
    return { data: undefined, yaml, problems };
  }
  const parsed = schema.safeParse(yaml.value);
  return parsed.success
    ? { data: parsed.data, yaml, problems: [] }
    : {
        data: undefined,
        yaml,
        problems: schemaProblems(parsed.error.issues, schema, yaml, placement),
      };
}
