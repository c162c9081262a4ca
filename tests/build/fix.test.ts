import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixFiles } from '../../src/build/fix.ts';
import { applyFixes } from '../../src/content/apply-fixes.ts';
import type { Fix, Problem } from '../../src/content/problem.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const folder = temporaryFolder();

function problem(fix: Fix): Problem {
  return { file: 'a.md', line: 1, column: 1, code: 'x', severity: 'error', message: '', fix };
}

/** The file after fixes whose places count line ends as one unit. */
function mend(raw: string, fixes: readonly Fix[]): string {
  writeFileSync(join(folder, 'a.md'), raw);
  expect(fixFiles(fixes.map(problem), folder)).toEqual(['a.md']);
  return readFileSync(join(folder, 'a.md'), 'utf8');
}

test('fixes are applied in any order; of two that overlap the first in the text wins', () => {
  expect(
    applyFixes('abcdef', [
      { start: 4, end: 5, text: 'E' },
      { start: 0, end: 2, text: 'X' },
      { start: 1, end: 3, text: 'Y' },
      { start: 6, end: 6, text: '!' },
    ]),
  ).toBe('XcdEf!');
});

test('line ends and a byte order mark stay as they are, mixed ones too', () => {
  const fixes = [
    { start: 2, end: 3, text: 'B' },
    { start: 4, end: 5, text: 'C\nD' },
  ];
  expect(mend('a\nb\nc\n', fixes)).toBe('a\nB\nC\nD\n');
  expect(mend('a\r\nb\r\nc\r\n', fixes)).toBe('a\r\nB\r\nC\r\nD\r\n');
  expect(mend('\uFEFFa\r\nb\r\nc', fixes)).toBe('\uFEFFa\r\nB\r\nC\r\nD');
  expect(mend('a\r\nb\nc\r\nd\n', [{ start: 4, end: 5, text: 'C' }])).toBe('a\r\nb\nC\r\nd\n');
  expect(mend('a\r\nb', [{ start: 1, end: 2, text: ' ' }])).toBe('a b');
});

test('the file is replaced in one step, keeps its mode, and nothing is left beside it', () => {
  writeFileSync(join(folder, 'a.md'), 'x');
  chmodSync(join(folder, 'a.md'), 0o640);
  fixFiles([problem({ start: 0, end: 1, text: 'y' })], folder);
  expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['a.md']);
});
