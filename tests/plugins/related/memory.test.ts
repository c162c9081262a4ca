import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKeptRelations } from '../../../src/plugins/related/memory.ts';
import { relateArticles } from '../../../src/related/relate.ts';
import { article } from '../../related/articles.ts';
import { temporaryFolder } from '../temporary.ts';

const site = Array.from({ length: 40 }, (_, index) =>
  article(`a${index}`, {
    text: `تشفير${index % 5} رسائل${index % 7} هاتف${index % 3}`,
    day: index,
  }),
);

async function relate(folder: string, articles: typeof site) {
  const relations = await openKeptRelations(folder);
  const related = relations.relateArticles(articles);
  await relations.save();
  return [...related];
}

const full = (articles: typeof site) => [...relateArticles(articles)];

/** Long ago, to see whether a file has been written again. */
const longAgo = new Date(0);

function files(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

test('the same with and without what was kept, and nothing is written where nothing changed', async () => {
  const folder = join(temporaryFolder(), 'related');
  expect(await relate(folder, site.slice(1))).toEqual(full(site.slice(1)));
  expect(readdirSync(folder).toSorted()).toEqual(['neighbours', 'terms']);
  for (const file of files(folder)) utimesSync(file, longAgo, longAgo);
  expect(await relate(folder, site.slice(1))).toEqual(full(site.slice(1)));
  expect(files(folder).map((file) => statSync(file).mtimeMs)).toEqual([0, 0]);
  expect(await relate(folder, site)).toEqual(full(site));
  expect(files(folder).every((file) => statSync(file).mtimeMs > 0)).toBe(true);
  expect(await relate(folder, site.slice(9))).toEqual(full(site.slice(9)));
});

test.each<[string, (file: string, other: string) => void]>([
  ['deleted', (file) => rmSync(file)],
  ['emptied', (file) => writeFileSync(file, '')],
  ['cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, -9))],
  ['damaged', (file) => writeFileSync(file, readFileSync(file).fill(7, 200, 230))],
  ['something else', (file) => writeFileSync(file, '{"key":"value"}')],
  ['the other file', (file, other) => writeFileSync(file, readFileSync(other))],
])('a file that is %s is made again', async (_, spoil) => {
  for (const name of ['terms', 'neighbours']) {
    const folder = temporaryFolder();
    await relate(folder, site);
    const whole = readFileSync(join(folder, name));
    spoil(join(folder, name), join(folder, name === 'terms' ? 'neighbours' : 'terms'));
    expect(await relate(folder, site)).toEqual(full(site));
    expect(readFileSync(join(folder, name)).equals(whole)).toBe(true);
  }
});
