import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { AssetError } from '../../../src/plugins/asset-error.ts';
import { bundleScript, prepareScript } from '../../../src/plugins/client/prepare.ts';
import { temporaryFolder } from '../temporary.ts';

function setUp() {
  const folder = temporaryFolder();
  cpSync(join(import.meta.dirname, '../fixtures/assets/client'), folder, { recursive: true });
  const file = (name: string) => join(folder, name);
  return { file, cache: file('cache') };
}

test('a module with what it imports, in a form that Safari 14 reads', async () => {
  const { file } = setUp();
  const { text, inputs } = await bundleScript(file('main.ts'), 'module');
  expect(inputs.sort()).toEqual([file('main.ts'), file('words.ts')]);
  expect(text).toContain('موجز');
  expect(text.trim()).not.toMatch(/import|\n|: readonly/);
});

test('a classic script runs at once and leaves no names behind', async () => {
  const { file } = setUp();
  const { text } = await bundleScript(file('theme.ts'), 'classic');
  const dataset: Record<string, string> = {};
  const context = {
    document: { documentElement: { dataset } },
    localStorage: { getItem: () => 'dark' },
  };
  const before = Object.keys(context);
  runInNewContext(text, context);
  expect(dataset).toEqual({ theme: 'dark' });
  expect(Object.keys(context)).toEqual(before);
});

test('the address is that of the text, and follows every file', async () => {
  const one = setUp();
  const two = setUp();
  const first = await prepareScript(one.file('main.ts'), 'module', one.cache);
  expect(first.address).toMatch(/^\/assets\/main\.[0-9a-f]{12}\.js$/);
  expect(await prepareScript(one.file('main.ts'), 'module', one.cache)).toEqual(first);
  expect(await prepareScript(two.file('main.ts'), 'module', two.cache)).toEqual(first);
  writeFileSync(one.file('words.ts'), "export const words = ['خبر'];");
  const changed = await prepareScript(one.file('main.ts'), 'module', one.cache);
  expect(changed.address).not.toBe(first.address);
});

test.each([
  ['main.ts', "import './no.ts';\n", 'main.ts', 1],
  ['words.ts', 'export const words = [];\n\nconst = 3;\n', 'words.ts', 3],
])('a mistake in %s is told with its place', async (name, text, told, line) => {
  const { file, cache } = setUp();
  writeFileSync(file(name), text);
  const error = await prepareScript(file('main.ts'), 'module', cache).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(AssetError);
  expect(error).toMatchObject({ file: file(told), line });
});
