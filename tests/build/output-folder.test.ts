import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  checkOutputFolder,
  OutputFolderError,
  outputMarker,
} from '../../src/build/output-folder.ts';
import { ordinaryUser } from '../setup/ordinary-user.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const modulePath = join(import.meta.dirname, '../../src/build/output-folder.ts');
const folder = temporaryFolder();
chmodSync(folder, 0o755);
const project = join(folder, 'project');
const articles = join(project, 'articles');
mkdirSync(join(articles, 'story'), { recursive: true });
mkdirSync(join(project, 'empty'));
mkdirSync(join(project, 'ours'));
writeFileSync(join(project, 'ours', outputMarker), '');
writeFileSync(join(project, 'ours/index.html'), '');
writeFileSync(join(project, 'file'), '');
symlinkSync(articles, join(folder, 'link'));
symlinkSync(project, join(folder, 'project-link'));
const check = (output: string): void => checkOutputFolder(output, articles, [project]);

test.each(['_site', 'new/deep/folder', 'empty', 'ours', '..site', 'articles-site'])(
  '%s may be used',
  (name) => {
    expect(() => check(join(project, name))).not.toThrow();
  },
);

test.each([
  ['the project', project],
  ['the folder above it', folder],
  ['the root', '/'],
  ['the articles', articles],
  ['an article', join(articles, 'story')],
  ['a folder to be in the articles', join(articles, 'x/y')],
  ['a link to the articles', join(folder, 'link')],
  ['a folder to be under a link to the articles', join(folder, 'link/site')],
  ['a link to the project', join(folder, 'project-link')],
  ['a file', join(project, 'file')],
  ['a path under a file', join(project, 'file/site')],
  ['a folder with files of others', join(project, 'node_modules-like')],
])('%s is refused', (_, output) => {
  if (output.endsWith('-like')) {
    mkdirSync(output);
    writeFileSync(join(output, 'x'), '');
  }
  expect(() => check(output)).toThrow(OutputFolderError);
});

test('a folder that may not be written to is refused', () => {
  const locked = join(folder, 'locked');
  mkdirSync(locked, { mode: 0o555 });
  // In a process of its own, for what may be written is asked of the real user, and root may write anywhere.
  const code = `
    import { checkOutputFolder } from ${JSON.stringify(modulePath)};
    if (process.getuid?.() === 0) process.setuid(${ordinaryUser});
    checkOutputFolder(${JSON.stringify(join(locked, 'site'))}, '/articles', []);
  `;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('OutputFolderError: لا إذن');
});
