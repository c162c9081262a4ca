import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ArticleThereError, putNewArticle } from '../../../src/build/new-article/put.ts';
import { ContentFolderError } from '../../../src/content/content-error.ts';
import { asOrdinaryUser } from '../../setup/ordinary-user.ts';
import { temporaryFolder } from '../../setup/temporary-folders.ts';

test('the folder holds the article, and has the rights of any other', () => {
  const articles = join(temporaryFolder(), 'deep/articles');
  const file = putNewArticle(articles, 'story', 'نص');
  expect(file).toBe(join(articles, 'story/index.md'));
  expect(readFileSync(file, 'utf8')).toBe('نص');
  expect(readdirSync(articles)).toEqual(['story']);
  expect(statSync(join(articles, 'story')).mode).toBe(statSync(articles).mode);
});

describe('what is there already is not touched', () => {
  test.each([
    ['an article', (path: string) => writeInto(path, 'index.md')],
    ['an empty folder', (path: string) => mkdirSync(path)],
    ['a file', (path: string) => writeFileSync(path, 'سابق')],
    ['a link to nowhere', (path: string) => symlinkSync('nowhere', path)],
  ])('%s', (_, make) => {
    const articles = temporaryFolder();
    make(join(articles, 'story'));
    const before = readdirSync(articles, { recursive: true });
    expect(() => putNewArticle(articles, 'story', 'نص')).toThrow(ArticleThereError);
    expect(() => putNewArticle(articles, 'story', 'نص')).toThrow('«story» موجود من قبل');
    expect(readdirSync(articles, { recursive: true })).toEqual(before);
  });

  function writeInto(folder: string, name: string): void {
    mkdirSync(folder);
    writeFileSync(join(folder, name), 'سابق');
  }
});

describe.skipIf(process.platform === 'win32')('a folder that cannot be written to', () => {
  test('is told, and nothing is left behind', () => {
    const articles = temporaryFolder();
    chmodSync(articles, 0o555);
    const put = () => asOrdinaryUser(() => putNewArticle(articles, 'story', 'نص'));
    expect(put).toThrow(ContentFolderError);
    expect(put).toThrow(/تعذّرت الكتابة في مجلد المقالات .*\nلا إذن بذلك/);
    expect(readdirSync(articles)).toEqual([]);
  });

  test('neither are the folders around it that were made for it', () => {
    const outer = temporaryFolder();
    writeFileSync(join(outer, 'file'), '');
    const long = 'x'.repeat(300);
    expect(() => putNewArticle(join(outer, 'one/two'), long, 'نص')).toThrow(ContentFolderError);
    expect(readdirSync(outer)).toEqual(['file']);
    expect(() => putNewArticle(join(outer, 'file'), 'story', 'نص')).toThrow('تعذّرت الكتابة');
  });
});
