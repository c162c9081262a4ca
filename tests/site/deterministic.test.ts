import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { build, root } from '../setup/build.ts';
import { filesOf } from '../setup/pages.ts';
import { ownNow } from '../setup/sites.ts';

/** The files in which two sites differ, or which only one of them has. */
function differences(one: string, other: string): readonly string[] {
  const files = filesOf({ folder: one });
  const others = filesOf({ folder: other });
  return [...new Set([...files, ...others])].filter(
    (file) =>
      !files.includes(file) ||
      !others.includes(file) ||
      !readFileSync(join(one, file)).equals(readFileSync(join(other, file))),
  );
}

describe('the same articles give the same bytes', () => {
  const { own } = inject('sites');
  let scratch = '';
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'mujaz-twin-'));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test('without a cache, in another time zone and language, from another folder', async () => {
    const output = join(scratch, 'elsewhere');
    const articles = join(scratch, 'مقالات أخرى');
    cpSync(join(root, 'articles'), articles, { recursive: true });
    await build({
      output,
      now: ownNow,
      articles,
      environment: {
        MUJAZ_CACHE: join(scratch, 'cache'),
        TZ: 'America/St_Johns',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
      },
    });
    expect(differences(output, own.folder)).toEqual([]);
  }, 240_000);

  test('over the output of another site: nothing of it stays', async () => {
    const output = join(scratch, 'over-another');
    await build({ output, now: '2026-01-15T00:00:00+03:00', basePath: '/other/' });
    await build({ output, now: ownNow });
    expect(differences(output, own.folder)).toEqual([]);
  });

  test('in a second build, whatever moment it is, when nothing is published between the two', async () => {
    const output = join(scratch, 'later');
    await build({ output, now: '2101-06-01T00:00:00+03:00' });
    expect(differences(output, own.folder)).toEqual([]);
  });
});
