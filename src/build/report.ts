/** What a command tells the person who ran it. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nouns } from '../arabic/nouns.ts';
import { countNoun } from '../arabic/plural.ts';
import { formatProblem } from '../content/format-problem.ts';
import {
  countBySeverity,
  type Problem,
  type ProblemCounts,
  severities,
} from '../content/problem.ts';
import { decodeSource } from '../content/source-text.ts';

/**
 * Sources by file, read once; undefined for one that cannot be shown.
 *
 * @param root absolute folder that the files' paths start from
 */
export function sourceReader(root: string): (file: string) => string | undefined {
  const sources = new Map<string, string | undefined>();
  return (file) => {
    if (!sources.has(file)) {
      try {
        sources.set(file, decodeSource(readFileSync(resolve(root, file))));
      } catch {
        sources.set(file, undefined);
      }
    }
    return sources.get(file);
  };
}

/** «خطآن و3 تنبيهات واقتراح واحد»; '' where there is none. */
export function describeCounts(counts: ProblemCounts): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countNoun(counts[severity], nouns[severity]))
    .join(' و');
}

/**
 * Every problem, and how many there are.
 *
 * @param sourceOf the text of a file, where it can be shown
 */
export function describeProblems(
  problems: readonly Problem[],
  sourceOf: (file: string) => string | undefined,
): string {
  return [
    ...problems.map((problem) => `${formatProblem(problem, sourceOf(problem.file))}\n`),
    describeCounts(countBySeverity(problems)),
  ].join('\n');
}

/** What progress needs of a stream such as `process.stderr`. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns: number;
  readonly write: (text: string) => boolean;
}

/** Shows how far a command has come: a moving line on a terminal, a plain line a step elsewhere. */
export class Progress {
  readonly #stream: ProgressStream;
  #shown = false;

  constructor(stream: ProgressStream) {
    this.#stream = stream;
  }

  /** A step begins. */
  step(text: string): void {
    if (this.#stream.isTTY) this.#replace(`${text}…`);
    else this.#stream.write(`${text}…\n`);
  }

  /** The step goes on; told on terminals alone. */
  update(text: string): void {
    if (this.#stream.isTTY) this.#replace(`${text}…`);
  }

  /** Nothing more moves: the line makes way for what is said next. */
  end(): void {
    if (this.#shown) this.#stream.write('\r\u001b[2K');
    this.#shown = false;
  }

  #replace(text: string): void {
    // A line that wraps could not be taken back. Columns are unknown (0) on some terminals.
    const room = (this.#stream.columns || 80) - 1;
    this.#stream.write(`\r\u001b[2K${[...text].slice(0, room).join('')}`);
    this.#shown = true;
  }
}
