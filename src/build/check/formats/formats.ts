/** How what a check found can be told. */

import { UsageError } from '../../arguments.ts';
import type { Found } from './found.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

export type Format = (found: Found) => string;

const formats: ReadonlyMap<string, Format> = new Map([
  ['pretty', pretty],
  ['json', json],
  ['github', github],
  ['sarif', sarif],
]);

export const formatNames: readonly string[] = [...formats.keys()];

/** @throws UsageError */
export function formatNamed(name: string): Format {
  const format = formats.get(name);
  if (format) return format;
  throw new UsageError(`لا صيغة اسمها «${name}». الصيغ هي: ${formatNames.join('، ')}`);
}
