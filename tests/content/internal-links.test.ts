import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleText, dataFolder, placeOf, writeTree } from './tree.ts';

const pages = join(dataFolder, '../pages');

function problemsOf(body: string, given = {}) {
  const tree = writeTree({
    'articles/story/index.md': articleText({ aliases: '[/2025/old-name/]', ...given }, body),
    'articles/other-story/index.md': articleText(
      { title: 'عنوان مقال آخر' },
      'نص.\n\n## كيف نبدأ؟\n\nنص.\n',
    ),
    'articles/قصة-عربية/index.md': articleText({ title: 'عنوان ثالث للنشر' }),
    'articles/draft-story/index.md': articleText({ draft: 'true', tags: '[موضوع المسودة]' }),
    'articles/broken-story/index.md': articleText({ section: 'nowhere' }),
  });
  const { problems } = tree.load({ pages });
  return problems.filter(({ code }) => code.startsWith('link-'));
}

test.each([
  '/',
  '/other-story/',
  '/other-story/#كيف-نبدأ',
  '/other-story/#%D9%83%D9%8A%D9%81-%D9%86%D8%A8%D8%AF%D8%A3',
  '/other-story/#note-1',
  '/other-story/#sources',
  '/other-story/?x=1',
  '../other-story/',
  '/قصة-عربية/',
  '/%D9%82%D8%B5%D8%A9-%D8%B9%D8%B1%D8%A8%D9%8A%D8%A9/',
  '/2025/old-name/',
  '/sections/apps/',
  '/sections/apps/page/1/',
  '/authors/apps-desk/',
  '/topics/',
  '/topics/privacy/',
  '/archive/2026/03/',
  '/search/?q=%D8%A3',
  '/about/',
  '/about/#ما-الذي-ننشره',
  '/broken-story/#whatever',
  '/feed.xml',
  '#title',
  'https://example.com/no-such-page/',
])('a link to %s is in order', (address) => {
  expect(problemsOf(`نص فيه [رابط](${address}).\n`)).toEqual([]);
});

test.each([
  ['/other-stry/', 'link-unknown', 'هل تقصد /other-story/؟'],
  ['/other-story', 'link-unknown', 'هل تقصد /other-story/؟'],
  ['other-story', 'link-unknown', 'هل تقصد /other-story/؟'],
  ['/articles/other-story/', 'link-unknown', 'هل تقصد /other-story/؟'],
  ['/other-story/page/', 'link-unknown', 'هل تقصد /other-story/؟'],
  ['hero.svg', 'link-unknown', 'اسم مجلد المقال'],
  ['/nothing-like-it/', 'link-unknown', 'اسم مجلد المقال'],
  ['/sections/fones/', 'link-unknown', 'اسم مجلد المقال'],
  ['/sections/', 'link-unknown', 'اسم مجلد المقال'],
  ['/tags/privacy/', 'link-unknown', 'اسم مجلد المقال'],
  ['/topics/nothing/', 'link-unknown', 'اسم مجلد المقال'],
  ['/topics/موضوع-المسودة/', 'link-unknown', 'اسم مجلد المقال'],
  ['/archive/2020/01/', 'link-unknown', 'اسم مجلد المقال'],
  ['/authors/nobody/', 'link-unknown', 'اسم مجلد المقال'],
  ['/other-story/#كيف-نبدا', 'link-heading', 'هل تقصد /other-story/#كيف-نبدأ؟'],
  ['/about/#nothing', 'link-heading', 'المعرّف كلمات العنوان'],
  ['/story/#nothing', 'link-heading', 'المعرّف كلمات العنوان'],
])('a link to %s is an error at its place', (address, code, remedy) => {
  const [problem, ...others] = problemsOf(`نص.\n\nنص فيه [رابط](${address}).\n`);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    file: expect.stringContaining('articles/story/index.md'),
    code,
    severity: 'error',
    column: 8,
  });
  expect(problem?.remedy).toContain(remedy);
});

describe('drafts', () => {
  test('a link to one is a warning: readers get its text alone', () => {
    expect(problemsOf('[رابط](/draft-story/)\n')).toMatchObject([
      { code: 'link-draft', severity: 'warning', column: 1 },
    ]);
  });

  test('may lead to one another, and to what they alone are listed in', () => {
    const body = '[رابط](/draft-story/) و[رابط](/topics/موضوع-المسودة/)\n';
    expect(problemsOf(body, { draft: 'true' })).toEqual([]);
  });
});

test('plain pages are looked at as articles are', () => {
  const tree = writeTree({
    'pages/bad.md':
      '---\ntitle: صفحة\ndescription: وصف\npermalink: /bad/\n---\n[رابط](/nowhere/) و[رابط](#no)\n\n::: read-also\n- nobody\n:::\n\n![رسم لشيء](a.svg)\n',
    'pages/worse.md': '---\ntitle: صفحة\npermalink: worse\n---\nنص.\n',
    'pages/worst.md': 'نص بلا بيانات.\n',
  });
  const { problems, plainPages } = tree.load({ pages: join(tree.root, 'pages') });
  expect(problems.map((problem) => `${placeOf(problem)} ${problem.code}`)).toEqual([
    'pages/bad.md:6:1 link-unknown',
    'pages/bad.md:6:20 link-heading',
    'pages/bad.md:9:3 related-unknown',
    'pages/bad.md:12:1 picture-misplaced',
    'pages/worse.md:2:1 key-missing',
    'pages/worse.md:3:12 value-invalid',
    'pages/worst.md:1:1 front-matter-missing',
  ]);
  expect(plainPages.map(({ address }) => address)).toEqual(['/bad/']);
});
