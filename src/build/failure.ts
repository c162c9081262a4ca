/** What went wrong, in words for the person who ran the command. */

import { inspect } from 'node:util';
import { ContentError } from '../content/content-error.ts';
import { systemErrorCode } from '../content/system-error.ts';

/** Raised where the program or a template cannot do its work; `message` says where and what. */
export class RenderError extends Error {}

function innerOf(error: Error): unknown {
  // Eleventy keeps the error it wraps in `originalError`.
  return 'originalError' in error && error.originalError ? error.originalError : error.cause;
}

/** An error and the causes it wraps, from the outside in. */
export function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  let cause = error;
  while (cause !== undefined && cause !== null && !causes.includes(cause)) {
    causes.push(cause);
    cause = cause instanceof Error ? innerOf(cause) : undefined;
  }
  return causes;
}

/** The file that an error blames, where it names one. */
function placeIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // Node puts the place of a syntax error before its stack.
  const code = /^file:\/\/(\S+:\d+)\n/.exec(error.stack ?? '')?.[1];
  // Nunjucks: «(./_includes/layouts/base.njk)»; Eleventy: «… template ./src/pages/home.njk».
  return code ?? /\(?(\.\/[^\s"')]+)/.exec(error.message)?.[1];
}

/** The first cause of an error that Eleventy has wrapped in its own, with the place that the innermost of them names. */
export function explainFailure(error: unknown): unknown {
  const causes = causesOf(error);
  const first = causes.at(-1);
  if (!(first instanceof Error) || first instanceof ContentError || causes.length === 1) {
    return first;
  }
  const place = causes
    .map(placeIn)
    .filter((found) => found !== undefined)
    .at(-1);
  // Errors of our own say what is to be done; they are told as they are.
  if (
    place === undefined ||
    first.message.includes(place) ||
    /\p{Script=Arabic}/u.test(first.message)
  ) {
    return first;
  }
  return new RenderError(`${place}: ${first.message}`, { cause: error });
}

const systemFailures: Readonly<Record<string, string>> = {
  EACCES: 'لا إذن بذلك',
  EPERM: 'لا إذن بذلك',
  EROFS: 'القرص للقراءة فقط',
  ENOSPC: 'امتلأ القرص',
  EMFILE: 'الملفات المفتوحة أكثر مما يسمح به النظام',
};

/** An error as one sentence or a few lines, without a stack. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = systemErrorCode(error) ?? '';
  const known = systemFailures[code];
  const path = 'path' in error && typeof error.path === 'string' ? ` «${error.path}»` : '';
  return known === undefined ? error.message : `${known}:${path || ` ${error.message}`}`;
}

/** An error with its stack and all that caused it. */
export function wholeError(error: unknown): string {
  return error instanceof Error ? inspect(error) : String(error);
}
