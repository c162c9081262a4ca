import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../plugins/temporary.ts';
import type { Tree } from './tree.ts';

vi.mock(import('../../src/content/markdown/analyse.ts'), { spy: true });
// The files of tests share their modules: here all are loaded anew, with one that is looked at.
vi.resetModules();
const { ArticleChangedError } = await import('../../src/content/article-text.ts');
const { FileLooks } = await import('../../src/content/file-look.ts');
const { KeptSources } = await import('../../src/content/kept-sources.ts');
const analysis = await import('../../src/content/markdown/analyse.ts');
const { wholeArticle } = await import('./article.ts');
const { articleText, writeTree } = await import('./tree.ts');
afterAll(() => {
  vi.doUnmock('../../src/content/markdown/analyse.ts');
  vi.resetModules();
});

/** Longer ago than a file system's clock may be wrong. */
const longAgo = new Date('2020-01-01T00:00:00Z');

function newsroom(): Tree {
  const tree = writeTree({
    'articles/one/index.md': articleText({}, 'نص أول طويل.\n'),
    'articles/two/index.md': articleText({}, 'نص ثان.\n\n![صورة](gone.png)\n'),
  });
  return tree;
}

describe('what was understood of an article', () => {
  let directory: string;
  beforeEach(() => {
    directory = temporaryFolder();
    vi.mocked(analysis.analyseMarkdown).mockClear();
  });
  const open = (version = '1') => new KeptSources({ directory, version }, new FileLooks());
  const parsed = (): number => vi.mocked(analysis.analyseMarkdown).mock.calls.length;

  test('gives the same content, problems and places, without parsing again', () => {
    const tree = newsroom();
    const fresh = tree.load();
    tree.load({ kept: open() });
    vi.mocked(analysis.analyseMarkdown).mockClear();
    const again = tree.load({ kept: open() });
    expect(parsed()).toBe(0);
    expect(again.problems).toEqual(fresh.problems);
    expect(again.articles.map(wholeArticle)).toEqual(fresh.articles.map(wholeArticle));
  });

  test('is asked for its text only by who needs it', () => {
    const tree = newsroom();
    tree.load({ kept: open() });
    vi.mocked(analysis.analyseMarkdown).mockClear();
    const { articles } = tree.load({ kept: open() });
    expect(articles.map(({ text }) => text.words)).toEqual([3, 2]);
    expect(parsed()).toBe(0);
    expect(articles[0]?.text.plain).toBe('نص أول طويل.');
    expect(parsed()).toBe(1);
  });

  test('is given up where the text has changed, also where size and time are what they were', () => {
    const tree = newsroom();
    const path = join(tree.articles, 'one/index.md');
    utimesSync(path, longAgo, longAgo);
    tree.load({ kept: open() });
    writeFileSync(path, readFileSync(path, 'utf8').replace('أول', 'آخر'));
    utimesSync(path, longAgo, longAgo);
    expect(tree.load({ kept: open() }).articles[0]?.text.plain).toBe('نص آخر طويل.');
  });

  test('is kept where a file was only touched', () => {
    const tree = newsroom();
    tree.load({ kept: open() });
    vi.mocked(analysis.analyseMarkdown).mockClear();
    utimesSync(join(tree.articles, 'one/index.md'), longAgo, longAgo);
    tree.load({ kept: open() });
    expect(parsed()).toBe(0);
  });

  test('is given up by another version of the program, and where its file is torn', () => {
    const tree = newsroom();
    const fresh = tree.load();
    tree.load({ kept: open() });
    vi.mocked(analysis.analyseMarkdown).mockClear();
    tree.load({ kept: open('2') });
    expect(parsed()).toBe(2);
    for (const name of readdirSync(directory)) {
      const text = readFileSync(join(directory, name));
      writeFileSync(join(directory, name), text.subarray(0, text.length - 3));
    }
    vi.mocked(analysis.analyseMarkdown).mockClear();
    const { articles } = tree.load({ kept: open('2') });
    expect(articles.map(wholeArticle)).toEqual(fresh.articles.map(wholeArticle));
    expect(parsed()).toBe(2);
  });

  test.each<[string, (file: string) => void]>([
    ['are gone', (file) => rmSync(file)],
    ['are others', (file) => writeFileSync(file, readFileSync(file).fill('0', 40, 50))],
    ['are fewer', (file) => writeFileSync(file, '')],
  ])('is found out again where details %s, when somebody asks for them', (_name, change) => {
    const tree = newsroom();
    const fresh = tree.load().articles.map(wholeArticle);
    tree.load({ kept: open() });
    for (const name of readdirSync(directory).filter((file) => file.includes('-'))) {
      change(join(directory, name));
    }
    vi.mocked(analysis.analyseMarkdown).mockClear();
    const { articles } = tree.load({ kept: open() });
    expect(parsed()).toBe(0);
    expect(articles.map(wholeArticle)).toEqual(fresh);
  });

  test('is at hand for the build that keeps it, and for the next, as articles come and go', () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [
        `articles/story-${at}/index.md`,
        articleText({}, `نص ${at}.`),
      ]),
    );
    const tree = writeTree(files);
    const load = () => tree.load({ kept: open() }).articles;
    load();
    rmSync(join(tree.articles, 'story-7'), { recursive: true });
    writeFileSync(join(tree.articles, 'story-8/index.md'), articleText({}, 'غيره.'));
    vi.mocked(analysis.analyseMarkdown).mockClear();
    for (const articles of [load(), load()]) {
      expect(articles.length).toBe(199);
      expect(articles.every(({ text }) => text.words > 0)).toBe(true);
    }
    expect(parsed()).toBe(1);
  });

  test('of a data file is known as long as it is the same', () => {
    const sections = '- id: apps\n  name: تطبيقات\n  description: وصف القسم للقراء\n';
    const tree = writeTree({
      'articles/one/index.md': articleText({ author: 'desk', tags: '[آيفون]' }),
      'data/sections.yaml': sections,
      'data/authors.yaml': '- id: desk\n  name: قسم الأخبار\n  bio: يكتب الأخبار كل يوم\n',
      'data/topics.yaml': '- name: آيفون\n  slug: iphone\n',
      'data/plurals.yaml': 'هاتف: هواتف\n',
      'data/names.yaml': '- [آبل, Apple]\n',
    });
    const known = () => {
      const { index, lexicon, problems } = tree.load({ kept: open() });
      return [index.sections, index.topics, lexicon, problems];
    };
    expect(known()).toEqual(known());
    writeFileSync(join(tree.root, 'data/sections.yaml'), sections.repeat(2));
    expect(tree.load({ kept: open() }).problems).toMatchObject([{ code: 'id-repeated' }]);
    // Though the file was understood, and is kept: where it is wrong is told again.
    expect(tree.load({ kept: open() }).problems).toMatchObject([{ code: 'id-repeated', line: 4 }]);
    writeFileSync(join(tree.root, 'data/sections.yaml'), sections.replace('تطبيقات', 'أخرى'));
    expect(tree.load({ kept: open() }).index.sections).toMatchObject([
      { subject: { name: 'أخرى' } },
    ]);
  });

  test('a picture that comes or goes is noticed, though its article is untouched', () => {
    const tree = newsroom();
    expect(tree.load({ kept: open() }).problems).toMatchObject([{ code: 'picture-missing' }]);
    writeFileSync(join(tree.articles, 'two/gone.png'), '');
    expect(tree.load({ kept: open() }).problems).toEqual([]);
  });

  test('a text that changes after it was read is told, never mixed', () => {
    const tree = newsroom();
    tree.load({ kept: open() });
    const { articles } = tree.load({ kept: open() });
    writeFileSync(join(tree.articles, 'one/index.md'), articleText({}, 'غيره.\n'));
    expect(() => articles[0]?.text.plain).toThrow(ArticleChangedError);
  });
});
