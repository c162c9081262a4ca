import {
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { OutputLooks } from '../../src/build/output-looks.ts';
import {
  lookAtOutput,
  noteChange,
  pageLook,
  readState,
  writeState,
} from '../../src/build/output-state.ts';
import { type NotePlace, unchangedSince, writeNote } from '../../src/build/unchanged.ts';
import { FileLooks, lookAt } from '../../src/content/file-look.ts';
import { contentsOf } from '../../src/content/folder-contents.ts';
import { KeptSources } from '../../src/content/kept-sources.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const summary = {
  articles: 1,
  files: 2,
  problems: { error: 0, warning: 3, suggestion: 1 },
  notices: [],
  next: null,
};

const outline = {
  hash: 'a',
  shown: 'b',
  values: {},
  bodyLine: 1,
  problems: [],
  references: { pictures: [], links: [], articles: [] },
};

function setUp({ from = 10, until }: { from?: number; until?: number } = {}) {
  const root = temporaryFolder();
  const write = (name: string, text: string): string => {
    const path = join(root, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  for (const name of ['src/site.ts', '_includes/base.njk', '.eleventy.ts', 'package.json']) {
    write(name, name);
  }
  const article = write('articles/one/index.md', 'نص');
  const picture = write('articles/one/a.jpg', '');
  const page = write('out/index.html', 'صفحة');
  write('out/pictures/a.jpg', '');
  const place: NotePlace = { file: join(root, 'cache/note'), root, settings: 'one' };
  const state = { stateFile: join(root, 'cache/state'), output: join(root, 'out') };
  const note = (begun: number): void => {
    vi.useFakeTimers({ now: begun, toFake: ['Date'] });
    const looks = new FileLooks();
    const kept = new KeptSources({ directory: join(root, 'cache/content'), version: '1' }, looks);
    kept.begin('one', article)({ outline, details: () => undefined });
    kept.close();
    vi.useRealTimers();
    const look = pageLook(lookAt(page)) ?? '';
    const seal = writeState(state.stateFile, new Map([['index.html', { key: 'a', look }]]));
    writeNote(place, {
      begun,
      looks,
      from,
      repository: undefined,
      summary: { ...summary, next: until ?? null },
      articles: join(root, 'articles'),
      kept: kept.place,
      seal,
      inputs: [join(root, 'articles'), join(root, 'articles/one'), picture],
      outputs: contentsOf(join(root, 'out/pictures')).folders,
    });
  };
  // As if everything had been written long before the build.
  note(Date.now() + 60_000);
  const since = (now = 10, from: NotePlace = place) =>
    unchangedSince(from, now, new OutputLooks(state));
  return { root, place, state, note, write, since };
}

test('nothing has changed, as long as the clock and the settings say so', async () => {
  const { place, since } = setUp({ until: 20 });
  expect(await Promise.all([9, 10, 19, 20].map((now) => since(now)))).toEqual([
    undefined,
    { ...summary, next: 20 },
    { ...summary, next: 20 },
    undefined,
  ]);
  expect(await since(10, { ...place, settings: 'other' })).toBe(undefined);
  expect(await since(10, { ...place, file: `${place.file}-none` })).toBe(undefined);
});

test.each<[string, (root: string) => void]>([
  ['an article is edited', (root) => writeFileSync(join(root, 'articles/one/index.md'), 'نصه')],
  ['an article comes', (root) => mkdirSync(join(root, 'articles/two'))],
  ['a picture comes', (root) => writeFileSync(join(root, 'articles/one/a.png'), '')],
  ['an article goes', (root) => rmSync(join(root, 'articles/one'), { recursive: true })],
  [
    'an article is renamed',
    (root) => renameSync(join(root, 'articles/one'), join(root, 'articles/0')),
  ],
  ['a template is edited', (root) => writeFileSync(join(root, '_includes/base.njk'), 'x')],
  ['a module comes', (root) => writeFileSync(join(root, 'src/new.ts'), 'x')],
  [
    'a package is installed',
    (root) => {
      mkdirSync(join(root, 'node_modules'));
      writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}');
    },
  ],
  ['a page is gone', (root) => rmSync(join(root, 'out/index.html'))],
  ['a page is another', (root) => writeFileSync(join(root, 'out/index.html'), 'صفحات')],
  ['a picture of the output is gone', (root) => rmSync(join(root, 'out/pictures/a.jpg'))],
  [
    'a picture of an article is another',
    (root) => writeFileSync(join(root, 'articles/one/a.jpg'), 'x'),
  ],
  ['the note is torn', (root) => writeFileSync(join(root, 'cache/note'), 'x\n{}')],
  ['the state of the output is gone', (root) => rmSync(join(root, 'cache/state'))],
  [
    'a build was killed while it changed the output',
    (root) => noteChange(join(root, 'cache/state')),
  ],
  [
    'another build has left another state',
    (root) => {
      writeState(join(root, 'cache/state'), new Map());
    },
  ],
])('%s: there is something to do', async (_name, change) => {
  const { root, since } = setUp();
  expect(await since()).toEqual(summary);
  change(root);
  expect(await since()).toBe(undefined);
});

test('a large output is looked at by a thread, which finds the same', async () => {
  const { state } = setUp();
  const pages = new Map(
    Array.from({ length: 5000 }, (_, at) => [
      `story-number-${at}/index.html`,
      { key: '0123456789abcdef0123', look: '1 2' },
    ]),
  );
  const look = pageLook(lookAt(join(state.output, 'index.html'))) ?? '';
  writeState(state.stateFile, pages.set('index.html', { key: 'a', look }));
  pages.delete('index.html');
  expect(await new OutputLooks(state).found()).toEqual(lookAtOutput(state.stateFile, state.output));
  expect((await new OutputLooks(state).found()).stray).toEqual([...pages.keys()]);
});

test('what was found of an output does not count where another build was killed since', async () => {
  const { state, write } = setUp();
  const looking = new OutputLooks(state);
  expect(await looking.strayOf(readState(state.stateFile))).toEqual(new Set());
  write('out/index.html', 'صفحة أخرى');
  noteChange(state.stateFile);
  expect(await looking.strayOf(readState(state.stateFile))).toEqual(new Set(['index.html']));
});

test('a file with its old size and time is another all the same', async () => {
  const { root, note, since } = setUp();
  const path = join(root, 'articles/one/index.md');
  const past = new Date('2020-01-01');
  utimesSync(path, past, past);
  note(Date.now() + 60_000);
  writeFileSync(path, 'صن');
  utimesSync(path, past, past);
  expect(await since()).toBe(undefined);
});

test.each(['index.md', 'a.jpg'])(
  '%s changed a moment before the build is not noted',
  async (name) => {
    const { root, note, since } = setUp();
    const path = join(root, 'articles/one', name);
    // A tick that is not that of a coarse clock.
    const earlier = new Date(Date.now() - 20_001);
    for (const other of ['index.md', 'a.jpg'])
      utimesSync(join(root, 'articles/one', other), earlier, earlier);
    note(statSync(path).ctimeMs);
    expect(await since()).toBe(undefined);
  },
);

test('a picture behind a link is not noted; an article is looked at through it', async () => {
  const { root, note, since, write } = setUp();
  const target = write('elsewhere.md', 'نص');
  rmSync(join(root, 'articles/one/index.md'));
  symlinkSync(target, join(root, 'articles/one/index.md'));
  note(Date.now() + 60_000);
  expect(await since()).toEqual(summary);
  writeFileSync(target, 'نصه');
  expect(await since()).toBe(undefined);
  note(Date.now() + 60_000);
  expect(await since()).toEqual(summary);
  rmSync(join(root, 'articles/one/a.jpg'));
  symlinkSync(target, join(root, 'articles/one/a.jpg'));
  note(Date.now() + 60_000);
  expect(await since()).toBe(undefined);
});
