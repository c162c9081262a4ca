/** Turns what a schema says of a YAML text into problems that a writer can act on. */

import type { z } from 'zod';
import { nearestName } from './markdown/nearest-name.ts';
import type { Problem } from './problem.ts';
import type { YamlText } from './yaml.ts';

export interface YamlPlacement {
  readonly file: string;
  /** Adds to a line of the YAML to give a line of the file. */
  readonly lineOffset: number;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;
  }
  return at;
}

/** The keys that the object at a path may have, read from the schema itself. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = schema;
  const unwrap = (): void => {
    while (at !== null && typeof at === 'object') {
      const inner: unknown = Reflect.get(at, 'def') ?? {};
      const next: unknown =
        Reflect.get(Object(inner), 'innerType') ?? Reflect.get(Object(inner), 'in');
      if (next === undefined) return;
      at = next;
    }
  };
  for (const step of path) {
    unwrap();
    const shape: unknown = Reflect.get(Object(at), 'shape');
    at =
      typeof step === 'number'
        ? Reflect.get(Object(at), 'element')
        : shape === undefined
          ? undefined
          : Reflect.get(Object(shape), step);
  }
  unwrap();
  const shape: unknown = Reflect.get(Object(at), 'shape');
  return shape === undefined ? [] : Object.keys(Object(shape));
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

function unknownKey(
  key: string,
  path: readonly PropertyKey[],
  schema: z.ZodType,
  yaml: YamlText,
  placement: YamlPlacement,
): Problem {
  const known = keysAt(schema, path);
  const near = nearestName(key, known);
  return problemAt(
    yaml,
    placement,
    [...path, key],
    {
      code: 'key-unknown',
      message: `لا حقل اسمه «${key.slice(0, 40)}».`,
      remedy: near === undefined ? `الحقول المعروفة: ${known.join('، ')}.` : `هل تقصد ${near}؟`,
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
      return [
        problemAt(yaml, placement, parent, {
          code: 'key-missing',
          message: `الحقل ${key} مطلوب ولم يُكتب.`,
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
            remedy: 'اكتب قيمته بعد النقطتين، أو احذف السطر إن كان الحقل اختياريًا.',
          },
          true,
        ),
      ];
    }
    return [
      problemAt(yaml, placement, issue.path, {
        code: 'value-invalid',
        message: issue.path.length === 0 ? 'ليست هذه البيانات بالشكل المطلوب.' : issue.message,
      }),
    ];
  });
}
