/** What is not out is nowhere in the output until its moment, and decides about nothing in it. */

import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readEntries, unwrap } from '../../src/search/entries.ts';
import { readSpelling } from '../../src/search/reader/correct.ts';
import {
  articleText,
  copyProject,
  differences,
  run,
  treeOf,
  writeArticle,
} from '../build/project.ts';
import { attribute, filesOf, pagesOf, textOf, withClass, withTag } from '../setup/pages.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const project = copyProject();
const folder = temporaryFolder();
const cache = join(temporaryFolder(), 'cache');
const atMoment = '2026-03-31T23:30:00+03:00';
const before = '2026-03-31T23:29:59+03:00';

appendFileSync(
  join(project, 'src/data/authors.yaml'),
  '\n- id: hidden-writer\n  name: زعفرانوس المخفي\n  role: شهبندروس\n  bio: سيرة فيها قلنسوروس لا تظهر قبل أول مقال له.\n',
);

function picture(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="${colour}"/></svg>`;
}

/** Everything that the hidden article has and no other. */
const marks = {
  slug: 'qanturmus-story',
  title: 'قنطرموس',
  description: 'بلزوقرط',
  topic: 'شمردلوف',
  body: 'كهرمانوف',
  heading: 'زمهريروف',
  summary: 'سلسبيلوف',
  caption: 'خزعبلوف',
  source: 'جلنروف',
  alias: 'old-qanturmus',
  author: 'hidden-writer',
  authorName: 'زعفرانوس',
  authorRole: 'شهبندروس',
  authorBio: 'قلنسوروس',
} as const;

/** The spelling of a topic that its tags would have win, and the plain one that is out. */
const spellings = { out: 'الاجهزة', unseen: 'الأجهزة' } as const;

const hiddenArticle = articleText(
  `مقال ${marks.title} لم يحن موعده`,
  [
    `aliases: [/2025/${marks.alias}/]`,
    'series: حكاية من أجزاء',
    `summary: [نقطة ${marks.summary} واحدة]`,
    `sources: [{ title: مصدر ${marks.source}, url: https://example.com/${marks.source} }]`,
    `hero: { src: صورة.svg, alt: صورة ${marks.caption}, caption: تعليق ${marks.caption} }`,
  ],
  `نص فيه ${marks.body} وغيرها.\n\n## عنوان ${marks.heading}\n\nوتحته نص عن الشبكات والأجهزة.`,
)
  .replace('date: 2026-03-01T09:00', 'date: 2026-03-31T23:30')
  .replace('author: apps-desk', `author: [${marks.author}, apps-desk]`)
  .replace('tags: [الصحافة]', `tags: [${spellings.unseen}, ${marks.topic}, "${marks.topic}!", C]`)
  .replace('وصف يكفي', `وصف ${marks.description} يكفي`);

/** Like the hidden one, so that they would be related. */
function writeSeen(articles: string): void {
  for (let number = 1; number <= 6; number++) {
    writeArticle(
      articles,
      `seen-${number}`,
      articleText(
        `مقال منشور رقمه ${number} عن الشبكات`,
        number < 3 ? ['series: حكاية من أجزاء'] : [],
        'نص عن الشبكات والأجهزة.',
      )
        .replace('tags: [الصحافة]', `tags: [${number < 3 ? spellings.out : 'الشبكات'}, C++]`)
        .replace('date: 2026-03-01', `date: 2026-02-0${number}`),
    );
  }
}

function writeHidden(articles: string): void {
  writeArticle(articles, marks.slug, hiddenArticle);
  writeFileSync(join(articles, marks.slug, 'صورة.svg'), picture('#7a1f2b'));
  for (const number of [1, 2]) {
    writeArticle(
      articles,
      `draft-${number}`,
      hiddenArticle
        .replace(`aliases: [/2025/${marks.alias}/]`, 'draft: true')
        .replaceAll('2026-03-31T23:30', '2026-01-01'),
    );
    writeFileSync(join(articles, `draft-${number}`, 'صورة.svg'), picture('#26408b'));
  }
}

/** Names it in every way an article can. */
const naming = articleText(
  'مقال منشور يذكر ما لم يُنشر بعد',
  [`related: [${marks.slug}]`],
  [
    `رابط [أول](/${marks.slug}/) و[ثانٍ](../${marks.slug}/#عنوان-${marks.heading}) و[ثالث](https://mujaz.example/${marks.slug}/?a) و[قديم](/2025/${marks.alias}/).`,
    `وهنا [صفحة الكاتب](/authors/${marks.author}/).`,
    `::: read-also\n- ${marks.slug}\n:::`,
  ].join('\n\n'),
);

/** All that a file says, the parts of the search index put together again. */
function textsOf(output: string): ReadonlyMap<string, string> {
  return new Map(
    filesOf({ folder: output }).map((file) => {
      const raw = readFileSync(join(output, file), 'utf8');
      const texts = [file, raw];
      try {
        texts.push(decodeURIComponent(raw.replaceAll(/%(?![0-9A-F]{2})/gi, '%25')));
      } catch {
        // Bytes of a picture or a font.
      }
      const piece = file.startsWith('search/index/') ? unwrap(raw) : undefined;
      if (piece !== undefined) {
        texts.push(JSON.stringify(readEntries(piece)));
        if (file.includes('spelling')) texts.push(JSON.stringify(readSpelling(piece)));
      }
      return [file, texts.join('\n')];
    }),
  );
}

function filesWith(output: string, word: string): readonly string[] {
  return [...textsOf(output)].filter(([, text]) => text.includes(word)).map(([file]) => file);
}

async function build(
  articles: string,
  name: string,
  now: string,
  more: readonly string[] = [],
): Promise<{ output: string; out: string }> {
  const output = join(folder, name);
  const args = ['--articles', articles, '--output', output, '--now', now, ...more];
  const ran = await run(project, 'build', args, { environment: { MUJAZ_CACHE: cache } });
  expect(ran.status, ran.errors).toBe(0);
  return { output, out: ran.out };
}

const [plain, secretive, telling] = ['plain', 'secretive', 'telling'].map((name) =>
  join(folder, 'articles', name),
);
if (!plain || !secretive || !telling) throw new Error('no folders');

let preview = '';
beforeAll(async () => {
  for (const articles of [plain, secretive, telling]) writeSeen(articles);
  for (const articles of [secretive, telling]) writeHidden(articles);
  writeArticle(telling, 'naming', naming);
  // What is kept of a build that showed everything must not come to light either.
  preview = (await build(telling, 'preview', before, ['--drafts'])).output;
}, 120_000);

test('one second before its moment nothing of an article is anywhere, and after it everything', async () => {
  const { output } = await build(telling, 'site', before);
  const words = Object.values(marks);
  const leaks = words.flatMap((word) => filesWith(output, word).map((file) => `${word}: ${file}`));
  expect(leaks).toEqual([]);
  expect(filesWith(output, 'draft-1')).toEqual([]);
  expect(existsSync(join(output, 'archive/2026/03/index.html'))).toBe(true);

  await build(telling, 'site', atMoment);
  const missing = words.filter((word) => filesWith(output, word).length === 0);
  expect(missing).toEqual([]);
  for (const [word, place] of [
    [marks.title, 'feed.xml'],
    [marks.slug, 'sitemap-1.xml'],
    [marks.author, 'sitemap-pages.xml'],
    [marks.topic, 'sitemap-pages.xml'],
    [marks.title, 'archive/2026/03/index.html'],
    [marks.title, 'seen-1/index.html'],
    [marks.slug, 'naming/index.html'],
    [marks.body, `lite/${marks.slug}/index.html`],
    [`/lite/${marks.slug}/`, 'lite/naming/index.html'],
    [`/authors/${marks.author}/`, 'naming/index.html'],
    [`/${marks.slug}/?a`, 'naming/index.html'],
    [marks.authorBio, 'authors/index.html'],
  ]) {
    expect(filesWith(output, word ?? ''), `${word} in ${place}`).toContain(place);
  }
  for (const word of [marks.title, marks.body, marks.topic]) {
    expect(
      filesWith(output, word).some((file) => file.includes('/words-')),
      word,
    ).toBe(true);
  }
  expect(filesWith(output, marks.title).some((file) => file.includes('/spelling-'))).toBe(true);
  expect(filesWith(output, 'draft-1')).toEqual([]);
}, 120_000);

test('a site with hidden articles has the bytes of one without', async () => {
  const [without, withHidden] = [
    await build(plain, 'without', before),
    await build(secretive, 'with', before),
  ];
  expect(differences(treeOf(without.output), treeOf(withHidden.output))).toEqual([]);
  // Their spelling of a topic would have won.
  expect(filesWith(without.output, spellings.out).length).toBeGreaterThan(0);
}, 120_000);

describe('a preview', () => {
  test('is for no search engine, says what it is on every page, and what is not out on pages and cards', () => {
    const pages = pagesOf({ folder: preview });
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const robots = withTag(page, 'meta').filter((meta) => attribute(meta, 'name') === 'robots');
      expect(
        robots.map((meta) => attribute(meta, 'content')),
        page.file,
      ).toEqual(['noindex']);
      if (!page.isRedirect) expect(withClass(page, 'preview-notice'), page.file).toHaveLength(1);
    }
    const ribbonsOf = (file: string): readonly string[] =>
      pages
        .filter((page) => page.file === file)
        .flatMap((page) => withClass(page, 'ribbon'))
        .map(textOf);
    const scheduled = 'مجدول: يُنشر 31 مارس 2026، 11:30 مساءً';
    expect(ribbonsOf(`${marks.slug}/index.html`)[0]).toBe(scheduled);
    expect(ribbonsOf('draft-1/index.html')[0]).toBe('مسودة');
    expect(ribbonsOf('lite/draft-1/index.html')).toEqual(['مسودة']);
    expect(ribbonsOf(`lite/${marks.slug}/index.html`)).toEqual([scheduled]);
    expect(ribbonsOf('index.html')).toContain(scheduled);
    expect(ribbonsOf('archive/2026/01/index.html')).toEqual(['مسودة', 'مسودة']);
    expect(ribbonsOf('archive/2026/02/index.html')).toEqual([]);
  });

  test('none of it is in a site for readers', () => {
    const output = join(folder, 'without');
    for (const word of ['ribbon', 'preview-notice', 'معاينة']) {
      expect(filesWith(output, word)).toEqual([]);
    }
  });
});

