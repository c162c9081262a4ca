import type { BodyProblem } from './markdown/document.ts';
import type { Problem } from './problem.ts';

/** Problems of a body as problems of its file: places and fixes count from the start of the file. */
export function placedInFile(
  problems: readonly BodyProblem[],
  {
    file,
    bodyLine,
    bodyOffset,
  }: { readonly file: string; readonly bodyLine: number; readonly bodyOffset: number },
): readonly Problem[] {
  return problems.map((problem) => ({
    ...problem,
    file,
    line: problem.line + bodyLine - 1,
    ...(problem.fix
      ? {
          fix: {
            ...problem.fix,
            start: problem.fix.start + bodyOffset,
            end: problem.fix.end + bodyOffset,
          },
        }
      : {}),
  }));
}
