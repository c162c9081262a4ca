import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyProject, run } from '../build/project.ts';

const project = copyProject();
mkdirSync(join(project, 'articles/empty'), { recursive: true });

const common = ['--help', '--debug'];
const site = ['--articles', '--output', '--url', '--base-path', '--now', '--drafts'];

describe.each([
  ['build', [...site, '--full', '--workers', '--if-due']],
  ['serve', [...site, '--port']],
  ['check', [...site, '--fix', '--format']],
  [
    'new',
    [
      '--title',
      '--slug',
      '--section',
      '--author',
      '--tags',
      '--description',
      '--articles',
      '--now',
    ],
  ],
  ['editor', []],
  ['portable', ['--output', '--copy']],
  ['headers', ['--format', '--base-path']],
  [
    'bench',
    [
      ...['--articles', '--seed', '--chart', '--corpus'],
      ...['--cases', '--news', '--queries', '--labels', '--sample', '--runs'],
    ],
  ],
])('%s', (command, flags) => {
  test('--help lists every flag, and ends with 0', async () => {
    const { status, out, errors } = await run(project, command, ['--help']);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    const listed = [...out.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, flag]) => flag);
    expect(listed).toEqual([...flags, ...common]);
    expect(out).toContain(command === 'serve' ? 'npm start' : `npm run ${command}`);
  });
});

test('an unknown flag ends with 2, names the flag, and shows the help', async () => {
  const { status, out, errors } = await run(project, 'check', ['--hlep']);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(errors).toContain('لا خيار اسمه --hlep. هل تقصد --help؟');
  expect(errors).toContain('--debug');
  expect(errors).not.toMatch(/^\s+at /m);
});

describe('a benchmark', () => {
  test.each([
    ['of nothing', ['site']],
    ['of a check of no article', ['check', '--articles', '0']],
    ['of no number of articles', ['build', '--articles', '0']],
    ['that is to be drawn where no folder is', ['build', '--chart', 'none/chart.svg']],
    ['of no number of runs', ['lighthouse', '--runs', '0']],
    ['of no number of queries', ['search', '--queries', 'all']],
    ['of a file that is not there', ['search', '--cases', 'none.json']],
    ['of articles that are not there', ['search']],
  ])('%s is misuse', async (_, args) => {
    const { status, errors } = await run(project, 'bench', args);
    expect(status).toBe(2);
    expect(errors).not.toMatch(/^\s+at /m);
  });
});
