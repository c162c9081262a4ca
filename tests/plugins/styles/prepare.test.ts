import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AssetError } from '../../../src/plugins/asset-error.ts';
import { bundleStyles } from '../../../src/plugins/styles/bundle.ts';
import { prepareStyles } from '../../../src/plugins/styles/prepare.ts';
import { temporaryFolder } from '../temporary.ts';

const rules = '@font-face {\n  font-family: "موجز";\n  src: url("fonts/a.woff2");\n}\n';

function setUp(files: Record<string, string> = {}) {
  const folder = temporaryFolder();
  cpSync(join(import.meta.dirname, '../fixtures/assets/css'), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, entry: join(folder, 'site.css'), cache: join(folder, 'cache') };
}

test('imports, flattens and shortens; the given rules come first', async () => {
  const { entry } = setUp();
  const { text, inputs } = await bundleStyles(entry, rules);
  expect(text).toMatch(/^@font-face\{font-family:"?موجز"?;src:url\(fonts\/a\.woff2\)\}/);
  expect(text).toContain('.card .card__title{margin-inline:0}');
  expect(text).not.toMatch(/@import|\n|&/);
  expect(inputs.map((input) => input.split('/').at(-1))).toEqual(['site.css', 'base.css']);
});

test('layers, logical properties and custom properties stay as written', async () => {
  const css =
    '@layer base, parts;\n@layer parts { .a { inset-inline-start: 0; border-start-start-radius: 2px; color: var(--ink); } }';
  const { entry } = setUp({ 'site.css': css });
  const { text } = await bundleStyles(entry, '');
  expect(text).toBe(
    '@layer base, parts;@layer parts{.a{border-start-start-radius:2px;color:var(--ink);inset-inline-start:0}}',
  );
});

test('the address is that of the text, and the text is the same each time', async () => {
  const one = setUp();
  const two = setUp();
  const first = await prepareStyles(one.entry, rules, one.cache);
  expect(first.address).toMatch(/^\/assets\/site\.[0-9a-f]{12}\.css$/);
  expect(await prepareStyles(one.entry, rules, one.cache)).toEqual(first);
  expect(await prepareStyles(two.entry, rules, two.cache)).toEqual(first);
  writeFileSync(join(one.folder, 'base.css'), 'body { margin: 0; }');
  const changed = await prepareStyles(one.entry, rules, one.cache);
  expect(changed.address).not.toBe(first.address);
  expect(Buffer.from(changed.files[0]?.bytes ?? []).toString()).toContain('body{margin:0}');
  expect((await prepareStyles(one.entry, '', one.cache)).address).not.toBe(changed.address);
});

describe('a mistake is told with its file and line', () => {
  test.each([
    ['in the entry', { 'site.css': 'a { color: red; }\n\nb { color }\n' }, 'site.css', 3],
    ['in an imported file', { 'base.css': '\na {\n' }, 'base.css', 2],
    ['of a file that is not there', { 'site.css': '@import "./no.css";\n' }, 'site.css', 1],
  ])('%s', async (_, files, name, line) => {
    const { folder, entry, cache } = setUp(files);
    const error = await prepareStyles(entry, rules, cache).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AssetError);
    expect(error).toMatchObject({ file: join(folder, name), line });
    expect(String(error)).toContain(`${name}:${line}:`);
  });

  test('and what was made before stays good', async () => {
    const { entry, cache } = setUp();
    const good = await prepareStyles(entry, rules, cache);
    const text = readFileSync(entry, 'utf8');
    writeFileSync(entry, `${text}}`);
    await expect(prepareStyles(entry, rules, cache)).rejects.toThrow(AssetError);
    writeFileSync(entry, text);
    expect(await prepareStyles(entry, rules, cache)).toEqual(good);
  });
});
