/**
 * Whatever is changed, in whatever order, a build that has builds behind it leaves the very bytes that a first one
 * leaves. One sequence is tried every time, the same; `MUJAZ_SOAK=N` tries N others, each edit by itself.
 */

import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyCache, differences, run, treeOf } from '../build/project.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';
import { Newsroom } from './edits.ts';

const soak = Number(process.env.MUJAZ_SOAK ?? 0);

/** Edits between two builds. */
const atOnce = soak > 0 ? 1 : 5;

const kinds = Object.keys(new Newsroom(0).edits);
const sequence = fc.tuple(
  fc.shuffledSubarray(kinds, { minLength: kinds.length, maxLength: kinds.length }),
  fc.array(fc.nat(1000), { minLength: kinds.length, maxLength: kinds.length }),
);

async function build(newsroom: Newsroom, output: string, cache: string): Promise<void> {
  const { project, articles, now } = newsroom;
  const args = ['--articles', articles, '--output', output, '--now', new Date(now).toISOString()];
  const ran = await run(project, 'build', args, { environment: { MUJAZ_CACHE: cache } });
  expect(ran.errors.split('\n').filter((line) => line.includes('.md:'))).toEqual([]);
  expect(ran.status, ran.errors).toBe(0);
}

test('after any edits the output is that of a first build', async () => {
  await fc.assert(
    fc.asyncProperty(sequence, async ([order, numbers]) => {
      const newsroom = new Newsroom(10);
      const [output, fresh] = [temporaryFolder(), temporaryFolder()];
      const [cache, warm] = [copyCache(), copyCache()];
      await build(newsroom, output, cache);
      for (let at = 0; at < order.length; at += atOnce) {
        const edits = order.slice(at, at + atOnce);
        for (const [place, kind] of edits.entries()) {
          newsroom.edits[kind]?.(numbers[at + place] ?? 0);
        }
        await build(newsroom, output, cache);
        for (const folder of [fresh, warm]) rmSync(folder, { recursive: true });
        // Nothing is carried over to a first build but what is slow to make and known by its content.
        cpSync(copyCache(), warm, { recursive: true });
        const pictures = join(cache, 'pictures');
        if (existsSync(pictures)) cpSync(pictures, join(warm, 'pictures'), { recursive: true });
        await build(newsroom, fresh, warm);
        expect(differences(treeOf(fresh), treeOf(output)), edits.join(', ')).toEqual([]);
      }
    }),
    // A run that fails tells its seed; to make it shorter would take minutes.
    { numRuns: Math.max(1, soak), endOnFailure: true, ...(soak === 0 && { seed: 4 }) },
  );
}, 1_200_000);
