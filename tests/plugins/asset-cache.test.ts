import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { fingerprint } from '../../src/content/fingerprint.ts';
import { toolsFingerprint } from '../../src/content/program-fingerprint.ts';
import { cached, cachedByInputs, writeAtomically } from '../../src/plugins/asset-cache.ts';
import { temporaryFolder } from './temporary.ts';

describe('fingerprint', () => {
  test('tells apart the same characters in other parts', () => {
    expect(fingerprint('ab', 'c')).not.toBe(fingerprint('a', 'bc'));
    expect(fingerprint('ab')).not.toBe(fingerprint('ab', ''));
  });

  test('is the same for a text and its bytes', () => {
    expect(fingerprint('موجز')).toBe(fingerprint(Buffer.from('موجز')));
    expect(toolsFingerprint()).toMatch(/^[0-9a-f]{32}$/);
  });
});

test('an atomic write leaves the file and nothing else', async () => {
  const folder = temporaryFolder();
  await writeAtomically(join(folder, 'a/b.txt'), 'one');
  await writeAtomically(join(folder, 'a/b.txt'), 'two');
  expect(readFileSync(join(folder, 'a/b.txt'), 'utf8')).toBe('two');
  expect(readdirSync(join(folder, 'a'))).toEqual(['b.txt']);
});

test('a write that fails leaves nothing', async () => {
  const folder = temporaryFolder();
  await writeAtomically(join(folder, 'b/c'), 'a file where a folder must be');
  await expect(writeAtomically(join(folder, 'b'), 'x')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['b']);
});

describe('cached', () => {
  test('makes once', async () => {
    const folder = temporaryFolder();
    const make = vi.fn(async () => Buffer.from('bytes'));
    expect((await cached(folder, 'key', make)).toString()).toBe('bytes');
    expect((await cached(folder, 'key', make)).toString()).toBe('bytes');
    expect(make).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['torn', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 34))],
    ['emptied', (file: string) => writeFileSync(file, '')],
    ['altered', (file: string) => writeFileSync(file, `${readFileSync(file, 'latin1')}x`)],
  ])('makes again what was %s', async (_, damage) => {
    const folder = temporaryFolder();
    const make = vi.fn(async () => Buffer.from('bytes'));
    await cached(folder, 'key', make);
    damage(join(folder, 'key'));
    expect((await cached(folder, 'key', make)).toString()).toBe('bytes');
    expect(make).toHaveBeenCalledTimes(2);
  });
});

describe('cachedByInputs', () => {
  async function setUp() {
    const folder = temporaryFolder();
    const input = join(folder, 'input');
    writeFileSync(input, 'one');
    const make = vi.fn(async () => ({ text: readFileSync(input, 'utf8'), inputs: [input] }));
    const get = (key = 'key') => cachedByInputs(folder, 'entry.json', key, make);
    expect(await get()).toBe('one');
    return { input, make, get, entry: join(folder, 'entry.json') };
  }

  test('makes once while nothing changes', async () => {
    const { make, get } = await setUp();
    expect(await get()).toBe('one');
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('makes again when an input changes', async () => {
    const { input, get } = await setUp();
    writeFileSync(input, 'two');
    expect(await get()).toBe('two');
  });

  test('makes again with another key, or when the entry is damaged or deleted', async () => {
    const { make, get, entry } = await setUp();
    await get('other');
    expect(make).toHaveBeenCalledTimes(2);
    writeFileSync(entry, readFileSync(entry, 'utf8').replace('"text":"one"', '"text":"won"'));
    expect(await get('other')).toBe('one');
    writeFileSync(entry, '{');
    expect(await get('other')).toBe('one');
    rmSync(entry);
    expect(await get('other')).toBe('one');
    expect(make).toHaveBeenCalledTimes(5);
  });
});
