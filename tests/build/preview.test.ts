import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../setup/temporary-folders.ts';
import {
  articleText,
  copyCache,
  copyProject,
  differences,
  now,
  plainEnvironment,
  treeOf,
  writeArticle,
} from './project.ts';

const project = copyProject();
const folder = temporaryFolder();
const articles = join(folder, 'articles');
const output = join(folder, 'site');
const options = {
  articles,
  output,
  cache: copyCache(),
  now: Date.parse(now),
  drafts: true,
};
writeArticle(articles, 'first');
const second = writeArticle(articles, 'second', articleText('مقال ثان للاختبار'));

const child = spawn(process.execPath, [join(import.meta.dirname, 'preview-process.ts')], {
  cwd: project,
  env: plainEnvironment(),
  stdio: ['pipe', 'pipe', 'inherit'],
});
afterAll(() => child.kill('SIGKILL'));
const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

async function ask(order: object): Promise<unknown> {
  child.stdin.write(`${JSON.stringify({ options, ...order })}\n`);
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error('the preview has ended');
    if (value.startsWith('\u0000')) return JSON.parse(value.slice(1));
  }
}
const build = (): Promise<unknown> => ask({});
const show = (...saved: readonly string[]): Promise<unknown> => ask({ saved });
const page = (): string => readFileSync(join(output, 'second/index.html'), 'utf8');

test('before anything was built there is nothing to show', async () => {
  expect(await show(second)).toBeNull();
  expect(await build()).toEqual({ overlay: '', changed: true });
}, 300_000);

test('an article that was saved is shown at once, and the build that follows leaves its page', async () => {
  writeFileSync(second, articleText('عنوان آخر لمقال ثان', [], 'متن جديد كله.'));
  const before = treeOf(output);
  expect(await show(second)).toEqual({ overlay: '', changed: true });
  expect(differences(before, treeOf(output))).toEqual(['second/index.html']);
  expect(page()).toContain('متن جديد كله.');
  expect(page()).toContain('عنوان آخر لمقال ثان');
  const shown = page();
  expect(await build()).toEqual({ overlay: '', changed: true });
  expect(page()).toBe(shown);
  const fresh = join(folder, 'fresh');
  await ask({ options: { ...options, output: fresh } });
  expect(differences(treeOf(fresh), treeOf(output))).toEqual([]);
  await build();
}, 300_000);

test('what an editor made beside it and took away again does not matter', async () => {
  appendFileSync(second, '\nسطر زيد عليه.\n');
  expect(await show(join(articles, 'second/4913'), second)).not.toBeNull();
  expect(page()).toContain('سطر زيد عليه.');
});

test.each([
  [
    'an article with a mistake',
    () => writeFileSync(second, articleText('قصير', ['section: none'])),
  ],
  [
    'another picture',
    () => writeFileSync(second, articleText('مقال ثان للاختبار', [], '![رسم](a.png)')),
  ],
  [
    'an old address',
    () => writeFileSync(second, articleText('مقال ثان للاختبار', ['aliases: [/old/]'])),
  ],
])('%s is left to the build', async (_name, change) => {
  const before = page();
  change();
  expect(await show(second)).toBeNull();
  expect(page()).toBe(before);
});

test('several files, a new article and other files are left to the build', async () => {
  writeFileSync(second, articleText('مقال ثان للاختبار'));
  const third = writeArticle(articles, 'third');
  expect(await show(third)).toBeNull();
  expect(await show(second, third)).toBeNull();
  expect(await show(join(project, 'src/data/topics.yaml'))).toBeNull();
});

test('where the last build failed, only a build can tell', async () => {
  writeFileSync(second, articleText('قصير'));
  expect(await build()).toMatchObject({ changed: false });
  writeFileSync(second, articleText('مقال ثان للاختبار'));
  expect(await show(second)).toBeNull();
  expect(await build()).toMatchObject({ overlay: '' });
}, 300_000);
