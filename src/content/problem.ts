/** A place in a text file, counted from 1; columns in UTF-16 units, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

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

export function isError({ severity }: Pick<Problem, 'severity'>): boolean {
  return severity === 'error';
}
