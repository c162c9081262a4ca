import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/build/arguments.ts';
import { wantedFiles } from '../../../src/build/check/wanted-files.ts';
import { temporaryFolder } from '../../setup/temporary-folders.ts';
import { writeArticle } from '../project.ts';

const root = temporaryFolder();
const articles = join(root, 'articles');
writeArticle(articles, 'story');
writeArticle(articles, 'story-two');
writeArticle(articles, 'أخبار');
mkdirSync(join(root, 'src/pages'), { recursive: true });
writeFileSync(join(root, 'src/pages/about.md'), '');

const files = [
  'articles/story/index.md',
  'articles/story-two/index.md',
  'articles/أخبار/index.md',
  'src/pages/about.md',
];

function wanted(names: readonly string[], from = root): readonly string[] {
  return files.filter(wantedFiles(names, { articles, root, from }));
}

describe('what is wanted', () => {
  test.each<[readonly string[], readonly number[]]>([
    [[], [0, 1, 2, 3]],
    [['story'], [0]],
    [['story/'], [0]],
    [['articles/story/index.md'], [0]],
    [['articles/story'], [0]],
    [
      ['story', 'story-two'],
      [0, 1],
    ],
    [['articles'], [0, 1, 2]],
    [['أخبار'.normalize('NFD')], [2]],
    [['src/pages/about.md'], [3]],
    [['.'], [0, 1, 2, 3]],
    [[join(root, 'articles/story/index.md')], [0]],
  ])('by %j', (names, expected) => {
    expect(wanted(names)).toEqual(expected.map((at) => files[at]));
  });

  test('by a path from where it was typed', () => {
    expect(wanted(['index.md'], join(articles, 'story-two'))).toEqual([files[1]]);
  });
});

test('a name of nothing is told', () => {
  expect(() => wanted(['stry'])).toThrow(UsageError);
  expect(() => wanted(['articles/none/index.md'])).toThrow('articles/none/index.md');
});
