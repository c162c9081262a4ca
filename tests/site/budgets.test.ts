import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { budgets } from '../../src/build/bench/pages/weight.ts';
import { compressors } from '../../src/build/bench/static-host.ts';
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

/** In bytes, as sent. What a browser fetches of them on a first visit: `tests/browser/weight.test.ts`. */
const { html = 0, styles = 0, scripts = 0, search = 0, fonts = 0, hero = 0 } = budgets;
const worker = 1.5 * 1024;

describe('the weight of a page', () => {
  const { own, newsroom } = inject('sites');
  const files = filesOf(own);
  const pages = pagesOf(own);
  const articles = pages.filter((page) => withClass(page, 'article__title').length > 0);
  const compressed = (file: string): number =>
    compressors.br(readFileSync(join(own.folder, file))).length;
  const raw = (file: string): number => statSync(join(own.folder, file)).size;
  const total = (extension: string, weigh: (file: string) => number): number =>
    files.filter((file) => file.endsWith(extension)).reduce((sum, file) => sum + weigh(file), 0);

  test.each([
    ['the project', own],
    ['a newsroom', newsroom],
  ])('the HTML of every page of %s', (_, site) => {
    const weights = pagesOf(site).map(({ address, source }) => ({
      address,
      bytes: compressors.br(Buffer.from(source)).length,
    }));
    expect(weights.filter(({ bytes }) => bytes > html)).toEqual([]);
    for (const address of ['/', '/search/', '/sections/apps/']) {
      expect(weights.map((each) => each.address)).toContain(address);
    }
  });

  test('all style sheets of a page: the lite edition, feeds and previews have their own', () => {
    const weight = files
      .filter((file) => file.endsWith('.css') && !/^assets\/(?:lite|feed|preview)\./.test(file))
      .reduce((sum, file) => sum + compressed(file), 0);
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(styles);
  });

  test('the scripts of every page, and the one of the search page alone', () => {
    const found = files.filter((file) => /^assets\/search\.\w+\.js$/.test(file)).map(compressed);
    expect(found).toHaveLength(1);
    const [bytes = 0] = found;
    expect(bytes).toBeLessThanOrEqual(search);
    expect(total('.js', compressed) - bytes - compressed('sw.js')).toBeLessThanOrEqual(scripts);
  });

  test('the worker, which browsers fetch when the page is shown', () => {
    expect(compressed('sw.js')).toBeLessThanOrEqual(worker);
  });

  test('the fonts that every article fetches', () => {
    const preloaded = (page: Page): number =>
      withTag(page, 'link')
        .filter((element) => attribute(element, 'as') === 'font')
        .reduce((sum, element) => sum + raw((attribute(element, 'href') ?? '').slice(1)), 0);
    const heavy = articles.map(preloaded).filter((bytes) => bytes > fonts);
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
        .filter((file) => raw(file) > hero),
    );
    expect(heavy).toEqual([]);
  });
});
