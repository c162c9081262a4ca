/** SARIF 2.1.0 (OASIS, 27 March 2020), which code hosts and editors read. */

import type { Fix, Problem, Severity } from '../../../content/problem.ts';
import { lineStarts, offsetOf } from '../../../content/source-text.ts';
import type { Found } from './found.ts';
import { ruleFor } from './rules.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'note',
};

/** A stretch of a file; ends are exclusive, columns in UTF-16 units (§3.30). */
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Places of offsets in a text whose lines end by LF. */
function regionOf(text: string, start: number, end: number): Region {
  const starts = lineStarts(text);
  const place = (offset: number): readonly [line: number, column: number] => {
    const line = starts.findLastIndex((begins) => begins <= offset);
    return [line + 1, offset - (starts[line] ?? 0) + 1];
  };
  const [startLine, startColumn] = place(start);
  const [endLine, endColumn] = place(end);
  return { startLine, startColumn, endLine, endColumn };
}

function regionOfProblem(problem: Problem, text: string | undefined): Region {
  const { line, column, length = 1 } = problem;
  if (text === undefined) {
    return { startLine: line, startColumn: column, endLine: line, endColumn: column + length };
  }
  const start = offsetOf(text, problem);
  const { endLine, endColumn } = regionOf(text, start, Math.min(text.length, start + length));
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path from the root of the repository as a relative reference of URIs. */
function locationOf(file: string): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}

function fixOf({ file, message, remedy = message }: Problem, fix: Fix, text: string): object {
  return {
    description: { text: remedy },
    artifactChanges: [
      {
        artifactLocation: locationOf(file),
        replacements: [
          {
            deletedRegion: regionOf(text, fix.start, fix.end),
            insertedContent: { text: fix.text },
          },
        ],
      },
    ],
  };
}

export function sarif({ problems, sourceOf }: Found): string {
  const codes = [...new Set(problems.map(({ code }) => code))].toSorted();
  const results = problems.map((problem) => {
    const { file, code, severity, message, remedy, fix } = problem;
    const text = sourceOf(file);
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: levels[severity],
      message: { text: remedy === undefined ? message : `${message} ${remedy}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: locationOf(file),
            region: regionOfProblem(problem, text),
          },
        },
      ],
      ...(fix && text !== undefined ? { fixes: [fixOf(problem, fix, text)] } : {}),
    };
  });
  const rules = codes.map((code) => {
    const { short, help } = ruleFor(code);
    return { id: code, shortDescription: { text: short }, help: { text: help } };
  });
  const run = {
    tool: { driver: { name: 'mujaz', language: 'ar', rules } },
    language: 'ar',
    columnKind: 'utf16CodeUnits',
    results,
  };
  return JSON.stringify(
    { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] },
    undefined,
    2,
  );
}