describe('--if-due', () => {
  const articles = join(folder, 'articles/due');
  const due = (now: string) => build(articles, 'due', now, ['--if-due']);

  test('builds when something is due or has changed, and else writes nothing', async () => {
    writeSeen(articles);
    writeHidden(articles);
    const first = await due(before);
    const told = 'موعد البناء التالي: 31 مارس 2026، 11:30 مساءً';
    expect(first.out).toContain(told);
    const next: unknown = JSON.parse(readFileSync(join(cache, 'next-build.json'), 'utf8'));
    expect(next).toMatchObject({ built: before, next: atMoment });

    // As in another checkout, on a machine that has only the cache.
    rmSync(first.output, { recursive: true });
    for (const file of ['seen-1', 'seen-2']) {
      const path = join(articles, file, 'index.md');
      const text = readFileSync(path);
      rmSync(path);
      writeFileSync(path, text);
    }
    const kept = treeOf(cache);
    const idle = await due(before);
    expect(idle.out).toContain('فلم يُبنَ الموقع');
    expect(idle.out).toContain(told);
    expect(existsSync(idle.output)).toBe(false);
    expect(differences(kept, treeOf(cache))).toEqual([]);

    const onTime = await due(atMoment);
    expect(existsSync(join(onTime.output, marks.slug, 'index.html'))).toBe(true);
    // Two days after it came out it is no news any more.
    expect(onTime.out).toContain('موعد البناء التالي: 2 أبريل 2026، 11:30 مساءً');
    expect(filesWith(onTime.output, marks.slug)).toContain('sitemap-news.xml');
    const aged = await due('2026-04-02T23:30:00+03:00');
    expect(aged.out).not.toContain('موعد البناء التالي');
    expect(filesWith(aged.output, marks.slug)).not.toContain('sitemap-news.xml');

    rmSync(onTime.output, { recursive: true });
    mkdirSync(join(articles, 'seen-1'), { recursive: true });
    appendFileSync(join(articles, 'seen-1/index.md'), '\nسطر جديد.\n');
    expect(existsSync(join((await due(atMoment)).output, 'seen-1/index.html'))).toBe(true);
  }, 120_000);
});
