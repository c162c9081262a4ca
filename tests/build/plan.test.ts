import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { noState, type OutputState, pageLook, strayPages } from '../../src/build/output-state.ts';
import { type Plan, pathOf, planPages } from '../../src/build/plan.ts';
import { lookAt } from '../../src/content/file-look.ts';
import { type Page, type SitePages, smallPage, viewsOf } from '../../src/plugins/pages/page.ts';
import { noPages } from '../../src/plugins/pages/views.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';
import { articleViews } from './views.ts';

const [first, second] = articleViews(2).map((view) => smallPage('article.njk', view));
if (!first || !second) throw new Error('no articles');
const pages: SitePages = {
  ...noPages,
  article: [first, second],
  feed: [smallPage('feed.njk', { address: '/feed.xml', page: '/', articles: [] })],
  plain: [
    smallPage('about.md', {
      name: 'about',
      address: '/about/',
      body: { pictures: {}, articles: [], hidden: [] },
      corrections: [],
    }),
  ],
};
const paths = ['story-0/index.html', 'story-1/index.html', 'feed.xml', 'about/index.html'];
const keyOf = ({ template, source }: Page<unknown>): string => template + source().length;

let output = '';
/** A plan of a build that looks at all files anew. */
const plan = (change: Partial<SitePages> = {}, before = noState): Plan =>
  planPages({ ...pages, ...change }, keyOf, before, new Set(strayPages(before.pages, output)));
let state: OutputState = noState;
beforeEach(() => {
  output = temporaryFolder();
  for (const path of paths) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), path);
  }
  const { wantedPages } = plan();
  state = {
    isWhole: true,
    seal: 'one',
    pages: new Map(
      wantedPages.map(({ path, key }) => [
        path,
        { key, look: pageLook(lookAt(join(output, path))) ?? '' },
      ]),
    ),
  };
});

const wanted = (change: Partial<SitePages> = {}): readonly string[] =>
  plan(change, state).wantedPages.map(({ path }) => path);

test('where nothing is known all pages are made, and where all is as it was none', () => {
  expect(plan().wantedPages.map(({ path }) => path)).toEqual(paths);
  const { wanted: none, standing } = plan({}, state);
  expect(none).toEqual(noPages);
  expect([...standing.keys()]).toEqual(paths);
});

test('a page with another key is made, with its view alone', () => {
  const view = { ...second.view(), title: 'عنوان آخر أطول' };
  const other = smallPage('article.njk', view);
  expect(wanted({ article: [first, other] })).toEqual(['story-1/index.html']);
  expect(viewsOf(plan({ article: [first, other] }, state).wanted)).toEqual({
    ...noPages,
    article: [view],
  });
});

test('a page whose file is gone, or is not the one that was written, is made', () => {
  rmSync(join(output, 'feed.xml'));
  writeFileSync(join(output, 'about/index.html'), 'غيره');
  expect(wanted()).toEqual(['feed.xml', 'about/index.html']);
});

test.each([
  ['/', 'index.html'],
  ['/a/b/', 'a/b/index.html'],
  ['/404.html', '404.html'],
  ['/تجربة/', 'تجربة/index.html'],
])('%s is the file %s', (address, path) => {
  expect(pathOf(address)).toBe(path);
});
