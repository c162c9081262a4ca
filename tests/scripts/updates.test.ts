/** Dates of updates from git, in whole builds: the site sees when a commit is made, and what it was is not kept. */

import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
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
import { TestRepository } from '../setup/repository.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const project = copyProject();
const folder = temporaryFolder();
const articles = join(folder, 'articles');
const site = join(folder, 'site');
const cache = copyCache();
const settings = join(project, 'src/site.ts');
const byFrontMatter = readFileSync(settings, 'utf8');

async function build(output = site, kept = cache): Promise<Ran> {
  const args = ['--articles', articles, '--output', output, '--now', now];
  const ran = await run(project, 'build', args, { environment: { MUJAZ_CACHE: kept } });
  expect(ran.status, ran.errors).toBe(0);
  return ran;
}

const pageOf = (slug: string): string => readFileSync(join(site, slug, 'index.html'), 'utf8');

let repository: TestRepository;

beforeAll(async () => {
  writeFileSync(
    settings,
    byFrontMatter.replace("updatedFrom: 'front-matter',", "updatedFrom: 'git',"),
  );
  repository = new TestRepository(folder);
  writeFileSync(join(folder, '.gitignore'), 'site\nfirst\n');
  for (const slug of ['story-one', 'story-two']) writeArticle(articles, slug);
  writeArticle(
    articles,
    'by-hand',
    articleText('مقال كُتب تاريخ تحديثه فيه', ['updated: 2026-03-05T12:00']),
  );
  repository.commit('2026-03-01T09:00:00+03:00');
  expect((await build()).out).not.toContain('تنبيه');
}, 120_000);

test('an edit that is not committed has no date yet; a commit alone changes the site', async () => {
  for (const slug of ['story-one', 'by-hand']) {
    appendFileSync(join(articles, slug, 'index.md'), '\nسطر جديد.\n');
  }
  await build();
  expect(pageOf('story-one')).toContain('سطر جديد');
  expect(pageOf('story-one')).not.toContain('حُدّث');
  const kept = treeOf(site);

  repository.commit('2026-03-10T18:30:00+00:00');
  await build();
  expect(pageOf('story-one')).toContain(
    'حُدّث <time datetime="2026-03-10T21:30:00+03:00">10 مارس 2026، 9:30 مساءً</time>',
  );
  expect(pageOf('by-hand')).toContain('حُدّث <time datetime="2026-03-05T12:00:00+03:00">');
  expect(readFileSync(join(site, 'sitemap-1.xml'), 'utf8')).toContain('2026-03-10T21:30:00+03:00');
  const feeds = ['', 'authors/apps-desk/', 'sections/apps/', 'topics/الصحافة/'].flatMap((folder) =>
    ['atom.xml', 'feed.json', 'feed.xml'].map((file) => folder + file),
  );
  expect(differences(kept, treeOf(site)).toSorted()).toEqual(
    [
      ...feeds,
      'lite/story-one/index.html',
      'sitemap-1.xml',
      'sitemap.xml',
      'story-one/index.html',
    ].toSorted(),
  );
  const first = join(folder, 'first');
  await build(first, copyCache());
  expect(differences(treeOf(first), treeOf(site))).toEqual([]);
  expect((await build()).out).toContain('كُتب منها 0');
}, 120_000);

test('in a shallow clone the build says why there are no dates, each time', async () => {
  writeFileSync(join(folder, '.git/shallow'), repository.git('rev-parse', 'HEAD'));
  for (const ran of [await build(), await build()])
    expect(ran.out).toContain('تنبيه: نسخة المستودع ضحلة');
  expect(pageOf('story-one')).not.toContain('حُدّث');
}, 120_000);

test('where the site does not want them, git is not asked', async () => {
  writeFileSync(settings, byFrontMatter);
  await build();
  expect(pageOf('story-one')).not.toContain('حُدّث');
  expect(pageOf('by-hand')).toContain('حُدّث');
}, 120_000);
