import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faces, fallbacks } from '../../src/assets/fonts/faces.ts';
import { assetsPlugin, prepareAssets } from '../../src/plugins/assets.ts';
import type { EleventyConfig } from '../../src/plugins/eleventy-config.ts';
import { temporaryFolder } from './temporary.ts';

const directory = join(import.meta.dirname, 'fixtures/assets');

test('every address that templates and styles name is a file of the output', async () => {
  const cacheDirectory = temporaryFolder();
  const prepared = await prepareAssets({ directory, cacheDirectory, faces, fallbacks });
  const { assets } = prepared;
  expect(Object.isFrozen(assets)).toBe(true);
  expect(await prepareAssets({ directory, cacheDirectory, faces, fallbacks })).toEqual(prepared);

  const data = new Map<string, unknown>();
  const output = temporaryFolder();
  const listeners: Parameters<EleventyConfig['on']>[1][] = [];
  assetsPlugin(
    {
      addGlobalData: (name, value) => data.set(name, value),
      on: (_, listener) => listeners.push(listener),
    },
    prepared,
  );
  expect(data.get('assets')).toBe(assets);
  expect(readdirSync(output)).toEqual([]);
  for (const listener of listeners) await listener({ directories: { output } });

  const styles = readFileSync(join(output, assets.styles), 'utf8');
  const named = [
    ...[assets.styles, assets.feedStyles, assets.themeScript, assets.mainScript],
    assets.searchScript,
    ...[...assets.fonts, ...assets.icons, ...assets.manifestIcons].map(({ address }) => address),
    ...[...styles.matchAll(/url\(([^)]+)\)/g)].map(([, url]) => `/assets/${url}`),
  ];
  for (const address of named) {
    expect(readFileSync(join(output, address)).length, address).toBeGreaterThan(0);
  }
  expect(new Set(named)).toEqual(new Set(prepared.files.map(({ address }) => address)));
});

test('is loud about a missing option', () => {
  const config = { addGlobalData: () => {}, on: () => {} };
  expect(() => assetsPlugin(config)).toThrow('`assets`');
});
