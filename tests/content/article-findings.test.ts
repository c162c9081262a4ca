import { expect, test } from 'vitest';
import { type ArticleCheck, ArticleFindings } from '../../src/content/article-findings.ts';
import { readContent } from '../../src/content/read-content.ts';
import { temporaryFolder } from '../plugins/temporary.ts';
import { articleText, dataFolder, type Files, now, timeZone, writeTree } from './tree.ts';

/** What a check by the length of bodies finds in a tree, and how many articles it looked at. */
function found(root: string, files: Files, directory: string, version = '1') {
  let looks = 0;
  const check: ArticleCheck = ({ file, body, text, bodyOffset }) => {
    looks += 1;
    expect(text.slice(bodyOffset)).toBe(body);
    const place = { file, line: 1, column: 1, code: 'length' };
    return [{ ...place, severity: 'suggestion', message: String(body.length) }];
  };
  const findings = new ArticleFindings({ directory, version }, [check, check]);
  const { articles } = writeTree(files, root);
  const { sources, surroundings } = readContent({
    root,
    articles,
    data: dataFolder,
    timeZone,
    now,
    drafts: true,
    onParsed: (slug, article) => findings.onParsed(slug, article),
  });
  const told = sources.flatMap((source) => findings.of(source));
  findings.keepOnly(new Set(surroundings.files.keys()));
  findings.close();
  return { looks, told: told.map(({ file, message }) => `${file} ${message}`) };
}

test('an article is looked at by each check when its text is new to this very program, and not else', () => {
  const root = temporaryFolder();
  const kept = temporaryFolder();
  const files = {
    'articles/one/index.md': articleText({}, 'أ\n'),
    'articles/two/index.md': articleText({}, 'أب\n'),
  };
  const first = found(root, files, kept);
  expect(first).toEqual({
    looks: 4,
    told: [
      'articles/one/index.md 2',
      'articles/one/index.md 2',
      'articles/two/index.md 3',
      'articles/two/index.md 3',
    ],
  });
  expect(found(root, files, kept)).toEqual({ ...first, looks: 0 });
  const edited = { ...files, 'articles/two/index.md': articleText({}, 'أبج\n') };
  const second = found(root, edited, kept);
  expect(second.looks).toBe(2);
  expect(second.told.slice(2)).toEqual(['articles/two/index.md 4', 'articles/two/index.md 4']);
  expect(found(root, edited, kept, '2').looks).toBe(4);
});
