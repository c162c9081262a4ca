import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { monthAddress, reservedSlugs, slugFault } from '../../src/content/slug.ts';

describe('a folder name can be a slug', () => {
  test.each(['how-esim-works', '2026', 'a-1', 'a'.repeat(80), 'كيف-تعمل-الشريحة', 'خبر-٢٠٢٦'])(
    '%s',
    (name) => {
      expect(slugFault(name)).toBeUndefined();
    },
  );
});

describe('a folder name cannot be a slug', () => {
  test.each([
    ['too short', 'ab'],
    ['too long', 'a'.repeat(81)],
    ['capitals', 'My-Article'],
    ['a blank', 'my article'],
    ['an underscore', 'my_article'],
    ['a dash first', '-article'],
    ['a dash last', 'article-'],
    ['signs', 'a<b>c'],
    ['a dot', 'article.md'],
    ['a line break', 'my\narticle'],
    ['a bidi control', 'مقال\u200fجديد'],
    ['other letters', 'статья'],
    ['more bytes than a file name holds', 'ﷺ'.repeat(80) + 'ا'.repeat(20)],
  ])('%s', (_, name) => {
    expect(slugFault(name)).toBe('shape');
  });
});

test('the site keeps the names of its own pages', () => {
  expect(slugFault('sections')).toBe('reserved');
  const pages = join(import.meta.dirname, '../../src/pages');
  const first = readdirSync(pages).flatMap((name) => {
    const [, segment] =
      /^permalink: \/([^/\n]*)\//m.exec(readFileSync(join(pages, name), 'utf8')) ?? [];
    return segment ? [segment] : [];
  });
  expect(first.filter((segment) => !reservedSlugs.has(segment))).toEqual([]);
  for (const segment of [
    'sections',
    'topics',
    'authors',
    'archive',
    'assets',
    'lite',
    'pictures',
  ]) {
    expect(reservedSlugs).toContain(segment);
  }
});

test('months have four digits and two', () => {
  expect(monthAddress(2026, 3)).toBe('/archive/2026/03/');
});
