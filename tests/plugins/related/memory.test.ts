import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openKeptRelations } from '../../../src/plugins/related/memory.ts';
import type { RelatableArticle } from '../../../src/related/relatable-article.ts';
import { relateArticles } from '../../../src/related/relate.ts';
import { article } from '../../related/articles.ts';
import { temporaryFolder } from '../temporary.ts';

const site = Array.from({ length: 40 }, (_, index) =>
  article(`a${index}`, {
    text: `تشفير${index % 5} رسائل${index % 7} هاتف${index % 3}`,
    day: index,
  }),
);

async function relate(folder: string, articles: readonly RelatableArticle[]) {
  const relations = openKeptRelations(folder);
  const related = relations.relateArticles(articles);
  relations.save();
  return [...related];
}

const full = (articles: readonly RelatableArticle[]) => [...relateArticles(articles)];

/** Long ago, to see whether a file has been written again. */
const longAgo = new Date(0);

function files(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

function termFiles(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('terms-'));
}

test('the same with and without what was kept, and nothing is written where nothing changed', async () => {
  const folder = join(temporaryFolder(), 'related');
  expect(await relate(folder, site.slice(1))).toEqual(full(site.slice(1)));
  expect(readdirSync(folder).toSorted()).toEqual(['answer', 'memory', ...termFiles(folder)]);
  for (const file of files(folder)) utimesSync(file, longAgo, longAgo);
  expect(await relate(folder, site.slice(1))).toEqual(full(site.slice(1)));
  expect(files(folder).map((file) => statSync(file).mtimeMs)).toEqual([0, 0, 0]);
  expect(await relate(folder, site)).toEqual(full(site));
  expect(statSync(join(folder, 'memory')).mtimeMs).toBeGreaterThan(0);
  expect(await relate(folder, site.slice(9))).toEqual(full(site.slice(9)));
  expect(await relate(folder, [])).toEqual([]);
  expect(await relate(folder, site)).toEqual(full(site));
});

test('what is counted of one article is written beside the rest, and files of terms stay few', async () => {
  const folder = join(temporaryFolder(), 'related');
  await relate(folder, site.slice(20));
  const [first] = termFiles(folder);
  await relate(folder, site.slice(19));
  expect(termFiles(folder)).toHaveLength(2);
  expect(termFiles(folder)).toContain(first);
  for (let from = 18; from >= 0; from -= 1) await relate(folder, site.slice(from));
  expect(termFiles(folder).length).toBeLessThan(6);
  // What belongs to no article any more is dropped in the end.
  await relate(folder, site.slice(0, 9));
  expect(termFiles(folder)).toHaveLength(1);
  expect(await relate(folder, site.slice(0, 10))).toEqual(full(site.slice(0, 10)));
});

test('neither with what was kept nor when nothing changed is a text asked for again', async () => {
  const folder = join(temporaryFolder(), 'related');
  let asked: string[] = [];
  const lazy = site.map((given) => ({
    ...given,
    text: {
      get plain() {
        asked.push(given.slug);
        return given.text.plain;
      },
    },
  }));
  const runs: readonly (readonly [readonly RelatableArticle[], readonly string[]])[] = [
    [lazy.slice(1), lazy.slice(1).map(({ slug }) => slug)],
    [lazy.slice(1), []],
    [lazy, ['a0']],
    [lazy.slice(2), []],
    [[...lazy.slice(2)].reverse(), []],
  ];
  for (const [articles, expected] of runs) {
    await relate(folder, articles);
    expect(asked.toSorted()).toEqual(expected.toSorted());
    asked = [];
  }
});

test('picks alone are enough to change the answer', async () => {
  const folder = join(temporaryFolder(), 'related');
  await relate(folder, site);
  const picked = site.map((one) => (one.slug === 'a3' ? { ...one, picks: ['a30'] } : one));
  expect(await relate(folder, picked)).toEqual(full(picked));
  expect(new Map(await relate(folder, picked)).get('a3')?.[0]).toBe('a30');
  expect(await relate(folder, site)).toEqual(full(site));
});

function halfOverwritten(bytes: Buffer): Buffer {
  return bytes.fill(7, bytes.length >> 1);
}

const spoils: readonly [string, (file: string, other: string) => void][] = [
  ['deleted', (file) => rmSync(file)],
  ['emptied', (file) => writeFileSync(file, '')],
  ['cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, -9))],
  ['longer', (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.alloc(9)]))],
  ['damaged', (file) => writeFileSync(file, halfOverwritten(readFileSync(file)))],
  ['something else', (file) => writeFileSync(file, '{"key":"value"}')],
  ['another file', (file, other) => writeFileSync(file, readFileSync(other))],
];

test.each(spoils)('a file that is %s is done without', async (_, spoil) => {
  for (const kind of ['answer', 'memory', 'terms-']) {
    const folder = temporaryFolder();
    await relate(folder, site.slice(3));
    const name = readdirSync(folder).find((one) => one.startsWith(kind)) ?? expect.unreachable();
    const other = kind === 'answer' ? 'memory' : 'answer';
    spoil(join(folder, name), join(folder, other));
    for (const from of [3, 2, 4, 1, 5, 0]) {
      expect(await relate(folder, site.slice(from))).toEqual(full(site.slice(from)));
    }
  }
});

test('after any edits, deletions and damage the result is that of a full computation', async () => {
  const anyNumber = fc.integer({ min: 0, max: 39 });
  const edits = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('remove' as const), number: anyNumber }),
      fc.record({ kind: fc.constant('add' as const), number: anyNumber }),
      fc.record({ kind: fc.constant('edit' as const), number: anyNumber, by: anyNumber }),
      fc.record({ kind: fc.constant('spoil' as const), number: anyNumber, by: fc.nat(6) }),
    ),
    { minLength: 4, maxLength: 14 },
  );
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      const folder = temporaryFolder();
      const present = new Map(site.slice(5).map((one) => [one.slug, one]));
      await relate(folder, [...present.values()]);
      for (const step of steps) {
        const one = site[step.number] ?? expect.unreachable();
        if (step.kind === 'remove') present.delete(one.slug);
        else if (step.kind === 'add') present.set(one.slug, one);
        else if (step.kind === 'edit') {
          const { text, hash } = site[step.by] ?? expect.unreachable();
          present.set(one.slug, { ...one, text, hash });
        } else {
          const all = files(folder);
          const [file = '', other = ''] = [all[step.number % all.length], all[0]];
          spoils[step.by]?.[1](file, other);
        }
        const articles = [...present.values()];
        expect(await relate(folder, articles)).toEqual(full(articles));
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('what a run left that was killed is no obstacle', async () => {
  const folder = join(temporaryFolder(), 'related');
  mkdirSync(folder);
  writeFileSync(join(folder, 'memory.1234.tmp'), 'half of a mem');
  writeFileSync(join(folder, `terms-${'0'.repeat(32)}`), 'of a run that was not finished');
  expect(await relate(folder, site)).toEqual(full(site));
  expect(termFiles(folder)).not.toContain(`terms-${'0'.repeat(32)}`);
});
