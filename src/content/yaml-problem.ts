import type { Fix, Place } from './problem.ts';

/** A problem inside a YAML text; offsets and places count from the start of that text. */
export interface YamlProblem extends Place {
  readonly offset: number;
  readonly length: number;
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
  readonly fix?: Fix;
}
