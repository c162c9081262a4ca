import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateArticles } from '../../src/build/bench/generate-articles.ts';
import {
  articleText,
  copyProject,
  differences,
  now,
  run,
  runNode,
  treeOf,
  writeArticle,
} from '../build/project.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const project = copyProject();

test('a clean tree says so', async () => {
  const articles = temporaryFolder();
  writeArticle(articles, 'story-one');
  writeArticle(articles, 'story-two');
  const { status, out, errors } = await run(project, 'check', [
    '--articles',
    articles,
    '--now',
    now,
  ]);
  expect(status).toBe(0);
  expect(out).toBe('لا أخطاء في المقالات (مقالان).\n');
  expect(errors).not.toContain('بناء الصفحات');
});

test('all problems of all files in one run, with exit 1; warnings alone are no failure', async () => {
  const articles = temporaryFolder();
  const warned = articleText('مقال فيه تنبيه وليس فيه خطأ', [], '١. أول');
  writeArticle(articles, 'warned', warned);
  const warnings = await run(project, 'check', ['--articles', articles, '--now', now]);
  writeArticle(articles, 'bad-one', articleText('قصير', ['nope: 1', 'related: [nowhere]']));
  writeArticle(articles, 'bad-two', 'بلا بيانات');
  const ran = await run(project, 'check', ['--articles', articles, '--now', now]);
  expect(ran.status).toBe(1);
  for (const place of [
    'bad-one/index.md:2:',
    'bad-one/index.md:8:',
    'bad-one/index.md:9:',
    'bad-two/index.md:1:',
  ]) {
    expect(ran.out).toContain(place);
  }
  expect(warnings.out).toContain('warned/index.md:');
  expect(warnings).toMatchObject({ status: 0 });
  expect(warnings.out).toContain('تنبيه واحد');
});

test('--fix mends what is safe, once and for all, and changes nothing else', async () => {
  const articles = temporaryFolder();
  const broken = [
    '---',
    'title: الشريحة الإلكترونية: كل ما تريد معرفته',
    'description: وصف يكفي طوله ليعرف القارئ ما ينتظره في هذا المقال المكتوب للاختبار.',
    'date: ٢٠٢٦-٠٣-٠١',
    'author: apps-desk',
    'section: apps',
    'tags:',
    '\t- الصحافة',
    '---',
    '',
    '# عنوان كبير',
    '',
    'نص  فيه   مسافات تبقى كما هي. ',
    '',
    '١. أول',
    '٢. ثانٍ',
    '',
  ];
  const unix = writeArticle(articles, 'unix-file', broken.join('\n'));
  const windows = writeArticle(articles, 'windows-file', `\uFEFF${broken.join('\r\n')}`);
  writeArticle(articles, 'clean-file');
  const args = ['--articles', articles, '--now', now];
  const before = await run(project, 'check', args);
  expect(before.status).toBe(1);
  const fixed = await run(project, 'check', [...args, '--fix']);
  expect(fixed).toMatchObject({ status: 0 });
  expect(fixed.out).toContain('أُصلح ما يمكن إصلاحه في');
  const mended = readFileSync(unix, 'utf8');
  const lines = mended.split('\n');
  expect(lines[1]).toBe('title: "الشريحة الإلكترونية: كل ما تريد معرفته"');
  expect(lines[3]).toBe('date: 2026-03-01');
  expect(lines[7]).toMatch(/^ *- الصحافة$/);
  expect(lines[10]).toBe('## عنوان كبير');
  expect(lines[14]).toBe('1. أول');
  for (const same of [0, 2, 4, 5, 6, 8, 9, 11, 12, 13, 16]) expect(lines[same]).toBe(broken[same]);
  expect(readFileSync(windows, 'utf8')).toBe(`\uFEFF${mended.replaceAll('\n', '\r\n')}`);
  const after = treeOf(articles);
  const again = await run(project, 'check', [...args, '--fix']);
  expect(again.out).toContain('لا أخطاء');
  expect(differences(after, treeOf(articles))).toEqual([]);
}, 300_000);

test('a reader who has read enough is no failure', async () => {
  const articles = temporaryFolder();
  for (let number = 0; number < 60; number++)
    writeArticle(articles, `bad-${number}`, articleText('قصير'));
  const pipe = temporaryFolder();
  const script = join(pipe, 'pipe.mjs');
  writeFileSync(
    script,
    `import { spawn } from 'node:child_process';
const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'pipe', 'inherit'] });
child.stdout.once('data', () => child.stdout.destroy());
child.on('close', (status) => { console.log('ended', status); });`,
  );
  const ran = await runNode(project, [
    script,
    join(project, 'scripts/check.ts'),
    '--articles',
    articles,
    '--now',
    now,
  ]);
  expect(ran.errors).not.toContain('EPIPE');
});

test('articles that the benchmark makes are without errors, and the same for one seed', async () => {
  const [one, two, other] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const corpus = {
    count: 40,
    vocabulary: ['كتب', 'يقرأ', 'الهاتف', 'شبكة', 'eSIM', 'تطبيق', 'من', 'في', 'سرعة', '2026'],
    sections: ['apps', 'phones'],
    authors: ['apps-desk'],
    newest: Date.UTC(2026, 0, 1),
  };
  generateArticles(one, { ...corpus, seed: 1 });
  generateArticles(two, { ...corpus, seed: 1 });
  generateArticles(other, { ...corpus, seed: 2 });
  expect(differences(treeOf(one), treeOf(two))).toEqual([]);
  expect(differences(treeOf(one), treeOf(other)).length).toBeGreaterThan(39);
  const ran = await run(project, 'check', ['--articles', one, '--now', now]);
  expect(ran).toMatchObject({ status: 0 });
});
