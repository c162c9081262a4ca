import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { build, root } from '../setup/build.ts';
import { hidden } from '../setup/newsroom.ts';
import { filesOf } from '../setup/pages.ts';

/** Every file of a site whose name or text holds a word. */
function filesWith(folder: string, word: string): string[] {
  return filesOf({ folder }).filter(
    (file) => file.includes(word) || readFileSync(join(folder, file)).includes(word),
  );
}

describe('what nobody may see yet', () => {
  test.each(hidden)('nothing of $slug is in any file', ({ slug, mark }) => {
    const { folder } = inject('sites').newsroom;
    expect(filesWith(folder, mark)).toEqual([]);
    expect(filesWith(folder, slug)).toEqual([]);
    expect(filesWith(folder, 'draft-alias')).toEqual([]);
    expect(filesWith(folder, 'later-alias')).toEqual([]);
  });
});

const frontMatter = z.object({
  date: z.coerce.string(),
  draft: z.boolean().optional(),
});

/** The project's articles, oldest first. */
function ownArticles(): { slug: string; date: string; isDraft: boolean }[] {
  return readdirSync(join(root, 'articles'))
    .filter((slug) => !slug.startsWith('.'))
    .map((slug) => {
      const source = readFileSync(join(root, 'articles', slug, 'index.md'), 'utf8');
      const { date, draft } = frontMatter.parse(parse(source.split(/^---\s*$/m)[1] ?? ''));
      return { slug, date: date.slice(0, 10), isDraft: draft === true };
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

describe('the site as it was when half of its articles were out', () => {
  const articles = ownArticles();
  const day = articles[Math.floor(articles.length / 2)]?.date ?? '';
  const out = articles.filter(({ date, isDraft }) => date < day && !isDraft);
  const notOut = articles.filter(({ date, isDraft }) => date >= day || isDraft);
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mujaz-early-'));
    await build({ output: folder, now: `${day}T00:00:00+03:00` });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('what was out is there', () => {
    expect(out.length).toBeGreaterThan(5);
    const missing = out.filter(({ slug }) => filesWith(folder, `${slug}/index.html`).length === 0);
    expect(missing.map(({ slug }) => slug)).toEqual([]);
  });

  test('nothing of what came later, nor of a draft, is in any file', () => {
    expect(notOut.length).toBeGreaterThan(5);
    // By address: a writer's own sentence may name what is to come.
    const found = notOut.flatMap(({ slug }) =>
      filesWith(folder, `/${slug}/`).map((file) => `${slug} in ${file}`),
    );
    expect(found).toEqual([]);
  });
});
