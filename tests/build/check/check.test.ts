import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test, vi } from 'vitest';
import { relativePath } from '../../../src/content/relative-path.ts';
import { temporaryFolder } from '../../setup/temporary-folders.ts';
import { articleText, differences, treeOf, writeArticle } from '../project.ts';
import { toldBy } from './told.ts';

const spied = [
  '../../../src/content/markdown/analyse.ts',
  '../../../src/plugins/pictures/inspect.ts',
] as const;
vi.mock(import('../../../src/content/markdown/analyse.ts'), { spy: true });
vi.mock(import('../../../src/plugins/pictures/inspect.ts'), { spy: true });
// The files of tests share their modules: here all are loaded anew, with those that are looked at.
vi.resetModules();
const { isExplained } = await import('../../../src/build/check/formats/rules.ts');
const { fixFiles } = await import('../../../src/build/fix.ts');
const { sourceReader } = await import('../../../src/build/report.ts');
const analysis = await import('../../../src/content/markdown/analyse.ts');
const inspection = await import('../../../src/plugins/pictures/inspect.ts');
const { checkTree } = await import('./checked.ts');
afterAll(() => {
  for (const module of spied) vi.doUnmock(module);
  vi.resetModules();
});

const root = join(import.meta.dirname, '../../..');
const broken = join(import.meta.dirname, 'broken');

test('exactly what is wrong with the broken articles, and nothing with the sound ones beside them', async () => {
  const { problems } = await checkTree({ articles: broken });
  const told = toldBy(problems, sourceReader(root));
  const shown = `${relativePath(root, broken)}/`;
  expect(told.replaceAll(shown, '')).toBe(
    readFileSync(join(import.meta.dirname, 'broken.txt'), 'utf8'),
  );
  const unexplained = problems.filter(({ code }) => !isExplained(code) && !/^yaml-/.test(code));
  expect(unexplained).toEqual([]);
  for (const { message, remedy = '' } of problems) {
    expect(message).toMatch(/\p{Script=Arabic}/u);
    expect(`${message}${remedy}`).not.toMatch(/undefined|\[object/);
  }
});

test('nothing is wrong with the articles of the project', async () => {
  const { articles, problems } = await checkTree({ articles: join(root, 'articles') });
  expect(toldBy(problems, sourceReader(root))).toBe('\n');
  expect(articles).toBeGreaterThan(20);
});

test('fixes change what they name, and nothing else of any file', async () => {
  const articles = join(temporaryFolder(), 'articles');
  cpSync(broken, articles, { recursive: true });
  const before = treeOf(articles);
  const { problems } = await checkTree({ articles });
  const sourceOf = sourceReader(root);
  /** What each file with fixes should be: its text, cut at the fixes, with their texts between. */
  const expected = new Map<string, string>();
  for (const file of new Set(problems.flatMap(({ file, fix }) => (fix ? [file] : [])))) {
    const fixes = problems
      .flatMap(({ file: of, fix }) => (of === file && fix ? [fix] : []))
      .toSorted((a, b) => b.start - a.start);
    let text = sourceOf(file) ?? '';
    for (const { start, end, text: replacement } of fixes) {
      text = text.slice(0, start) + replacement + text.slice(end);
    }
    expected.set(file, text);
  }
  expect(expected.size).toBeGreaterThan(15);
  const fixed = fixFiles(problems, root);
  expect(fixed).toEqual([...expected.keys()].toSorted());
  const changed = differences(before, treeOf(articles));
  expect(changed).toHaveLength(fixed.length);
  for (const [file, text] of expected) {
    const isWindows = file.includes('windows-file');
    const whole = isWindows ? `\uFEFF${text.replaceAll('\n', '\r\n')}` : text;
    expect(readFileSync(join(root, file), 'utf8'), file).toBe(whole);
  }
  const { problems: left } = await checkTree({ articles });
  expect(left.filter(({ fix }) => fix)).toEqual([]);
  // What was mended is gone, and nothing else has come.
  const codes = (some: typeof problems) => some.map(({ file, code }) => `${file} ${code}`);
  const known = new Set(codes(problems));
  expect(codes(left).filter((told) => !known.has(told))).toEqual([]);
});

test('what was found is kept: again it is the same, and nothing is parsed, opened or decoded', async () => {
  const cache = join(temporaryFolder(), 'cache');
  const articles = join(temporaryFolder(), 'articles');
  cpSync(broken, articles, { recursive: true });
  const first = await checkTree({ articles, cache });
  // Times of the file system's clock are believed a moment later.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await checkTree({ articles, cache });
  vi.mocked(analysis.analyseMarkdown).mockClear();
  vi.mocked(inspection.inspectPicture).mockClear();
  const again = await checkTree({ articles, cache });
  expect(again).toEqual(first);
  expect(inspection.inspectPicture).not.toHaveBeenCalled();
  // The four plain pages; files without front matter, of which nothing is kept; those whose problems need a place.
  const parsed = vi.mocked(analysis.analyseMarkdown).mock.calls.length;
  expect(parsed).toBeLessThan(40);
  const file = join(articles, 'sound-guide/index.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n![IMG_20](../no.png)\n`);
  const { problems } = await checkTree({ articles, cache });
  const known = new Set(first.problems.map(({ file: of, code }) => `${of} ${code}`));
  expect(
    problems.map(({ file: of, code }) => `${of} ${code}`).filter((told) => !known.has(told)),
  ).toEqual([expect.stringMatching(/sound-guide\/index\.md picture-outside$/)]);
});

test('a picture of more than ten megabytes is told', async () => {
  const articles = temporaryFolder();
  const body = '![رسم لخريطة كبيرة](map.png)';
  const file = writeArticle(articles, 'heavy-story', articleText('مقال فيه صورة ثقيلة', [], body));
  const background = '#206090';
  const small = await sharp({ create: { width: 640, height: 9, channels: 3, background } })
    .png()
    .toBuffer();
  // What comes after the end of a PNG is not looked at.
  writeFileSync(join(file, '../map.png'), Buffer.concat([small, Buffer.alloc(10 * 1024 ** 2)]));
  const { problems } = await checkTree({ articles });
  expect(problems).toMatchObject([{ code: 'picture-heavy', severity: 'warning', line: 10 }]);
});

test('of files that are named, others are read for what refers to them', async () => {
  const { articles, problems } = await checkTree({
    articles: broken,
    isWanted: (file) => /\/(?:link-gone|title-again)\//.test(file),
  });
  expect(articles).toBe(2);
  expect(problems.map(({ code }) => code)).toEqual([
    'link-unknown',
    'link-unknown',
    'title-similar',
  ]);
});
