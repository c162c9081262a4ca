/** Problems as a text that people can read and compare: place, severity, code, and what a fix would do. */

import type { Problem } from '../../../src/content/problem.ts';

/** @param sourceOf the text of a file by its path */
export function toldBy(
  problems: readonly Problem[],
  sourceOf: (file: string) => string | undefined,
): string {
  const lines = problems.flatMap(({ file, line, column, severity, code, fix }) => [
    `${file}:${line}:${column} ${severity} ${code}`,
    ...(fix
      ? [
          `  - ${JSON.stringify(sourceOf(file)?.slice(fix.start, fix.end))}`,
          `  + ${JSON.stringify(fix.text)}`,
        ]
      : []),
  ]);
  return `${lines.join('\n')}\n`;
}
