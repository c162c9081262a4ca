/** The digits of the site are those of everything the interface writes, and of nothing that a writer wrote. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { articleText, copyProject, now, run, writeArticle } from '../build/project.ts';
import { attribute, filesOf, type Page, pagesOf, textOf, withTag } from '../setup/pages.ts';

const project = copyProject();
const folder = join(project, '_site');

/** Latin digits that a writer wrote, in every place where one can. */
const written = '15 نصيحة من 2026';
const writer = 'numbers-of-a-writer';

beforeAll(async () => {
  const settings = join(project, 'src/site.ts');
  const text = readFileSync(settings, 'utf8');
  const arabic = text
    .replace("digits: 'latn',", "digits: 'arab',")
    .replace('pageSize: 12,', 'pageSize: 2,');
  expect(arabic).not.toBe(text);
  writeFileSync(settings, arabic);
  // Words instead of numbers, so that every digit of a page is the interface's.
  const articles = join(project, 'articles');
  for (const name of ['first', 'second', 'third', 'fourth', 'fifth']) {
    const lines = ['series: سلسلة', 'updated: 2026-03-02T10:00', 'correction: صُحّح اسم في النص.'];
    const body = `${'كلمة '.repeat(600)}\n\n::: post\nsrc: https://x.example/\nauthor: كاتب\ndate: 2026-01-02\ntext: نص\n:::`;
    writeArticle(articles, name, articleText(`مقال للاختبار ${name}`, lines, body));
  }
  const own = articleText(written, [`summary: [${written}]`], `${written}\n\n1. أول\n2. ثانٍ`);
  writeArticle(articles, writer, own.replace('author: apps-desk', 'author: ai-desk'));
  const built = await run(project, 'build', ['--output', folder, '--now', now]);
  expect(built.errors + built.out, built.errors).not.toContain('خطأ');
  expect(built.status, built.errors).toBe(0);
}, 300_000);

/** All that a reader sees or hears of a page. */
function wordsOf(page: Page): string {
  const spoken = page.elements.flatMap((element) => {
    const name = attribute(element, 'name') ?? attribute(element, 'property') ?? '';
    const isText = /title|description/.test(name);
    return [attribute(element, 'aria-label'), isText ? attribute(element, 'content') : undefined];
  });
  const seen = withTag(page, 'body', 'title').map(textOf);
  return [...seen, ...spoken].join('\n');
}

/** The writer's words, in their two settings, which listings show too. */
const ofWriter = new RegExp(written.replaceAll(' ', '[ \\u00a0]'), 'g');

test('no Latin digit is left in what the interface writes', () => {
  const pages = pagesOf({ folder });
  for (const file of ['404.html', 'archive/2026/03/page/1/index.html', 'first/index.html']) {
    expect(pages.map((page) => page.file)).toContain(file);
  }
  const latin = pages.flatMap((page) =>
    [
      ...wordsOf(page)
        .replace(ofWriter, '')
        .matchAll(/[^\n]{0,20}[0-9][^\n]{0,20}/g),
    ].map(([around]) => `${page.file}: ${around}`),
  );
  expect(latin).toEqual([]);
});

test('dates, counts, reading times and numbers of pages are in the digits of the site', () => {
  const page = (file: string): string => {
    const found = pagesOf({ folder }).find((one) => one.file === file);
    return found === undefined ? '' : wordsOf(found).replaceAll('\u00a0', ' ');
  };
  expect(page('first/index.html')).toContain('١ مارس ٢٠٢٦');
  expect(page('first/index.html')).toContain('٣ دقائق');
  expect(page('first/index.html')).toContain('٢ يناير ٢٠٢٦');
  expect(page('sections/apps/page/1/index.html')).toContain('صفحة ١');
  expect(page('archive/index.html')).toContain('٦ مقالات');
  expect(page('404.html')).toContain('٤٠٤');
});

test('what a writer wrote stays', () => {
  const page = pagesOf({ folder }).find(({ file }) => file === `${writer}/index.html`);
  const shown = written.replace('15 ', '15\u00a0');
  expect(page && withTag(page, 'h1').map((title) => textOf(title).trim())).toEqual([shown]);
  expect(
    page &&
      withTag(page, 'p', 'li')
        .map(textOf)
        .filter((text) => text === shown),
  ).toHaveLength(2);
});

test('the numbers that style sheets make follow', () => {
  for (const page of pagesOf({ folder }).filter(({ isRedirect }) => !isRedirect)) {
    const [html] = withTag(page, 'html');
    expect(html && attribute(html, 'data-digits'), page.file).toBe('arab');
  }
  const cssOf = (name: string): string => {
    const file = filesOf({ folder }).find((one) => one.startsWith(`assets/${name}.`)) ?? '';
    return readFileSync(join(folder, file), 'utf8');
  };
  expect(cssOf('lite')).toContain('[data-digits=arab] ol{list-style:arabic-indic}');
  const css = cssOf('site');
  expect(css).toMatch(/\[data-digits=arab\]\{--numerals:arabic-indic\}/);
  expect(
    css.match(/counter\(part,\s*var\(--numerals\)\)|list-style:var\(--numerals\)/g),
  ).toHaveLength(2);
  expect(css.match(/counter\([^,)]*\)|list-style:decimal/g)).toBeNull();
});
