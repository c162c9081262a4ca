import type { Problem } from '../../../content/problem.ts';

/** What a check found, as it is told in one of the formats. */
export interface Found {
  /** Articles that were checked. */
  readonly articles: number;
  /** By file and place. */
  readonly problems: readonly Problem[];
  /** Paths of the files that `--fix` has changed, sorted. */
  readonly fixed: readonly string[];
  /** The text of a file by its path: decoded, lines ended by LF; undefined for one that cannot be shown. */
  readonly sourceOf: (file: string) => string | undefined;
}
