/** Files that a benchmark is given by name. */

import { readFileSync } from 'node:fs';
import { UsageError } from '../arguments.ts';

/**
 * @param flag after which the file was named, such as `--news`
 * @throws UsageError
 */
export function readNamed(flag: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`تعذّرت قراءة الملف «${path}» المذكور بعد ‎${flag}.`);
  }
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
