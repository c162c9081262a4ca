import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { articleText } from './tree.ts';

const split = (text: string) => splitFrontMatter(text, 'articles/x/index.md');

test('the body begins on the line after the closing dashes', () => {
  const { body, bodyLine, bodyOffset, frontMatter } = split('---\ntitle: أ\n---\n\nنص\n');
  expect({ body, bodyLine, bodyOffset }).toEqual({ body: '\nنص\n', bodyLine: 4, bodyOffset: 17 });
  expect(frontMatter?.yaml.value).toEqual({ title: 'أ' });
});

test('blanks after the dashes do no harm, and a file may end with them', () => {
  expect(split('---  \ntitle: أ\n---\t').problems).toEqual([]);
});

test('a line in the body that is all dashes stays in the body', () => {
  expect(split('---\ntitle: أ\n---\nنص\n\n---\n\nنص').body).toBe('نص\n\n---\n\nنص');
});

test('dashes inside a value do not close', () => {
  expect(split('---\ntitle: أ --- ب\nseries: |\n  ---\n---\nنص').frontMatter?.yaml.value).toEqual({
    title: 'أ --- ب',
    series: '---\n',
  });
});

describe('front matter that cannot be found', () => {
  test.each([
    ['no dashes', 'نص المقال', 'front-matter-missing', 1],
    ['an empty file', '', 'front-matter-missing', 1],
    ['an empty line first', `\n${articleText()}`, 'front-matter-missing', 1],
    ['not closed', '---\ntitle: أ\n\nنص', 'front-matter-unclosed', 1],
    ['dashes that are not alone', '---\ntitle: أ\n--- نص', 'front-matter-unclosed', 1],
    ['a script', '---js\n{ title: 1 }\n---\n', 'front-matter-language', 4],
    ['a script after a blank', '--- js\n{ title: 1 }\n---\n', 'front-matter-language', 4],
    ['JSON', '---json\n{}\n---\n', 'front-matter-language', 4],
    ['four dashes', '----\ntitle: أ\n----\n', 'front-matter-language', 4],
    ['a megabyte of it', `---\ntitle: ${'أ'.repeat(1 << 20)}\n---\n`, 'front-matter-long', 1],
  ])('%s', (_, text, code, column) => {
    const { frontMatter, problems, body } = split(text);
    expect(frontMatter).toBeUndefined();
    expect(body).toBe(text);
    expect(problems).toMatchObject([{ code, line: 1, column, severity: 'error' }]);
    expect(problems[0]?.remedy).toBeDefined();
  });
});

test('a mistake in the YAML is told where it stands in the file, and mended there', () => {
  const text = '---\ndate: x\ntitle: أ: ب\n---\nنص';
  const [problem] = split(text).problems;
  expect(problem).toMatchObject({ line: 3, column: 8, length: 4 });
  expect(text.slice(problem?.fix?.start, problem?.fix?.end)).toBe('أ: ب');
});
