/** What goes wrong while a build runs: it says so, leaves the last good site, and the next build puts all right. */

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  articleText,
  copyCache,
  copyProject,
  differences,
  now,
  type Ran,
  run,
  treeOf,
  writeArticle,
} from '../build/project.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const project = copyProject();
const fault = join(import.meta.dirname, '../build/fault.ts');

interface Newsroom {
  readonly articles: string;
  readonly output: string;
  readonly cache: string;
  build(wrong?: string, ...args: readonly string[]): Promise<Ran>;
  /** The output of a build that knows nothing of those before. */
  fresh(...args: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

function newsroom(count: number): Newsroom {
  const folder = temporaryFolder();
  const [articles, output, cache] = [join(folder, 'articles'), join(folder, 'site'), copyCache()];
  for (let number = 1; number <= count; number++) writeArticle(articles, `story-${number}`);
  const ask = (place: string, kept: string, wrong: string | undefined, args: readonly string[]) =>
    run(project, 'build', ['--articles', articles, '--output', place, '--now', now, ...args], {
      environment: {
        MUJAZ_CACHE: kept,
        ...(wrong === undefined ? {} : { FAULT: wrong, NODE_OPTIONS: `--import ${fault}` }),
      },
    });
  return {
    articles,
    output,
    cache,
    build: (wrong, ...args) => ask(output, cache, wrong, args),
    async fresh(...args) {
      const place = join(folder, 'fresh');
      rmSync(place, { recursive: true, force: true });
      const { status, errors } = await ask(place, copyCache(), undefined, args);
      expect(status, errors).toBe(0);
      return treeOf(place);
    },
  };
}

/** Folders and files of what is not finished. */
function unfinished({ cache }: Newsroom): readonly string[] {
  return readdirSync(cache).filter((name) => name.startsWith('staging-'));
}

describe('the disk is full', () => {
  test('at any moment: it is said, and with room again all is put right', async () => {
    const room = newsroom(12);
    expect((await room.build()).status).toBe(0);
    const good = treeOf(room.output);
    // Every page is another.
    const changed = ['--base-path', '/x/'];
    const whole = await room.fresh(...changed);
    let failed = 0;
    for (const files of [1, 4, 16, 32, 48]) {
      const { status, errors } = await room.build(`full-disk:${files}`, ...changed);
      if (status === 0) continue;
      failed += 1;
      expect([status, errors]).toEqual([2, expect.stringMatching(/امتلأ القرص/)]);
      for (const [path, hash] of treeOf(room.output)) {
        expect([good.get(path), whole.get(path)], `${path} at ${files}`).toContain(hash);
      }
      expect(unfinished(room)).toEqual([]);
    }
    expect(failed).toBeGreaterThan(2);
    expect((await room.build(undefined, ...changed)).status).toBe(0);
    expect(differences(whole, treeOf(room.output))).toEqual([]);
  }, 300_000);
});

describe('a process that works for the build', () => {
  // As many as are shared out over processes.
  const room = newsroom(520);

  test('that reads dies: nothing is put out, and nothing is left behind', async () => {
    const { status, errors } = await room.build('die:read-worker', '--workers', '2');
    expect([status, errors]).toEqual([2, expect.stringContaining('توقفت عملية')]);
    expect(existsSync(join(room.output, 'index.html'))).toBe(false);
    expect(unfinished(room)).toEqual([]);
  }, 300_000);

  test('that renders dies: the last good site stays', async () => {
    const single = await room.fresh('--workers', '1');
    expect((await room.build(undefined, '--workers', '2')).status).toBe(0);
    // However many processes have read and rendered.
    expect(differences(single, treeOf(room.output))).toEqual([]);
    const { status, errors } = await room.build('die:render-worker', '--base-path', '/x/');
    expect([status, errors]).toEqual([2, expect.stringContaining('توقفت عملية')]);
    expect(differences(single, treeOf(room.output))).toEqual([]);
    expect(unfinished(room)).toEqual([]);
  }, 300_000);

  test('that renders finds the disk full: it is told as if it were this one', async () => {
    const good = treeOf(room.output);
    const { status, errors } = await room.build('full-disk:150', '--base-path', '/x/');
    expect([status, errors]).toEqual([2, expect.stringContaining('امتلأ القرص')]);
    expect(differences(good, treeOf(room.output))).toEqual([]);
    expect(unfinished(room)).toEqual([]);
  }, 300_000);
});

test('an article that is saved while its page is made is read again', async () => {
  const room = newsroom(3);
  const file = writeArticle(room.articles, 'story-2', articleText('مقال يُحفظ أثناء البناء'));
  const { status, errors } = await room.build(`save:${file}`);
  expect(status, errors).toBe(0);
  rmSync(`${file}.saved`);
  const page = readFileSync(join(room.output, 'story-2/index.html'), 'utf8');
  expect(page).toContain('سطر حُفظ أثناء البناء.');
  expect(differences(await room.fresh(), treeOf(room.output))).toEqual([]);
}, 300_000);
