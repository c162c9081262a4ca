/** The YAML inside a directive: read with positions, held against a schema, every problem told in Arabic. */

import { z } from 'zod';
import { nearestName } from '../../nearest-name.ts';
import type { Place } from '../../problem.ts';
import { readYaml, valueAt } from '../../yaml.ts';
import type { BodyProblem } from '../document.ts';

/** A problem inside the YAML; line and column count from its first line. */
export type DataProblem = BodyProblem & { readonly offset: number };

interface Reading<Data> {
  readonly problems: readonly DataProblem[];
  readonly data: Data | undefined;
  placeOf(path: readonly PropertyKey[]): Place;
}

/** Keys that an object schema knows, wherever the object stands. */
function knownKeys(schema: z.ZodType): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
}

function explain(
  issue: z.core.$ZodIssue,
  value: unknown,
  name: string,
  example: string,
): Explanation {
  const key = String(issue.path.at(-1) ?? '');
  if (issue.path.length === 0 && issue.code === 'invalid_type') {
    return {
      code: 'directive-data',
      message:
        value === null || value === undefined
          ? `التوجيه ${name} فارغ.`
          : `ما في التوجيه ${name} ليس بالشكل المطلوب.`,
      remedy: `مثال: ${example}`,
    };
  }
  if (issue.code === 'invalid_type' && valueAt(value, issue.path) == null) {
    return {
      code: 'directive-key-missing',
      message: `الحقل ${key} ناقص في التوجيه ${name}.`,
      remedy: `أضف السطر ${key}: وبعده قيمته.`,
    };
  }
  if (issue.code === 'invalid_type') {
    return {
      code: 'directive-value',
      message: `قيمة ${key} ليست نصًا.`,
      remedy: 'ضع القيمة بين علامتي تنصيص.',
    };
  }
  return { code: 'directive-value', message: issue.message };
}

/**
 * Reads a YAML text against a schema. Never throws; `data` is undefined where there is an error.
 *
 * @param name of the directive, for the messages
 * @param example of good data, in one line
 */
export function readData<Data>(
  source: string,
  schema: z.ZodType<Data>,
  name: string,
  example: string,
): Reading<Data> {
  const yaml = readYaml(source);
  const placeOf = (path: readonly PropertyKey[]): Place => yaml.place(yaml.range(path).start);
  if (yaml.problems.length > 0) {
    return {
      problems: yaml.problems.map((problem) => ({ ...problem, severity: 'error' })),
      data: undefined,
      placeOf,
    };
  }
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { problems: [], data: parsed.data, placeOf };
  const problems: DataProblem[] = [];
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const range = yaml.keyRange([...issue.path, key]);
        const near = nearestName(key, knownKeys(schema));
        problems.push({
          ...yaml.place(range.start),
          offset: range.start,
          length: Math.max(1, range.end - range.start),
          code: 'directive-key-unknown',
          severity: 'error',
          message: `لا حقل اسمه «${key.slice(0, 40)}» في التوجيه ${name}.`,
          remedy: near ? `هل تقصد ${near}؟` : `الحقول هي: ${knownKeys(schema).join('، ')}.`,
        });
      }
      continue;
    }
    const range = yaml.range(issue.path);
    problems.push({
      ...yaml.place(range.start),
      offset: range.start,
      length: Math.max(1, range.end - range.start),
      severity: 'error',
      ...explain(issue, yaml.value, name, example),
    });
    // Not even the right kind of thing: what else is wrong with it does not matter.
    if (issue.path.length === 0 && issue.code === 'invalid_type') break;
  }
  return { problems, data: undefined, placeOf };
}
