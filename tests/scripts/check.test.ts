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
    'نص فيه `شيفرة  ،  تبقى كما هي`. ',
    '',
    '١. أول',
    '٢. ثانٍ',
    '',
  ];
  const unix = writeArticle(articles, 'unix-file', broken.join('\n'));
  /** Two titles that are one would be told. */
  const retitled = (text: string): string => text.replace('كل ما تريد معرفته', 'كيف تنقلها وحدك');
  const windows = writeArticle(articles, 'windows-file', `\uFEFF${retitled(broken.join('\r\n'))}`);
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
  expect(readFileSync(windows, 'utf8')).toBe(`\uFEFF${retitled(mended.replaceAll('\n', '\r\n'))}`);
  const after = treeOf(articles);
  const again = await run(project, 'check', [...args, '--fix']);
  expect(again.out).toContain('لا أخطاء');
  expect(differences(after, treeOf(articles))).toEqual([]);
}, 300_000);

test('formats for programs are alone in what is printed, whatever else is told', async () => {
  const articles = temporaryFolder();
  writeArticle(
    articles,
    'bad-one',
    articleText('واتساب: ما الجديد').replace('"واتساب: ما الجديد"', 'واتساب: ما الجديد'),
  );
  writeArticle(articles, 'warned', articleText('مقال فيه تنبيه وليس فيه خطأ', [], '١. أول'));
  const check = (...args: readonly string[]) =>
    run(project, 'check', ['--articles', articles, '--now', now, ...args]);
  const [json, github, sarif, one, unknown] = await Promise.all([
    check('--format', 'json'),
    check('--format', 'github'),
    check('--format', 'sarif'),
    check('warned', '--format', 'json'),
    check('--format', 'xml'),
  ]);
  expect([json, github, sarif, one, unknown].map(({ status }) => status)).toEqual([1, 1, 1, 0, 2]);
  expect(JSON.parse(json.out)).toMatchObject({ version: 1, articles: 2, errors: 1, warnings: 1 });
  expect(github.out.trimEnd().split('\n')).toEqual([
    expect.stringMatching(
      /^::error file=.*bad-one\/index\.md,line=2,col=8,title=yaml-unquoted-colon::/,
    ),
    expect.stringMatching(/^::warning file=.*warned\/index\.md,line=10,col=1,title=list-digits::/),
  ]);
  expect(JSON.parse(sarif.out)).toMatchObject({ runs: [{ results: [{ fixes: [{}] }, {}] }] });
  expect(JSON.parse(one.out)).toMatchObject({ articles: 1, errors: 0, warnings: 1 });
  expect(unknown.errors).toContain('لا صيغة اسمها «xml»');
  // Mending is told in the format too.
  const fixed = await check('warned', '--fix', '--format', 'json');
  expect(JSON.parse(fixed.out)).toMatchObject({
    fixed: [expect.stringMatching(/warned\/index\.md$/)],
    problems: [],
  });
  expect(JSON.parse((await check('--format', 'json')).out)).toMatchObject({
    errors: 1,
    warnings: 0,
  });
}, 60_000);

test('many articles are shared out over processes, and what is found in them is the same', async () => {
  const articles = temporaryFolder();
  for (let number = 0; number < 520; number++) {
    const body = number % 5 === 0 ? `![صورة](p.svg)\n\n[رابط](/none-${number}/)` : 'نص.';
    writeArticle(
      articles,
      `story-${number}`,
      articleText(`خبر رقمه ${number} في الاختبار`, [], body),
    );
  }
  const cache = temporaryFolder();
  const check = () =>
    run(project, 'check', ['--articles', articles, '--now', now, '--format', 'json'], {
      environment: { MUJAZ_CACHE: cache },
    });
  const first = await check();
  const again = await check();
  expect(JSON.parse(first.out)).toMatchObject({ articles: 520, errors: 208, warnings: 104 });
  expect(again.out).toBe(first.out);
}, 60_000);

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
