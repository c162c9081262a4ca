/** Turns what a schema says of a YAML text into problems that a writer can act on. */

import { z } from 'zod';
import { nearestName } from './nearest-name.ts';
import type { Fix, Problem } from './problem.ts';
import { offsetOf } from './source-text.ts';
import { valueAt, type YamlText } from './yaml.ts';
import { quoteYaml } from './yaml-mistakes.ts';

export interface YamlPlacement {
  readonly file: string;
  /** Adds to a line of the YAML to give a line of the file. */
  readonly lineOffset: number;
  /** The whole file. */
  readonly text: string;
}

/** The schemas of the keys that the object at a path may have; none where there is no object. */
function shapeAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): Readonly<Record<string, z.core.$ZodType>> {
  let at: z.core.$ZodType | undefined = schema;
  const unwrap = (): void => {
    while (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodPipe) {
      at = at instanceof z.ZodPipe ? at.in : at.unwrap();
    }
  };
  for (const step of path) {
    unwrap();
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodObject) at = at.shape[String(step)];
    else return {};
  }
  unwrap();
  return at instanceof z.ZodObject ? at.shape : {};
}

/** Whether the key that a path ends in may be left out. */
function isOptional(schema: z.core.$ZodType, path: readonly PropertyKey[]): boolean {
  return shapeAt(schema, path.slice(0, -1))[String(path.at(-1))] instanceof z.ZodOptional;
}

/** A problem at the value that a path leads to (or at its key). */
export function problemAt(
  yaml: YamlText,
  placement: YamlPlacement,
  path: readonly PropertyKey[],
  problem: Pick<Problem, 'code' | 'message'> & Partial<Problem>,
  ofKey = false,
): Problem {
  const range = ofKey ? yaml.keyRange(path) : yaml.range(path);
  const place = yaml.place(range.start);
  return {
    file: placement.file,
    line: place.line + placement.lineOffset,
    column: place.column,
    length: Math.max(1, range.end - range.start),
    severity: 'error',
    ...problem,
  };
}

/** Puts something else in the place of the value at a path; undefined where the file does not read as the value does. */
export function replacing(
  yaml: YamlText,
  placement: YamlPlacement,
  path: readonly PropertyKey[],
  replacement: string,
): Fix | undefined {
  const written = yaml.written(path);
  const { line, column } = yaml.place(yaml.range(path).start);
  const start = offsetOf(placement.text, { line: line + placement.lineOffset, column });
  return written !== '' && placement.text.startsWith(written, start)
    ? { start, end: start + written.length, text: replacement }
    : undefined;
}

const yes: ReadonlySet<string> = new Set(['yes', 'y', 'on', 'true', 'نعم', '1']);
const no: ReadonlySet<string> = new Set(['no', 'n', 'off', 'false', 'لا', '0']);

/** A number is no date, in quotes or without. */
const dates: ReadonlySet<PropertyKey | undefined> = new Set(['date', 'updated', 'breaking']);

/** A site's old address without the site's name. */
function pathOf(address: string): string | undefined {
  const url = /^https?:/.test(address) ? URL.parse(address) : null;
  return url && url.search === '' && url.hash === '' ? url.pathname : undefined;
}

function orLeaveOut(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  return isOptional(schema, path) ? '، أو احذف السطر' : '';
}

/** What a value of the wrong kind was meant to be, where only one thing can have been. */
function meantBy(issue: z.core.$ZodIssue, value: unknown, written: string): string | undefined {
  const expected = issue.code === 'invalid_type' ? issue.expected : undefined;
  if (expected === 'boolean') {
    const word = String(value).trim().toLowerCase();
    return yes.has(word) ? 'true' : no.has(word) ? 'false' : undefined;
  }
  if (
    expected === 'string' &&
    !dates.has(issue.path.at(-1)) &&
    (typeof value === 'number' || typeof value === 'boolean')
  ) {
    return written === '' ? undefined : quoteYaml(written);
  }
  if (expected === 'array' && typeof value === 'string' && !/[,،\n[\]{}]/.test(written)) {
    return `[${written}]`;
  }
  if (issue.code === 'invalid_format' && typeof value === 'string') return pathOf(value);
  return undefined;
}

function unknownKey(
  key: string,
  path: readonly PropertyKey[],
  schema: z.ZodType,
  yaml: YamlText,
  placement: YamlPlacement,
): Problem {
  const known = Object.keys(shapeAt(schema, path));
  const near = nearestName(key, known);
  return problemAt(
    yaml,
    placement,
    [...path, key],
    {
      code: 'key-unknown',
      message: `لا حقل اسمه «${key.slice(0, 40)}».`,
      remedy:
        near === undefined
          ? `احذفه، أو استعمل حقلًا من الحقول المعروفة: ${known.join('، ')}.`
          : `هل تقصد ${near}؟`,
    },
    true,
  );
}

/**
 * The issues of a failed parse as problems.
 *
 * @param issues of `safeParse(yaml.value)`
 */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  yaml: YamlText,
  placement: YamlPlacement,
): readonly Problem[] {
  return issues.flatMap((issue): readonly Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey(key, issue.path, schema, yaml, placement));
    }
    // Of the two shapes a union allows, the one that came nearer explains the mistake.
    if (issue.code === 'invalid_union' && Array.isArray(valueAt(yaml.value, issue.path))) {
      const nested = issue.errors
        .at(-1)
        ?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
      if (nested) return schemaProblems(nested, schema, yaml, placement);
    }
    const value = valueAt(yaml.value, issue.path);
    const key = String(issue.path.findLast((step) => typeof step === 'string') ?? '');
    if (value === undefined && issue.path.length > 0) {
      const parent = issue.path.slice(0, -1);
      const owner = parent.findLast((step) => typeof step === 'string');
      return [
        problemAt(yaml, placement, parent, {
          code: 'key-missing',
          message:
            owner === undefined
              ? `الحقل ${key} مطلوب ولم يُكتب.`
              : `الحقل ${key} مطلوب في ${String(owner)} ولم يُكتب.`,
          remedy: `أضف سطرًا يبدأ بـ ${key}: ثم مسافة ثم القيمة.`,
          length: 1,
        }),
      ];
    }
    if (value === null && issue.path.length > 0) {
      return [
        problemAt(
          yaml,
          placement,
          issue.path,
          {
            code: 'value-empty',
            message: `الحقل ${key} فارغ.`,
            remedy: `اكتب قيمته بعد النقطتين${orLeaveOut(schema, issue.path)}.`,
          },
          true,
        ),
      ];
    }
    const [message = '', whatToDo] =
      issue.path.length === 0
        ? ['ليست هذه البيانات حقولًا.', 'اكتب كل حقل في سطر: اسمه ثم نقطتان ثم مسافة ثم قيمته.']
        : issue.message.split('\n');
    const remedy = whatToDo?.replace('{أو}', orLeaveOut(schema, issue.path));
    const meant = meantBy(issue, value, yaml.written(issue.path));
    const fix = meant === undefined ? undefined : replacing(yaml, placement, issue.path, meant);
    return [
      problemAt(yaml, placement, issue.path, {
        code: 'value-invalid',
        message,
        ...(meant !== undefined
          ? { remedy: `اكتب: ${meant}` }
          : remedy !== undefined
            ? { remedy }
            : {}),
        ...(fix ? { fix } : {}),
      }),
    ];
  });
}
