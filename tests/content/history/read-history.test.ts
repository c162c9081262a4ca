import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { explainHistory } from '../../../src/content/history/explain.ts';
import { type History, readHistory } from '../../../src/content/history/read-history.ts';
import { readRepository } from '../../../src/content/history/repository.ts';
import { updatesIn } from '../../../src/plugins/content/updates.ts';
import { TestRepository } from '../../setup/repository.ts';
import { temporaryFolder } from '../../setup/temporary-folders.ts';

const top = join(temporaryFolder(), 'غرفة الأخبار');
const articles = join(top, 'content/مقالات');
const cache = temporaryFolder();
const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T10:00:00+03:00`;
const decomposed = 'أخبار-إضافية'.normalize('NFD');
const lines = Array.from({ length: 40 }, (_, at) => `سطر رقمه ${at} في المقال.\n`).join('');

function edit(slug: string, text = 'سطر جديد.\n'): void {
  mkdirSync(join(articles, slug), { recursive: true });
  appendFileSync(join(articles, slug, 'index.md'), text);
}

const read = (folder = articles): Promise<History> =>
  readHistory(folder, { directory: cache, version: '1' });

const datesOf = ({ edits }: History): Record<string, string> =>
  Object.fromEntries(
    [...edits].map(([slug, { time }]) => [
      slug,
      new Date(time + 10_800_000).toISOString().slice(0, 10),
    ]),
  );

let repository: TestRepository;
let reformatted = '';

beforeAll(() => {
  repository = new TestRepository(top);
  for (const slug of ['تجربة-الكتابة', decomposed, 'quiet', 'moved', 'merged', 'pictured']) {
    edit(slug, lines);
  }
  // Before it came here, it was an article elsewhere.
  mkdirSync(join(top, 'old/imported'), { recursive: true });
  writeFileSync(join(top, 'old/imported/index.md'), lines.replaceAll('سطر', 'جملة'));
  repository.commit(day(1));
  edit('تجربة-الكتابة');
  edit(decomposed);
  repository.commit(day(2));
  edit('moved');
  appendFileSync(join(top, 'old/imported/index.md'), 'سطر جديد.\n');
  repository.commit(day(3));
  renameSync(join(articles, 'moved'), join(articles, 'اسم-جديد'));
  renameSync(join(top, 'old/imported'), join(articles, 'imported'));
  repository.commit(day(4));
  // Another takes the old name.
  edit('moved', 'مقال آخر لا يشبه الأول في شيء.\n');
  repository.commit(day(5));
  repository.git('switch', '--quiet', '--create', 'side');
  edit('merged', 'من الفرع.\n');
  repository.commit(day(6));
  repository.git('switch', '--quiet', 'main');
  writeFileSync(join(articles, 'pictured/صورة.svg'), '<svg/>');
  repository.commit(day(7));
  repository.merge('side', day(9));
  for (const slug of readdirSync(articles)) edit(slug, '\n');
  reformatted = repository.commit(day(10));
  writeFileSync(join(top, '.git-blame-ignore-revs'), `# تنسيق\n${reformatted}\n`);
  repository.commit(day(11));
});

test('articles have the dates of the last commits that changed their text', async () => {
  const history = await read();
  expect(datesOf(history)).toEqual({
    'تجربة-الكتابة': '2026-03-02',
    [decomposed.normalize('NFC')]: '2026-03-02',
    'اسم-جديد': '2026-03-03',
    imported: '2026-03-03',
    merged: '2026-03-06',
  });
  // Kept, and from a folder that only begins with the same letters nothing is taken.
  expect(await read()).toEqual(history);
  mkdirSync(join(top, 'content/مقالات أخرى'));
  expect(datesOf(await read(join(top, 'content/مقالات أخرى')))).toEqual({});
});

