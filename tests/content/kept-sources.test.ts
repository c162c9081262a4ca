import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ArticleChangedError } from '../../src/content/article-text.ts';
import { FileLooks } from '../../src/content/file-look.ts';
import { KeptSources } from '../../src/content/kept-sources.ts';
import * as analysis from '../../src/content/markdown/analyse.ts';
import { temporaryFolder } from '../plugins/temporary.ts';
import { wholeArticle } from './article.ts';
import { articleText, type Tree, writeTree } from './tree.ts';

vi.mock(import('../../src/content/markdown/analyse.ts'), { spy: true });

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
  const open = (version = '1'): KeptSources =>
    new KeptSources({ directory, version }, new FileLooks());
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

  test('is given up where bytes of what few ask for have changed', () => {
    const tree = newsroom();
    const fresh = tree.load();
    tree.load({ kept: open() });
    for (const name of readdirSync(directory)) {
      const bytes = readFileSync(join(directory, name));
      bytes[bytes.length - 5] = 0;
      writeFileSync(join(directory, name), bytes);
    }
    vi.mocked(analysis.analyseMarkdown).mockClear();
    const { articles } = tree.load({ kept: open() });
    expect(parsed()).toBe(0);
    expect(articles.map(wholeArticle)).toEqual(fresh.articles.map(wholeArticle));
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
