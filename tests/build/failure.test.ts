import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/build/arguments.ts';
import { describeFailure, exitStatus } from '../../src/build/command.ts';
import { causesOf, describeError, explainFailure } from '../../src/build/failure.ts';
import { OutputFolderError } from '../../src/build/output-folder.ts';
import { ContentError, ContentFolderError } from '../../src/content/content-error.ts';

/** An error wrapped as Eleventy wraps errors. */
function wrapped(inner: Error, message: string): Error {
  return Object.assign(new Error(message), { originalError: inner });
}

describe('the cause of a failure', () => {
  test('an error of the content comes out of whatever wraps it as it is', () => {
    const content = new ContentError([]);
    expect(explainFailure(wrapped(wrapped(content, 'import'), './.eleventy.ts'))).toBe(content);
    expect(explainFailure(content)).toBe(content);
  });

  test('an error of a template says which', () => {
    const error = wrapped(
      wrapped(
        new Error('undefined or falsey'),
        '(./_includes/a.njk)\n  Error: undefined or falsey',
      ),
      'Having trouble writing to "/x/y.html" from "./src/pages/b.njk"',
    );
    expect(describeError(explainFailure(error))).toBe('./_includes/a.njk: undefined or falsey');
  });

  test('a place that is told is not told twice', () => {
    const inner = new Error('(./_includes/a.njk) [Line 2, Column 4]\n  unexpected token');
    expect(
      explainFailure(wrapped(inner, 'Having trouble with ./src/pages/b.njk (./_includes/a.njk)')),
    ).toBe(inner);
  });

  test('a circle of causes ends, and what is no error is told too', () => {
    const a = new Error('a');
    const b = new Error('b', { cause: a });
    a.cause = b;
    expect(causesOf(a)).toEqual([a, b]);
    expect(describeError(explainFailure('text'))).toBe('text');
    expect(describeError(explainFailure(undefined))).toBe('undefined');
  });
});

test('failures of the system are told in Arabic, with the path', () => {
  const error = Object.assign(new Error("EACCES: permission denied, mkdir '/x'"), {
    code: 'EACCES',
    path: '/x',
  });
  expect(describeError(error)).toBe('لا إذن بذلك: «/x»');
  expect(describeError(Object.assign(new Error('ENOSPC: full'), { code: 'ENOSPC' }))).toBe(
    'امتلأ القرص: ENOSPC: full',
  );
});

test.each([
  [new ContentError([]), exitStatus.contentErrors],
  [new ContentFolderError('لا مجلد'), exitStatus.failed],
  [new OutputFolderError('لا يجوز'), exitStatus.failed],
  [new UsageError('لا خيار'), exitStatus.failed],
  [new TypeError('x is not a function'), exitStatus.failed],
  ['thrown text', exitStatus.failed],
])('%s has its exit status and no stack', (error, status) => {
  const [text, given] = describeFailure(error, '/', false);
  expect(given).toBe(status);
  expect(text).not.toMatch(/^\s+at /m);
});

test('the stack and every cause are shown to who asks', () => {
  const error = new Error('outer', { cause: new Error('inner') });
  const [text] = describeFailure(error, '/', true);
  expect(text).toMatch(/outer[\s\S]*at [\s\S]*inner/);
});

test('a question that was broken off is no failure of the program', () => {
  const error = Object.assign(new Error('User force closed the prompt'), {
    name: 'ExitPromptError',
  });
  expect(describeFailure(error, '/', false)).toEqual(['أُلغي الأمر، ولم يُكتب شيء.', 2]);
});
