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
import { expect, test } from 'vitest';
import { type NotePlace, unchangedSince, writeNote } from '../../src/build/unchanged.ts';
import { FileLooks } from '../../src/content/file-look.ts';
import { contentsOf } from '../../src/content/folder-contents.ts';
import { temporaryFolder } from './project.ts';

const summary = { articles: 1, files: 2, problems: 3 };

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
  write('out/index.html', 'صفحة');
  write('out/pictures/a.jpg', '');
  const place: NotePlace = { file: join(root, 'cache/note'), root, settings: 'one' };
  const note = (begun: number): void =>
    writeNote(place, {
      begun,
      looks: new FileLooks(),
      from,
      until,
      summary,
      inputs: [join(root, 'articles'), join(root, 'articles/one'), article],
      outputs: [join(root, 'out/index.html'), ...contentsOf(join(root, 'out/pictures')).folders],
    });
  // As if everything had been written long before the build.
  note(Date.now() + 60_000);
  return { root, place, note, write };
}

test('nothing has changed, as long as the clock and the settings say so', () => {
  const { place } = setUp({ until: 20 });
  expect([9, 10, 19, 20].map((now) => unchangedSince(place, now))).toEqual([
    undefined,
    summary,
    summary,
    undefined,
  ]);
  expect(unchangedSince({ ...place, settings: 'other' }, 10)).toBe(undefined);
  expect(unchangedSince({ ...place, file: `${place.file}-none` }, 10)).toBe(undefined);
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
  ['the note is torn', (root) => writeFileSync(join(root, 'cache/note'), 'x\n{}')],
])('%s: there is something to do', (_name, change) => {
  const { root, place } = setUp();
  expect(unchangedSince(place, 10)).toEqual(summary);
  change(root);
  expect(unchangedSince(place, 10)).toBe(undefined);
});

test('a file with its old size and time is another all the same', () => {
  const { root, place, note } = setUp();
  const path = join(root, 'articles/one/index.md');
  const past = new Date('2020-01-01');
  utimesSync(path, past, past);
  note(Date.now() + 60_000);
  writeFileSync(path, 'صن');
  utimesSync(path, past, past);
  expect(unchangedSince(place, 10)).toBe(undefined);
});

test('what was changed a moment before the build, or lies behind a link, is not noted', () => {
  const { root, place, note } = setUp();
  rmSync(place.file);
  note(statSync(join(root, 'articles/one/index.md')).ctimeMs);
  expect(unchangedSince(place, 10)).toBe(undefined);
  rmSync(join(root, 'articles/one/index.md'));
  symlinkSync(join(root, 'package.json'), join(root, 'articles/one/index.md'));
  note(Date.now() + 60_000);
  expect(unchangedSince(place, 10)).toBe(undefined);
});
