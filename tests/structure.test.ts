/** The house rules that a compiler cannot hold: which room may look into which. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Rooms from the foundations up: each may import itself and what stands before it. */
const rooms = [
  ['src/arabic'],
  ['src/content'],
  ['src/related', 'src/search', 'src/proofread'],
  ['src/site.ts', 'src/strings.ts', 'src/options.ts'],
  ['src/assets', 'src/plugins'],
  ['.eleventy.ts', 'src/build'],
  ['scripts'],
] as const;

/** Types of the content model may name a settings file's fields, never the other way round at run time. */
function levelOf(file: string): number {
  return rooms.findIndex((level) =>
    level.some((room) => file === room || file.startsWith(`${room}/`)),
  );
}

function sources(): readonly string[] {
  const under = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'),
      )
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return ['.eleventy.ts', ...under('src'), ...under('scripts')].toSorted();
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from '(\.[^']+)'/gm)].map(([, path = '']) =>
    relative(root, resolve(root, dirname(file), path))
      .split(sep)
      .join('/'),
  );
}

describe('the rooms', () => {
  const files = sources();

  test('every source file stands in a room', () => {
    expect(files.filter((file) => levelOf(file) === -1)).toEqual([]);
  });

  test('imports point one way', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => levelOf(imported) > levelOf(file))
        .map((imported) => `${file} → ${imported}`),
    );
    expect(upward).toEqual([]);
  });

  test('the language room imports nothing else of the project', () => {
    const outward = files
      .filter((file) => file.startsWith('src/arabic/'))
      .flatMap((file) => importsOf(file).filter((path) => !path.startsWith('src/arabic/')));
    expect(outward).toEqual([]);
  });

  test('no import goes round in a circle', () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const imported of importsOf(file)) visit(imported, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

test('nothing stands at the top but what should', () => {
  const allowed = new Set([
    '.biome.json',
    '.ci',
    '.editorconfig',
    '.eleventy.ts',
    '.git',
    '.github',
    '.gitignore',
    '.vscode',
    'LICENSE',
    'README.md',
    '_includes',
    'articles',
    'package-lock.json',
    'package.json',
    'scripts',
    'src',
    'tests',
    'tsconfig.json',
  ]);
  const made = new Set(['node_modules', '_site', '.cache']);
  expect(readdirSync(root).filter((name) => !allowed.has(name) && !made.has(name))).toEqual([]);
});
