import { countBySeverity } from '../../../content/problem.ts';
import type { Found } from './found.ts';

/** Of the form below: a change that breaks a reader of it is another version. */
const version = 1;

/**
 * For scripts. `problems` are as `Problem` has them: places from 1, columns and lengths in UTF-16 units; a `fix` replaces
 * what stands from `start` to `end` of the text, in which line ends count as one unit and a byte order mark as none.
 */
export function json({ articles, problems, fixed }: Found): string {
  const { error: errors, warning: warnings, suggestion: suggestions } = countBySeverity(problems);
  return JSON.stringify(
    { version, articles, errors, warnings, suggestions, fixed, problems },
    undefined,
    2,
  );
}
