import { describe, expect, test } from 'vitest';
import { compareProblems, excerpt, formatProblem } from '../../src/content/format-problem.ts';
import type { Problem } from '../../src/content/problem.ts';

const problem: Problem = {
  file: 'articles/x/index.md',
  line: 1,
  column: 1,
  code: 'some-code',
  severity: 'error',
  message: 'رسالة.',
};

/** What the carets of an excerpt stand under, cell by cell as a terminal without bidi shows it. */
function meant(source: string, place: Partial<Problem>): string {
  const [shown = '', carets = ''] = excerpt({ ...problem, ...place }, source).split('\n');
  const marks = /\p{Mn}|\p{Me}|\p{Cf}/u;
  const cells: string[] = [];
  for (const character of shown.replace(/[\u2066\u2069]/g, '').split('')) {
    if (marks.test(character)) cells.push((cells.pop() ?? '') + character);
    else cells.push(character);
  }
  const from = carets.indexOf('^');
  return cells.slice(from, carets.lastIndexOf('^') + 1).join('');
}

describe('the caret stands under what is meant', () => {
  test.each([
    ['Latin', 'title: abc def', 12, 3, 'def'],
    ['Arabic', 'title: نص آخر', 11, 3, 'آخر'],
    ['tashkeel before it', 'title: مُوجَزٌ آخر', 16, 3, 'آخر'],
    ['tashkeel in it', 'title: مُوجَز آخر', 8, 6, 'مُوجَز'],
    ['a bidi mark before it', 'title: \u200fنص آخر', 12, 3, 'آخر'],
    ['tabs before it', '\t\tsrc: a.png', 8, 5, 'a.png'],
    ['the first column', 'abc', 1, 2, 'ab'],
    ['a length past the end of the line', 'abc def\nghi', 5, 40, 'def'],
    ['no length', 'abc', 2, undefined, 'b'],
  ])('%s', (_, source, column, length, text) => {
    expect(meant(source, { column, ...(length === undefined ? {} : { length }) })).toBe(text);
  });

  test('far along a line longer than a terminal', () => {
    const source = `${'كلمة '.repeat(100)}هنا ${'كلمة '.repeat(100)}`;
    expect(meant(source, { column: 501, length: 3 })).toBe('هنا');
    const [shown = ''] = excerpt({ ...problem, column: 501, length: 3 }, source).split('\n');
    expect(shown.length).toBeLessThanOrEqual(90);
  });

  test('carets never go past what is shown', () => {
    const [shown = '', carets = ''] = excerpt(
      { ...problem, column: 8, length: 5000 },
      `title: ${'أ'.repeat(5000)}`,
    ).split('\n');
    expect(carets.length).toBeLessThanOrEqual(shown.length);
  });

  test('at the end of a line, of the file, and past them', () => {
    expect(excerpt({ ...problem, column: 4 }, 'abc')).toContain('   ^');
    expect(excerpt({ ...problem, line: 7, column: 9 }, 'abc')).toContain('7 │');
  });
});

test('a problem is told with its place, its line and what to do', () => {
  const told = formatProblem(
    { ...problem, column: 8, length: 2, remedy: 'أصلحه.', severity: 'warning' },
    'title: نص',
  );
  expect(told.replace(/[\u2066-\u2069]/g, '').split('\n')).toEqual([
    'articles/x/index.md:1:8 تنبيه [some-code]',
    '  رسالة.',
    '  1 │ title: نص',
    '    │        ^^',
    '  ← أصلحه.',
  ]);
});

test('each sentence and each place is isolated, so that Latin and Arabic do not change places', () => {
  const told = formatProblem({ ...problem, remedy: 'افعل.' }, 'x');
  const opened = told.match(/[\u2066-\u2068]/g)?.length;
  expect(opened).toBe(4);
  expect(told.match(/\u2069/g)).toHaveLength(4);
});

test('what a writer wrote cannot move the terminal or break out of its isolate', () => {
  const evil = 'a\u001b[2Jb\u2069\u202ec\rd\u0007';
  const told = formatProblem(
    { ...problem, file: `articles/${evil}/index.md`, message: evil, remedy: evil },
    evil,
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(told.match(/[\u2066-\u2068]/g)).toHaveLength(4);
  expect(told.match(/\u2069/g)).toHaveLength(4);
});

test('problems are told in the order in which a writer mends them', () => {
  const at = (file: string, line: number, column: number): Problem => ({
    ...problem,
    file,
    line,
    column,
  });
  const sorted = [at('b', 1, 1), at('a', 10, 1), at('a', 2, 9), at('a', 2, 1)].toSorted(
    compareProblems,
  );
  expect(sorted.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'a:2:1',
    'a:2:9',
    'a:10:1',
    'b:1:1',
  ]);
});
