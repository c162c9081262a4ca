import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openStamps } from '../../../src/plugins/pictures/stamps.ts';
import { temporaryFolder } from '../temporary.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A file stamped some milliseconds after it was written. */
async function setUp(later: number) {
  const folder = temporaryFolder();
  const file = join(folder, 'picture');
  writeFileSync(file, 'one');
  vi.useFakeTimers({ now: statSync(file).ctimeMs + later, toFake: ['Date'] });
  const stamps = await openStamps(folder);
  stamps.begin(file)('hash of one');
  await stamps.save();
  return { folder, file, reopened: await openStamps(folder) };
}

test('an untouched file is known', async () => {
  const { file, reopened } = await setUp(10_000);
  expect(reopened.known(file)).toBe('hash of one');
});

test('a file stamped just after a change is not: it may change again within the tick', async () => {
  const { file, reopened } = await setUp(20);
  expect(reopened.known(file)).toBeUndefined();
});

test('a file that was never stamped, or is gone, is not', async () => {
  const { folder, file, reopened } = await setUp(10_000);
  expect(reopened.known(join(folder, 'other'))).toBeUndefined();
  rmSync(file);
  expect(reopened.known(file)).toBeUndefined();
});

test('a file put in its place with the same size and date is not', async () => {
  const { folder, file, reopened } = await setUp(10_000);
  const { atime, mtime } = statSync(file);
  writeFileSync(join(folder, 'new'), 'two');
  utimesSync(join(folder, 'new'), atime, mtime);
  renameSync(join(folder, 'new'), file);
  expect(reopened.known(file)).toBeUndefined();
});

test('stamps of files that are gone are not kept', async () => {
  const { folder, file, reopened } = await setUp(10_000);
  const other = join(folder, 'other');
  writeFileSync(other, 'x');
  rmSync(file);
  reopened.begin(other)('hash of x');
  await reopened.save();
  writeFileSync(file, 'one');
  expect((await openStamps(folder)).known(file)).toBeUndefined();
});
