import { expect, test } from 'vitest';
import { articleText, writeTree } from './tree.ts';

function problemsOf(body: string) {
  const tree = writeTree({
    'articles/story/index.md': articleText({ aliases: '[/2025/old-name/]' }, body),
    'articles/other-story/index.md': articleText({ title: 'عنوان مقال آخر' }),
    'articles/قصة-عربية/index.md': articleText({ title: 'عنوان ثالث للنشر' }),
  });
  return tree.load().problems;
}

test.each([
  '/',
  '/other-story/',
  '/other-story/#heading',
  '/other-story/?x=1',
  '/قصة-عربية/',
  '/%D9%82%D8%B5%D8%A9-%D8%B9%D8%B1%D8%A8%D9%8A%D8%A9/',
  '/2025/old-name/',
  '/sections/apps/',
  '/sections/apps/page/1/',
  '/authors/apps-desk/',
  '/topics/privacy/',
  '/about/',
  '/feed.xml',
  'https://example.com/no-such-page/',
])('a link to %s is in order', (address) => {
  expect(problemsOf(`نص فيه [رابط](${address}).\n`)).toEqual([]);
});

test.each([
  ['/other-stry/', 'هل تقصد /other-story/؟'],
  ['/other-story/page/', 'هل تقصد /other-story/؟'],
  ['/nothing-like-it/', 'اسم مجلد المقال'],
  ['/sections/fones/', 'اسم مجلد المقال'],
  ['/authors/nobody/', 'اسم مجلد المقال'],
])('a link to %s is an error at its place', (address, remedy) => {
  const [problem, ...others] = problemsOf(`نص.\n\nنص فيه [رابط](${address}).\n`);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    file: expect.stringContaining('articles/story/index.md'),
    code: 'link-unknown',
    severity: 'error',
    column: 8,
  });
  expect(problem?.message).toContain(address);
  expect(problem?.remedy).toContain(remedy);
});
