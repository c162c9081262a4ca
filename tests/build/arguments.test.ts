import { describe, expect, test } from 'vitest';
import { buildOptions, readCommandLine, siteFlags, UsageError } from '../../src/build/arguments.ts';

const definition = {
  name: 'npm run build',
  summary: '',
  flags: { ...siteFlags, full: { type: 'boolean', help: '' } },
} as const;
const read = (...args: string[]) => readCommandLine(definition, args);

describe('the command line', () => {
  test('flags in both forms; the last of two wins', () => {
    expect(read('--url', 'https://a.example', '--base-path=/x/', '--full').values).toEqual({
      url: 'https://a.example',
      'base-path': '/x/',
      full: true,
    });
    expect(read('--output=a', '--output', 'b').values.output).toBe('b');
  });

  test.each([
    [['--nope'], 'لا خيار اسمه --nope.'],
    [['--artciles', 'x'], 'هل تقصد --articles؟'],
    [['--constructor'], 'لا خيار اسمه --constructor.'],
    [['--__proto__'], 'لا خيار اسمه --__proto__.'],
    [['-x'], 'لا خيار اسمه -x.'],
    [['--url'], 'الخيار --url تلزمه قيمة بعده.'],
    [['--url', '--full'], 'الخيار --url تلزمه قيمة بعده.'],
    [['--url', ''], 'الخيار --url تلزمه قيمة بعده.'],
    [['--output='], 'الخيار --output تلزمه قيمة بعده.'],
    [['--drafts=yes'], 'الخيار --drafts لا تتبعه قيمة.'],
    [['articles'], '«articles»'],
    [['مقالات'], '«مقالات»'],
  ])('%s', (args, sentence) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(sentence);
  });

  test('nothing is taken that may follow a command which takes nothing', () => {
    expect(readCommandLine({ ...definition, positionals: 'build' }, ['build']).positionals).toEqual(
      ['build'],
    );
  });
});

test('relative paths start where the command was called', () => {
  const options = buildOptions({ articles: 'a', output: '../b' }, '/home/editor', 0);
  expect([options.articles, options.output]).toEqual(['/home/editor/a', '/home/b']);
});

test('a bad value is misuse', () => {
  expect(() => buildOptions({ url: 'nope' }, '/', 0)).toThrow(UsageError);
});
