/** Problems as a person reads them in a terminal: place, sentence, the line with a caret, what to do. */

import type { Problem, Severity } from './problem.ts';

/** First-strong isolates keep a Latin path and an Arabic sentence on one line from changing places. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** What a problem of a severity is called. */
const severityNames: Readonly<Record<Severity, string>> = {
  error: 'خطأ',
  warning: 'تنبيه',
  suggestion: 'اقتراح',
};

/** Longest piece of a source line that is shown, in UTF-16 units. */
const excerptWidth = 76;

/**
 * What a text of someone else must not do to a terminal or to the sentence around it: escape sequences, line breaks
 * and bidi controls become pictures or nothing.
 */
function harmless(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll('\t', ' ')
    .replace(/\p{Cc}/gu, (control) => {
      const code = control.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
    });
}

/** Columns that a text takes in a terminal: marks above letters take none. */
function columns(text: string): number {
  return text.replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '').length;
}

/** The problem's line with a caret under what is meant. */
export function excerpt(problem: Problem, source: string): string {
  const line = source.split('\n')[problem.line - 1] ?? '';
  const at = Math.min(problem.column - 1, line.length);
  const from = line.length <= excerptWidth ? 0 : Math.max(0, at - Math.floor(excerptWidth / 3));
  const shown = harmless(line.slice(from, from + excerptWidth));
  const meant = line.slice(at, at + (problem.length ?? 1));
  const width = Math.max(1, Math.min(columns(meant), excerptWidth - (at - from)));
  const gutter = String(problem.line);
  const blank = ' '.repeat(gutter.length);
  // Left-to-right isolates: the caret counts columns from the left, whatever the line is written in.
  return [
    `  ${gutter} │ \u2066${shown}\u2069`,
    `  ${blank} │ ${' '.repeat(columns(line.slice(from, at)))}${'^'.repeat(width)}`,
  ].join('\n');
}

/**
 * One problem, several lines, without a closing line break.
 *
 * @param source text of the file, where it can be shown
 */
export function formatProblem(problem: Problem, source: string | undefined): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return [
    `${isolate(harmless(place))} ${severityNames[problem.severity]} [${problem.code}]`,
    `  ${isolate(harmless(problem.message))}`,
    ...(source === undefined ? [] : [excerpt(problem, source)]),
    ...(problem.remedy === undefined ? [] : [`  ← ${isolate(harmless(problem.remedy))}`]),
  ].join('\n');
}

/** By file, then by place: the order in which a writer mends them. */
export function compareProblems(a: Problem, b: Problem): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}
