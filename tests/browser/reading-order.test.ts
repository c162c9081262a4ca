/** Latin names and numbers stand in the order of their letters wherever Arabic text shows them. */

import { describe, expect, inject, test } from 'vitest';
import {
  anyRun,
  exactly,
  measureReadingOrder,
} from '../../src/build/bench/measure-reading-order.ts';
import { hardRuns, places, safeRuns } from '../arabic/runs.ts';
import { addressOf, useChromium, visit } from '../setup/browser.ts';
import { readingOrder } from '../setup/newsroom.ts';
import { pagesOf } from '../setup/pages.ts';

useChromium();

const runs = [...hardRuns, ...safeRuns];
const address = `/${readingOrder.slug}/`;
const desk = { width: 1280, height: 900 };

describe('every run, in every place', () => {
  test.each([
    ['a paragraph', '.prose p', runs.length * places.length],
    ['a heading', '.prose h2', runs.length],
    ['a cell of a table', '.prose td', runs.length],
    ['the contents', '.contents__list', runs.length],
  ])('of %s', async (_name, selector, count) => {
    const { page } = await visit(address, { site: 'newsroom', viewport: desk });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await measureReadingOrder(page, selector, exactly(runs))).toEqual({
      checked: count,
      misplaced: [],
    });
  });

  test.each([
    ['a title', address, '.article__title', 1],
    ['a standfirst', address, '.article__standfirst', 1],
    ['a title of the lite edition', `/lite${address}`, 'h1', 1],
    ['a standfirst of it', `/lite${address}`, '.standfirst', 1],
    ['a card', '/sections/companies/', '.card__title', 1],
  ])('of %s', async (_name, at, selector, titles) => {
    const { page } = await visit(at, { site: 'newsroom', viewport: desk });
    expect(await measureReadingOrder(page, selector, exactly(readingOrder.titleRuns))).toEqual({
      checked: readingOrder.titleRuns.length * titles,
      misplaced: [],
    });
  });
});

test('without isolation the hard ones do not stand in order, which is what the measuring sees', async () => {
  const { page } = await visit(address, { site: 'newsroom', viewport: desk });
  await page.evaluate(() => {
    for (const isolate of document.querySelectorAll('.prose bdi'))
      isolate.replaceWith(...isolate.childNodes);
    document.querySelector('.prose')?.normalize();
  });
  const { misplaced } = await measureReadingOrder(page, '.prose p', exactly(runs));
  const written = misplaced.map(({ run }) => run.replace(/\u00a0/g, ' ').replace(/[−–]/g, '-'));
  expect(new Set(written)).toEqual(new Set(hardRuns));
});

test('the items of a list with Arabic commas follow each other from right to left', async () => {
  const { page } = await visit(address, { site: 'newsroom', viewport: desk });
  const lefts = await page.locator('.article__title bdi').evaluateAll((isolates) => {
    const box = (text: string) =>
      isolates.find(({ textContent }) => textContent === text)?.getBoundingClientRect();
    return ['Word', 'Excel'].map((text) => ({ left: box(text)?.left, top: box(text)?.top }));
  });
  const [word, excel] = lefts;
  if (word?.top === excel?.top) expect(word?.left).toBeGreaterThan(excel?.left ?? Number.NaN);
  else expect(word?.top).toBeLessThan(excel?.top ?? Number.NaN);
});

test('no Arabic word is drawn otherwise than without isolation', async () => {
  const { page } = await visit(address, { site: 'newsroom', viewport: desk });
  const { count, changed } = await page.evaluate(() => {
    const prose = document.querySelector('.prose');
    if (prose === null) throw new Error('no text');
    const words = () => {
      const found: { word: string; width: number }[] = [];
      const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (const { 0: word, index } of text.matchAll(/[\p{Script=Arabic}ـ]+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          found.push({ word, width: range.getBoundingClientRect().width });
        }
      }
      return found;
    };
    const isolated = words();
    for (const isolate of prose.querySelectorAll('bdi')) isolate.replaceWith(...isolate.childNodes);
    prose.normalize();
    const raw = words();
    return {
      count: isolated.length,
      // Boxes lie on 64ths of a pixel; a letter that is joined otherwise differs by a whole one.
      changed: isolated.filter(({ word, width }, at) => {
        const other = raw[at];
        return other?.word !== word || Math.abs(other.width - width) > 0.1;
      }),
    };
  });
  expect(count).toBeGreaterThan(runs.length * places.length);
  expect(changed).toEqual([]);
});

test('every Latin word and number of the project stands in order', async () => {
  // One folder deep: the articles, the home page and the plain pages. Listings show the same titles again.
  const pages = pagesOf(inject('sites').own).filter(
    ({ address, isRedirect }) => !isRedirect && /^\/[^/]*\/?$/.test(address),
  );
  const { page } = await visit('/', { viewport: { width: 390, height: 844 } });
  const wrong: string[] = [];
  let checked = 0;
  for (const { address } of pages) {
    await page.goto(addressOf('own', address), { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => document.fonts.ready);
    const order = await measureReadingOrder(page, 'body', anyRun);
    checked += order.checked;
    for (const { run, context, drawn } of order.misplaced) {
      wrong.push(`${address}: ${run} is drawn ${drawn} in ${context}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(checked).toBeGreaterThan(1000);
}, 120_000);
