import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectBuilt } from '../../../src/build/bench/built-files.ts';
import {
  type GeneratedCorpus,
  generatedArticles,
} from '../../../src/build/bench/generate-articles.ts';
import { writeHugoSite } from '../../../src/build/bench/hugo/write-site.ts';
import { copyProject } from '../../../src/build/bench/project-copy.ts';
import { withTemporaryFolder } from '../../../src/build/bench/temporary-folder.ts';
import { splitFrontMatter } from '../../../src/content/front-matter.ts';
import { readReferenceData } from '../../../src/content/reference-data.ts';
import { site } from '../../../src/site.ts';
import { temporaryFolder } from '../../setup/temporary-folders.ts';

const root = join(import.meta.dirname, '../../..');

test('built files are counted, those written since a moment too', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'index.html'), 'x'.repeat(100));
  writeFileSync(join(folder, 'a/index.html'), 'x'.repeat(50));
  writeFileSync(join(folder, 'a/site.css'), 'x');
  const { ctimeMs } = statSync(join(folder, 'a/site.css'));
  expect(inspectBuilt(folder, ctimeMs + 1)).toEqual({
    files: 3,
    pages: 2,
    meanPage: 75,
    written: 0,
  });
  // A time in the future, as the clock cannot be waited for.
  utimesSync(join(folder, 'a/index.html'), new Date(), new Date(ctimeMs + 10_000));
  expect(inspectBuilt(folder, ctimeMs + 5000).written).toBe(1);
});

test('the folder of a benchmark goes with it, however it ends', async () => {
  const folders: string[] = [];
  const fails = withTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, 'x'), '');
    folders.push(folder);
    throw new Error('no room');
  });
  await expect(fails).rejects.toThrow('no room');
  expect(folders.map((folder) => existsSync(folder))).toEqual([false]);
});

test('the copy of the project has all that a build needs', () => {
  const folder = join(temporaryFolder(), 'project');
  copyProject(root, folder);
  for (const name of ['package.json', '.eleventy.ts', 'scripts/build.ts', 'node_modules/yaml']) {
    expect(existsSync(join(folder, name))).toBe(true);
  }
  expect(existsSync(join(folder, 'articles'))).toBe(false);
});

describe('the site for Hugo', () => {
  const folder = join(temporaryFolder(), 'hugo');
  const data = readReferenceData(join(root, 'src/data'), 'src/data');
  const corpus: GeneratedCorpus = {
    count: 12,
    seed: 1,
    vocabulary: ['كتب', 'يقرأ', 'الهاتف', 'شبكة', 'تطبيق', 'من', 'في', 'سرعة'],
    sections: [...data.sections.keys()],
    authors: [...data.authors.keys()],
    newest: Date.UTC(2026, 0, 1),
  };
  writeHugoSite(folder, generatedArticles(corpus), {
    site,
    data,
    includes: join(root, '_includes'),
  });

  test('has every article, as it is on ours', () => {
    for (const { slug, title, section, tags, body } of generatedArticles(corpus)) {
      const file = join(folder, 'content/sections', section, `${slug}.md`);
      const text = readFileSync(file, 'utf8');
      expect(text).toContain(`title: ${title}\n`);
      expect(text).toContain(`url: /${slug}/\n`);
      for (const tag of tags) expect(text).toContain(`  - ${tag}\n`);
      expect(splitFrontMatter(text, file).body.trim()).toBe(body);
    }
  });

  test('has settings with and without related articles, and our own wordmark', () => {
    const settings = ['hugo.json', 'hugo-related.json'].map((name) =>
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    );
    expect(settings.map(({ params }) => params.related)).toEqual([false, true]);
    expect(settings[0].params.pageSize).toBe(site.pageSize);
    const wordmark = readFileSync(join(folder, 'layouts/partials/wordmark.html'), 'utf8');
    expect(wordmark).toMatch(/^<svg class="wordmark"/);
  });
});
