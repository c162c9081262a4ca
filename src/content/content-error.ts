/** What is wrong with the content as a whole. Apart from what reads it, so that it costs nothing to know of it. */

import type { Problem } from './problem.ts';

/** Raised where there is nothing to read; `message` is an Arabic sentence. */
export class ContentFolderError extends Error {}

/** Raised where the content has errors and cannot be published. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      problems
        .map((problem) => `${problem.file}:${problem.line}:${problem.column} ${problem.message}`)
        .join('\n'),
    );
    this.name = 'ContentError';
    // Eleventy's own command prints the stack of whatever is thrown; no line of ours helps a writer.
    this.stack = this.message;
    this.problems = problems;
  }
}
