/** A copy of the project in a temporary folder, whose templates a test may break, and the running of its commands. */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const original = join(import.meta.dirname, '../..');

/** Every build of the tests is made at this moment. */
export const now = '2026-03-20T12:00:00+03:00';

/** Copies the project but its articles; packages are linked. Call it at the top of a file. */
export function copyProject(): string {
  const folder = join(temporaryFolder(), 'project');
  for (const name of ['src', '_includes', 'scripts', '.eleventy.ts', 'package.json']) {
    cpSync(join(original, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(original, 'node_modules'), join(folder, 'node_modules'), 'dir');
  mkdirSync(join(folder, 'articles'));
  return folder;
}

/** A copy of what builds have kept, for a test that looks into the cache or leaves things in it. */
export function copyCache(): string {
  const cache = join(temporaryFolder(), 'cache');
  mkdirSync(cache);
  for (const name of ['client', 'fonts', 'icons', 'styles']) {
    const kept = join(original, '.cache', name);
    if (existsSync(kept)) cpSync(kept, join(cache, name), { recursive: true });
  }
  return cache;
}

export interface Ran {
  readonly status: number | null;
  /** What it printed. */
  readonly out: string;
  readonly errors: string;
}

/** The environment without settings of the site. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !name.startsWith('MUJAZ_') && name !== 'INIT_CWD' && name !== 'NODE_OPTIONS',
    ),
  );
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds after which it is killed without warning. */
  readonly killAfter?: number;
  readonly from?: string;
}

/** Runs Node in a project, to its end. */
export function runNode(
  project: string,
  args: readonly string[],
  { environment = {}, killAfter, from = project }: RunOptions = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      cwd: from,
      // The shared cache has the fonts and icons of every run.
      env: { ...plainEnvironment(), MUJAZ_CACHE: join(original, '.cache'), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(killAfter === undefined ? {} : { timeout: killAfter, killSignal: 'SIGKILL' }),
    });
    let out = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, errors }));
  });
}

/** Runs a command of a project as its npm script does. */
export function run(
  project: string,
  command: string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<Ran> {
  return runNode(project, [join(project, 'scripts/run.js'), command, ...args], options);
}

/** `index.md` of an article without faults. */
export function articleText(
  title: string,
  lines: readonly string[] = [],
  body = 'نص المقال.',
): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    'description: وصف يكفي طوله ليعرف القارئ ما ينتظره في هذا المقال المكتوب للاختبار.',
    'date: 2026-03-01T09:00',
    'author: apps-desk',
    'section: apps',
    'tags: [الصحافة]',
    ...lines,
    '---',
    '',
    body,
    '',
  ].join('\n');
}

/** @returns the path of its `index.md` */
export function writeArticle(
  articles: string,
  slug: string,
  text = articleText(`مقال للاختبار اسمه ${slug}`),
): string {
  mkdirSync(join(articles, slug), { recursive: true });
  const file = join(articles, slug, 'index.md');
  writeFileSync(file, text);
  return file;
}

/** Hashes of the files under a folder by their paths, and its folders with a closing slash. */
export function treeOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        const name = relative(folder, path);
        if (!entry.isFile()) return [`${name}/`, ''];
        return [name, createHash('sha256').update(readFileSync(path)).digest('hex')];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** How two trees differ: paths that are new, gone, or other. */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
}
