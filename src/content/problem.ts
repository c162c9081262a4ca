/** A place in a text file, counted from 1; columns in UTF-16 units, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * An error must be mended before the article can be published; a warning is about what readers would probably not have
 * it; a suggestion is a matter of taste.
 */
export const severities = ['error', 'warning', 'suggestion'] as const;
export type Severity = (typeof severities)[number];

/** A change that mends a problem without changing what the writer meant. Offsets are UTF-16 units of the file's text. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing wrong with the content, told to its writer. The same type everywhere. */
export interface Problem {
  /** Relative to the working folder, forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many UTF-16 units from `column` on are meant; the caret's width. */
  readonly length?: number;
  /** Kebab-case, stable: scripts may rely on it. */
  readonly code: string;
  readonly severity: Severity;
  /** An Arabic sentence: what is wrong. */
  readonly message: string;
  /** An Arabic sentence: what to do. */
  readonly remedy?: string;
  readonly fix?: Fix;
}

/** How many problems of each severity there are. */
export type ProblemCounts = Readonly<Record<Severity, number>>;

export function countBySeverity(problems: readonly Pick<Problem, 'severity'>[]): ProblemCounts {
  const counts = { error: 0, warning: 0, suggestion: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

export function isError({ severity }: Pick<Problem, 'severity'>): boolean {
  return severity === 'error';
}
