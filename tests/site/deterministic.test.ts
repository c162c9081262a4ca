import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { build, root } from '../setup/build.ts';
import { filesOf } from '../setup/pages.ts';
import { ownNow } from '../setup/sites.ts';

/** A hash for every file of a site, by its path. */
function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf({ folder }).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

describe('the same articles give the same bytes', () => {
  const { own } = inject('sites');
  const scratch = mkdtempSync(join(tmpdir(), 'mujaz-twin-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test('in a second build', async () => {
    const output = join(scratch, 'second');
    await build({ output, now: ownNow });
    expect(bytesOf(output)).toEqual(bytesOf(own.folder));
  });

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
    expect(bytesOf(output)).toEqual(bytesOf(own.folder));
  }, 240_000);

  test('over the output of another site: nothing of it stays', async () => {
    const output = join(scratch, 'second');
    await build({ output, now: '2026-01-15T00:00:00+03:00', basePath: '/other/' });
    await build({ output, now: ownNow });
    expect(bytesOf(output)).toEqual(bytesOf(own.folder));
  });

  test('whatever moment it is, when nothing is published between the two', async () => {
    const output = join(scratch, 'later');
    await build({ output, now: '2101-06-01T00:00:00+03:00' });
    expect(bytesOf(output)).toEqual(bytesOf(own.folder));
  });
});
