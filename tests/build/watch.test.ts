import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FolderWatch, watchFolders } from '../../src/build/watch.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const folder = temporaryFolder();
let top = '';
let watched: FolderWatch | undefined;
let calls: (readonly string[])[] = [];
const errors: Error[] = [];

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

beforeEach(async () => {
  top = mkdtempSync(join(folder, 'tree-'));
  mkdirSync(join(top, 'story'));
  writeFileSync(join(top, 'story/index.md'), 'a');
  watched = watchFolders(
    [top],
    (changed) => calls.push(changed),
    (error) => errors.push(error),
  );
  await settle();
  calls = [];
});

afterEach(() => {
  watched?.close();
  expect(errors).toEqual([]);
});

/** Whether a change is noticed. */
async function notices(change: () => void): Promise<boolean> {
  calls = [];
  change();
  await expect
    .poll(() => calls.length, { timeout: 3000 })
    .toBeGreaterThan(0)
    .catch(() => {});
  await settle();
  return calls.length > 0;
}

const file = (name = 'story'): string => join(top, name, 'index.md');

test('every save, whether into the file or another file in its place', async () => {
  for (let time = 0; time < 3; time++) {
    expect(await notices(() => writeFileSync(file(), `${time}`)), `write ${time}`).toBe(true);
    expect(
      await notices(() => {
        writeFileSync(join(top, 'story/.swap'), `${time}`);
        renameSync(join(top, 'story/.swap'), file());
      }),
      `replace ${time}`,
    ).toBe(true);
  }
});

test('a burst of changes calls back once, with each path once', async () => {
  expect(
    await notices(() => {
      for (let time = 0; time < 5; time++) writeFileSync(file(), `${time}`);
      writeFileSync(join(top, 'story/other.md'), '');
    }),
  ).toBe(true);
  expect(calls).toHaveLength(1);
  expect(calls[0]?.toSorted()).toEqual([file(), join(top, 'story/other.md')]);
});

test('folders that come, move, go and come again', async () => {
  const make = (name: string) => () => {
    mkdirSync(join(top, name, 'deep'), { recursive: true });
    writeFileSync(file(name), '');
  };
  expect(await notices(make('new'))).toBe(true);
  expect(await notices(() => writeFileSync(file('new'), 'b'))).toBe(true);
  expect(await notices(() => writeFileSync(join(top, 'new/deep/a'), 'b'))).toBe(true);
  expect(await notices(() => renameSync(join(top, 'new'), join(top, 'moved')))).toBe(true);
  expect(await notices(() => writeFileSync(join(top, 'moved/deep/a'), 'c'))).toBe(true);
  expect(await notices(() => rmSync(join(top, 'moved'), { recursive: true }))).toBe(true);
  expect(await notices(make('moved'))).toBe(true);
  expect(await notices(() => writeFileSync(file('moved'), 'd'))).toBe(true);
});

test('the whole folder goes and another comes in its place', async () => {
  expect(await notices(() => rmSync(top, { recursive: true }))).toBe(true);
  expect(
    await notices(() => {
      mkdirSync(join(top, 'story'), { recursive: true });
      writeFileSync(file(), 'x');
    }),
  ).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await notices(() => writeFileSync(file(), 'y'))).toBe(true);
});

test('hidden files are nobody’s business; a link in a circle is no trouble', async () => {
  expect(await notices(() => symlinkSync(top, join(top, 'story/loop')))).toBe(true);
  calls = [];
  writeFileSync(join(top, 'story/.index.md.swp'), '');
  writeFileSync(join(top, 'story/index.md~'), '');
  await settle();
  expect(calls).toEqual([]);
});

test('after it is closed it is silent', async () => {
  watched?.close();
  writeFileSync(file(), 'z');
  await settle();
  expect(calls).toEqual([]);
});
