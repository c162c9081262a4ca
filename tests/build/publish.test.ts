import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { outputMarker } from '../../src/build/output-folder.ts';
import { clearLink, hasBytes, put, putPages, sweep } from '../../src/build/publish.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';
import { treeOf } from './project.ts';

const folder = temporaryFolder();
let staging = '';
let output = '';
let number = 0;

beforeEach(() => {
  number += 1;
  staging = join(folder, `${number}/staging`);
  output = join(folder, `${number}/output`);
});

function write(top: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(top, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, name)), { recursive: true });
    writeFileSync(join(top, name), text);
  }
}

/** Puts all of a folder in place, and removes everything else. */
function publish(from: string, to: string) {
  const paths = [...treeOf(from).keys()].filter((path) => !path.endsWith('/'));
  mkdirSync(to, { recursive: true });
  const written = putPages(
    paths.map((path) => {
      const source = join(from, path);
      return hasBytes(join(to, path), readFileSync(source)) ? { path } : { path, source };
    }),
    to,
  );
  const removed = sweep(to, (path) => paths.includes(path));
  return { written: written.toSorted(), removed, files: paths.length };
}

test('writes what differs, removes what is gone, and leaves the rest alone', () => {
  write(output, {
    [outputMarker]: '',
    'index.html': 'قديم',
    'same/index.html': 'س',
    'gone/deep/a.html': 'x',
  });
  const past = new Date(2020, 1, 1);
  utimesSync(join(output, 'same/index.html'), past, past);
  write(staging, { 'index.html': 'جديد', 'same/index.html': 'س', 'new/b.html': 'b' });
  expect(publish(staging, output)).toEqual({
    written: ['index.html', 'new/b.html'],
    removed: ['gone/deep/a.html'],
    files: 3,
  });
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('جديد');
  expect(statSync(join(output, 'same/index.html')).mtime).toEqual(past);
  expect(existsSync(join(output, 'gone'))).toBe(false);
  expect([...treeOf(staging).keys()].filter((path) => path.endsWith('b.html'))).toEqual([]);
});

test('the same length is not the same bytes', () => {
  write(output, { [outputMarker]: '', a: 'xx' });
  write(staging, { a: 'yy' });
  expect(publish(staging, output).written).toEqual(['a']);
});

test('a folder becomes a file, and a file a folder', () => {
  write(output, { [outputMarker]: '', 'a/b/c.html': '1', d: '2', 'e/f': '3' });
  write(staging, { a: 'file', 'd/x/index.html': 'page', 'e/f/g': 'deeper' });
  publish(staging, output);
  expect([...treeOf(output).keys()].filter((path) => !path.endsWith('/'))).toEqual([
    outputMarker,
    'a',
    'd/x/index.html',
    'e/f/g',
  ]);
});

test('links in the output are replaced, never followed', () => {
  const elsewhere = join(folder, `${number}/elsewhere`);
  write(elsewhere, { 'index.html': 'غريب', 'same.html': 'س' });
  write(output, { [outputMarker]: '' });
  symlinkSync(elsewhere, join(output, 'article'));
  symlinkSync(elsewhere, join(output, 'unwanted'));
  symlinkSync(join(elsewhere, 'same.html'), join(output, 'same.html'));
  write(staging, { 'article/index.html': 'مقال', 'same.html': 'س' });
  publish(staging, output);
  expect(readFileSync(join(elsewhere, 'index.html'), 'utf8')).toBe('غريب');
  expect(lstatSync(join(output, 'article')).isDirectory()).toBe(true);
  expect(lstatSync(join(output, 'same.html')).isFile()).toBe(true);
  expect(readdirSync(output).toSorted()).toEqual([outputMarker, 'article', 'same.html']);
});

test('nothing is written through a link that stands in the place of a folder', () => {
  write(join(folder, `${number}/elsewhere`), { a: '1' });
  write(output, { 'deep/a': '1' });
  symlinkSync(join(folder, `${number}/elsewhere`), join(output, 'pictures'));
  for (const path of ['pictures', 'deep', 'deep/none']) clearLink(output, path);
  expect(existsSync(join(output, 'pictures'))).toBe(false);
  expect(readdirSync(join(folder, `${number}/elsewhere`))).toEqual(['a']);
  expect(readdirSync(join(output, 'deep'))).toEqual(['a']);
});

test('what a killed build left is put right: temporary files, empty folders', () => {
  write(output, { [outputMarker]: '', 'index.html.0-0.tmp': 'نصف' });
  mkdirSync(join(output, 'empty/er'), { recursive: true });
  write(staging, { 'index.html': 'كامل' });
  publish(staging, output);
  expect(readdirSync(output).toSorted()).toEqual([outputMarker, 'index.html']);
});

test('odd names are names', () => {
  const files = { 'تجربة-الكتابة/index.html': '1', 'a b/c#d?.html': '2', '...': '3' };
  write(staging, files);
  expect(publish(staging, output).written).toEqual(Object.keys(files).toSorted());
  expect(publish(stagingAgain(files), output)).toMatchObject({ written: [], removed: [] });
});

function stagingAgain(files: Readonly<Record<string, string>>): string {
  const again = `${staging}-again`;
  write(again, files);
  return again;
}

test('from another disk a file is copied beside its place first', () => {
  write(staging, { a: 'جديد' });
  write(output, { a: 'قديم' });
  put(join(staging, 'a'), join(output, 'a'), () => {
    throw Object.assign(new Error('cross-device'), { code: 'EXDEV' });
  });
  expect(readFileSync(join(output, 'a'), 'utf8')).toBe('جديد');
  expect(readdirSync(output)).toEqual(['a']);
});

test('any other failure is told', () => {
  write(output, {});
  expect(() => put(join(staging, 'nothing'), join(output, 'a'))).toThrow('ENOENT');
});