test('what is kept is of one state of the repository', async () => {
  const history = await read();
  const ignored = join(top, '.git-blame-ignore-revs');
  expect(history.inputs).toEqual([ignored]);
  writeFileSync(ignored, '');
  expect(Object.values(datesOf(await read()))).toEqual(Array(8).fill('2026-03-10'));
  writeFileSync(ignored, `${reformatted}\n`);
  expect(await read()).toEqual(history);
  edit('quiet');
  expect(await read()).toEqual(history);
  repository.commit(day(12));
  expect(datesOf(await read())).toMatchObject({ quiet: '2026-03-12' });
});

test('git that runs in a hook of another repository is asked about this one', async () => {
  process.env.GIT_DIR = '/nowhere/.git';
  try {
    expect(datesOf(await read())).toMatchObject({ merged: '2026-03-06' });
  } finally {
    delete process.env.GIT_DIR;
  }
});

describe('where the dates cannot be known, that is explained and none is told', () => {
  const explained = async (folder: string): Promise<string> => {
    const history = await read(folder);
    expect(history.edits.size).toBe(0);
    return updatesIn(history, { timeZone: 'Asia/Riyadh', settlingHours: 0 }).notices().join('\n');
  };

  test('a shallow clone', async () => {
    const clone = join(temporaryFolder(), 'clone');
    repository.git('clone', '--quiet', '--depth=1', `file://${top}`, clone);
    expect(await explained(join(clone, 'content/مقالات'))).toContain('fetch-depth: 0');
    new TestRepository(clone).git('fetch', '--quiet', '--unshallow');
    expect(datesOf(await read(join(clone, 'content/مقالات')))).toEqual(datesOf(await read()));
  });

  test('no repository', async () => {
    expect(await explained(temporaryFolder())).toMatch(
      /تعذّرت قراءة تاريخ المقالات من git.*not a git/s,
    );
  });

  test('no git', async () => {
    const { PATH } = process.env;
    process.env.PATH = temporaryFolder();
    try {
      expect(await explained(articles)).toContain('لا يوجد git على هذا الجهاز');
    } finally {
      process.env.PATH = PATH;
    }
  });

  test('nothing committed yet, which needs no explaining', async () => {
    const folder = temporaryFolder();
    new TestRepository(folder);
    expect(await readRepository(folder)).toEqual({ kind: 'empty' });
    expect(await explained(folder)).toBe('');
  });

  test('a repository that is broken', async () => {
    const folder = join(temporaryFolder(), 'broken');
    repository.git('clone', '--quiet', top, folder);
    rmSync(join(folder, '.git/objects'), { recursive: true });
    mkdirSync(join(folder, '.git/objects'));
    expect(existsSync(join(folder, 'content/مقالات'))).toBe(true);
    expect(await explained(join(folder, 'content/مقالات'))).toContain('تعذّرت قراءة');
  });
});

test('a commit soon after publication is no update', async () => {
  const { updateOf } = updatesIn(await read(), { timeZone: 'Asia/Riyadh', settlingHours: 24 });
  const publishedAt = (iso: string) => updateOf('merged', { iso, epoch: Date.parse(iso) });
  expect(publishedAt('2026-03-05T10:00:01+03:00')).toBeUndefined();
  expect(publishedAt('2026-03-20T10:00:00+03:00')).toBeUndefined();
  expect(publishedAt('2026-03-05T10:00:00+03:00')).toEqual({
    iso: '2026-03-06T10:00:00+03:00',
    epoch: Date.parse('2026-03-06T10:00:00+03:00'),
  });
});

test('a commit that updated very many articles is told of', () => {
  const edits = (count: number) =>
    new Map(Array.from({ length: count }, (_, at) => [`story-${at}`, { time: 0, commit: 'a1b2' }]));
  const repository = { kind: 'empty' } as const;
  expect(explainHistory(repository, edits(50))).toEqual([]);
  expect(explainHistory(repository, edits(51)).join()).toMatch(
    /a1b2 غيّر 51\sمقالًا.*git-blame-ignore-revs/,
  );
});
