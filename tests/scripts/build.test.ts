import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { rehearsalFolder } from '../../src/build/places.ts';
import { pathOf } from '../../src/build/plan.ts';
import {
  articleText,
  copyCache,
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
const folder = temporaryFolder();
const articles = join(folder, 'articles');
const site = join(folder, 'site');
const atNow = ['--articles', articles, '--now', now];
const args = [...atNow, '--output', site];
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="#0b5d5e"/></svg>';
const hero = ['hero:', '  src: hero.svg', '  alt: مستطيل أخضر'];

beforeAll(async () => {
  for (let number = 1; number <= 30; number++) writeArticle(articles, `story-${number}`);
  writeArticle(articles, 'pictured', articleText('مقال للاختبار فيه صورة كبيرة', hero));
  writeFileSync(join(articles, 'pictured/hero.svg'), svg);
  writeArticle(articles, 'draft-one', articleText('مسودة للاختبار لا تُنشر بعد', ['draft: true']));
  expect(await run(project, 'build', args)).toMatchObject({ status: 0 });
}, 300_000);

test('a second build writes nothing', async () => {
  const before = treeOf(site);
  const { status, out } = await run(project, 'build', args);
  expect(status).toBe(0);
  expect(out).toContain('كُتب منها 0 وحُذف 0');
  expect(out).toMatch(/31\sمقالًا/);
  expect(differences(before, treeOf(site))).toEqual([]);
});

test('what a renderer rehearses are pages of the last build, of every kind', async () => {
  const cache = join(import.meta.dirname, '../../.cache');
  const options = { articles, output: site, cache, now: Date.parse(now), drafts: false };
  const jobs = ['article', 'others'].map((name) => join(rehearsalFolder(options), name));
  const rendered = await runNode(project, [
    '--input-type=module',
    '--eval',
    `import { renderPages } from ${JSON.stringify(join(project, 'src/build/render.ts'))};
    for (const job of ${JSON.stringify(jobs)}) {
      const given = { ...${JSON.stringify(options)}, job };
      const pages = await renderPages(given, { root: process.cwd(), isRehearsal: true });
      for (const { url, content } of pages) console.log(JSON.stringify([url, content]));
    }`,
  ]);
  expect(rendered).toMatchObject({ status: 0 });
  const pages = rendered.out.trim().split('\n');
  expect(pages.length).toBeGreaterThan(12);
  for (const page of pages) {
    const [url, content]: [string, string] = JSON.parse(page);
    expect(content).toBe(readFileSync(join(site, pathOf(url)), 'utf8'));
  }
});

test('Eleventy by hand gives the same bytes', async () => {
  const output = join(folder, 'by-hand');
  const eleventy = join(project, 'node_modules/@11ty/eleventy/cmd.cjs');
  const ran = await runNode(
    project,
    [eleventy, '--config=.eleventy.ts', `--output=${output}`, '--quiet'],
    { environment: { MUJAZ_ARTICLES: articles, MUJAZ_NOW: now } },
  );
  expect(ran).toMatchObject({ status: 0 });
  expect(differences(treeOf(site), treeOf(output))).toEqual(['.mujaz-output']);
});

test('edits, a renamed and a deleted article: only what is about them changes, and nothing of the old stays', async () => {
  const before = treeOf(site);
  writeArticle(articles, 'story-7', articleText('مقال للاختبار اسمه story-7', [], 'نص آخر.'));
  const edit = await run(project, 'build', args);
  const edited = treeOf(site);
  expect(edit.status).toBe(0);
  expect(differences(before, edited)).toContain('story-7/index.html');
  // The index of a small site is one segment, whose folder bears the fingerprint of all that is in it.
  const pages = differences(before, edited).filter((path) => !path.startsWith('search/index/'));
  expect(pages.length).toBeLessThan(12);
  const lite = (one: typeof before, other: typeof before): readonly string[] =>
    differences(one, other).filter((path) => /^lite\/.*html$/.test(path));
  expect(lite(before, edited)).toEqual(['lite/story-7/index.html']);
  const pictures = [...edited.keys()].filter((path) => path.startsWith('pictures'));
  expect(pictures.length).toBeGreaterThan(2);

  renameSync(join(articles, 'story-7'), join(articles, 'renamed'));
  rmSync(join(articles, 'pictured'), { recursive: true });
  const { out } = await run(project, 'build', args);
  expect(out).toMatch(/وحُذف [1-9]/);
  const after = treeOf(site);
  expect(after.has('renamed/index.html')).toBe(true);
  expect(lite(edited, after).toSorted()).toEqual([
    'lite/pictured/index.html',
    'lite/renamed/index.html',
    'lite/story-7/index.html',
  ]);
  expect([...after.keys()].filter((path) => path.startsWith('lite/')).length).toBe(61);
  for (const gone of ['story-7/', 'pictured/', ...pictures]) expect(after.has(gone)).toBe(false);

  // What a build from nothing gives is what a build upon the old output gave.
  const fresh = join(folder, 'fresh');
  await run(project, 'build', [...atNow, '--output', fresh]);
  expect(differences(after, treeOf(fresh))).toEqual([]);
});

test('settings of policy and offline reading: pages state the policy first, the worker takes itself away', async () => {
  const before = treeOf(site);
  const settings = join(project, 'src/site.ts');
  const text = readFileSync(settings, 'utf8');
  const changed = text
    .replace("policyIn: 'headers',", "policyIn: 'pages',")
    .replace('offline: true,', 'offline: false,');
  writeFileSync(settings, changed);
  const ran = await run(project, 'build', args);
  const other = treeOf(site);
  const pages = [...other.keys()].filter((path) => path.endsWith('.html'));
  const worker = readFileSync(join(site, 'sw.js'), 'utf8');
  const sources = pages.map((path) => readFileSync(join(site, path), 'utf8'));
  writeFileSync(settings, text);
  expect(ran).toMatchObject({ status: 0 });
  expect(pages.length).toBeGreaterThan(30);
  const stated =
    /<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;[^"<]*trusted-types &#39;none&#39;">/;
  for (const source of sources) {
    expect(source).toMatch(stated);
    expect(source).not.toContain('frame-ancestors');
    expect(source).not.toContain('data-worker');
  }
  expect(other.has('offline/')).toBe(false);
  expect(worker).toContain('unregister');
  expect(readFileSync(join(site, '_headers'), 'utf8')).toContain("worker-src 'none'");
  expect(await run(project, 'build', args)).toMatchObject({ status: 0 });
  expect(differences(before, treeOf(site))).toEqual([]);
}, 300_000);

describe('a build that fails', () => {
  test('of errors in the content: exit 1, all of them told, no stack, the old site untouched', async () => {
    const before = treeOf(site);
    writeArticle(articles, 'bad-one', articleText('قصير'));
    writeArticle(
      articles,
      'bad-two',
      articleText('مقال قسمه غير موجود', []).replace('section: apps', 'section: nope'),
    );
    const { status, errors } = await run(project, 'build', args);
    for (const slug of ['bad-one', 'bad-two']) rmSync(join(articles, slug), { recursive: true });
    expect(status).toBe(1);
    expect(errors).toContain('bad-one/index.md:2:');
    expect(errors).toContain('bad-two/index.md:6:');
    expect(errors).toContain('خطآن');
    expect(errors).not.toMatch(/^\s+at /m);
    expect(differences(before, treeOf(site))).toEqual([]);
  });

  test('of a template: exit 2, which template, no stack unless asked for, the old site untouched, nothing left behind', async () => {
    const before = treeOf(site);
    const template = join(project, '_includes/layouts/article.njk');
    const text = readFileSync(template, 'utf8');
    const cache = copyCache();
    writeFileSync(template, `${text}{{ nothing.at.all() }}`);
    const [plain, debug] = await Promise.all([
      run(project, 'build', args, { environment: { MUJAZ_CACHE: cache } }),
      run(project, 'build', [...args, '--debug']),
    ]);
    writeFileSync(template, text);
    expect([plain.status, debug.status]).toEqual([2, 2]);
    expect(plain.errors).toContain('تعذّر إكمال الأمر: ./src/pages/article.njk: Unable to call');
    expect(plain.errors).toContain('--debug');
    expect(plain.errors).not.toMatch(/^\s+at /m);
    expect(debug.errors).toMatch(/^\s+at /m);
    expect(differences(before, treeOf(site))).toEqual([]);
    expect(readdirSync(cache).filter((name) => name.startsWith('staging-'))).toEqual([]);
  });
});

test('an output folder that must not be written to is refused at once, and not touched', async () => {
  const foreign = join(folder, 'foreign');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'thesis.doc'), 'سنوات من العمل');
  const link = join(folder, 'link-to-articles');
  symlinkSync(articles, link);
  const refused: readonly (readonly [string, string])[] = [
    [foreign, 'لم يكتبها موجز'],
    [join(link, 'site'), 'في مجلد المقالات'],
    [project, 'ففيه'],
    [join(foreign, 'thesis.doc/deep/er'), 'ملف لا مجلد'],
  ];
  const before = treeOf(folder);
  for (const [output, sentence] of refused) {
    const ran = await run(project, 'build', [...atNow, '--full', '--output', output]);
    expect(ran.status, output).toBe(2);
    expect(ran.errors, output).toContain(sentence);
    expect(ran.errors, output).not.toMatch(/^\s+at /m);
  }
  expect(differences(before, treeOf(folder))).toEqual([]);
}, 300_000);

