import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import {
  attribute,
  filesOf,
  hasClass,
  inside,
  type Page,
  pagesOf,
  sourceSet,
  withClass,
  withTag,
} from '../setup/pages.ts';

/** What a reader's first visit to an article may weigh, in bytes, as sent (brotli for text). */
const budget = {
  html: 14 * 1024,
  styles: 10 * 1024,
  scripts: 5 * 1024,
  search: 11 * 1024,
  worker: 1.5 * 1024,
  fonts: 40 * 1024,
  hero: 80 * 1024,
} as const;

describe('the weight of a page', () => {
  const { own } = inject('sites');
  const files = filesOf(own);
  const pages = pagesOf(own);
  const articles = pages.filter((page) => withClass(page, 'article__title').length > 0);
  const compressed = (file: string): number =>
    brotliCompressSync(readFileSync(join(own.folder, file))).length;
  const raw = (file: string): number => statSync(join(own.folder, file)).size;
  const total = (extension: string, weigh: (file: string) => number): number =>
    files.filter((file) => file.endsWith(extension)).reduce((sum, file) => sum + weigh(file), 0);

  test('HTML of an article', () => {
    const heavy = articles
      .map(({ file }) => ({ file, bytes: compressed(file) }))
      .filter(({ bytes }) => bytes > budget.html);
    expect(heavy).toEqual([]);
  });

  test('all style sheets', () => {
    expect(total('.css', compressed)).toBeLessThanOrEqual(budget.styles);
  });

  test('the scripts of every page, and the one of the search page alone', () => {
    const search = files.filter((file) => /^assets\/search\.\w+\.js$/.test(file)).map(compressed);
    expect(search).toHaveLength(1);
    const [bytes = 0] = search;
    expect(bytes).toBeLessThanOrEqual(budget.search);
    const others = total('.js', compressed) - bytes - compressed('sw.js');
    expect(others).toBeLessThanOrEqual(budget.scripts);
  });

  test('the worker, which browsers fetch when the page is shown', () => {
    expect(compressed('sw.js')).toBeLessThanOrEqual(budget.worker);
  });

  test('the fonts that every page fetches', () => {
    const preloaded = (page: Page): number =>
      withTag(page, 'link')
        .filter((element) => attribute(element, 'as') === 'font')
        .reduce((sum, element) => sum + raw((attribute(element, 'href') ?? '').slice(1)), 0);
    const heavy = articles.map(preloaded).filter((bytes) => bytes > budget.fonts);
    expect(heavy).toEqual([]);
    expect(articles.map(preloaded).every((bytes) => bytes > 0)).toBe(true);
  });

  test('the picture at the head of an article, at its widest', () => {
    const heavy = articles.flatMap((page) =>
      withTag(page, 'figure')
        .filter((figure) => hasClass(figure, 'hero'))
        .flatMap(inside)
        .filter(({ tagName }) => tagName === 'source')
        .flatMap((element) => sourceSet(attribute(element, 'srcset') ?? ''))
        .map((address) => address.slice(1))
        .filter((file) => raw(file) > budget.hero),
    );
    expect(heavy).toEqual([]);
  });
});