test('--url, --base-path, --drafts and --now do what they say; relative paths start where npm was called', async () => {
  const options = [
    '--url',
    'https://news.example',
    '--base-path',
    '/repo/',
    '--drafts',
    '--now',
    '2026-02-01T00:00Z',
  ];
  const ran = await run(
    project,
    'build',
    ['--articles', 'articles', '--output', 'flags', ...options],
    {
      environment: { INIT_CWD: folder },
    },
  );
  expect(ran).toMatchObject({ status: 0 });
  const output = join(folder, 'flags');
  const page = readFileSync(join(output, 'draft-one/index.html'), 'utf8');
  expect(page).toContain('https://news.example/repo/draft-one/');
  expect(page).toContain('href="/repo/');
  expect(page).not.toMatch(/href="\/(?!repo\/)/);
  // Without drafts, nothing is out yet at that time.
  const early = join(folder, 'early');
  await run(project, 'build', [
    '--articles',
    articles,
    '--output',
    early,
    '--now',
    '2026-02-01T00:00Z',
  ]);
  expect(existsSync(join(early, 'index.html'))).toBe(true);
  expect(existsSync(join(early, 'story-1'))).toBe(false);
  expect(existsSync(join(site, 'draft-one'))).toBe(false);
}, 300_000);

test('--full removes from the cache what builds keep there, and nothing else', async () => {
  const cache = join(folder, 'home');
  mkdirSync(join(cache, 'letters'), { recursive: true });
  mkdirSync(join(cache, 'pictures'));
  writeFileSync(join(cache, 'letters/first.txt'), 'رسالة');
  writeFileSync(join(cache, 'pictures/stale.json'), '{}');
  const ran = await run(project, 'build', [...args, '--full'], {
    environment: { MUJAZ_CACHE: cache },
  });
  expect(ran).toMatchObject({ status: 0 });
  expect(ran.out).toContain('كُتب منها 0 وحُذف 0');
  expect(existsSync(join(cache, 'letters/first.txt'))).toBe(true);
  expect(existsSync(join(cache, 'pictures/stale.json'))).toBe(false);
});

test('where a site wants no lite edition, nothing of it is left', async () => {
  const settings = join(project, 'src/site.ts');
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace('lite: true', 'lite: false'));
  const { status } = await run(project, 'build', args);
  writeFileSync(settings, text);
  expect(status).toBe(0);
  const paths = [...treeOf(site).keys()];
  expect(paths.filter((path) => /^lite\/|^assets\/lite/.test(path))).toEqual([]);
  const naming = paths.filter(
    (path) =>
      path.endsWith('.html') && /\blite\b|__lite/.test(readFileSync(join(site, path), 'utf8')),
  );
  expect(paths).toContain('renamed/index.html');
  expect(naming).toEqual([]);
});
