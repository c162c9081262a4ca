import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentFolderError } from '../../src/content/content-error.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Article } from '../../src/content/types.ts';
import { asOrdinaryUser } from '../setup/ordinary-user.ts';
import { wholeArticle } from './article.ts';
import {
  articleText,
  dataFolder,
  description,
  picture,
  placeOf,
  timeZone,
  writeTree,
} from './tree.ts';

const rich = articleText(
  {
    title: '"عنوان فيه: نقطتان"',
    updated: '2026-03-15T10:00',
    author: '[apps-desk, ai-desk]',
    tags: '[الخصوصية, الإصطناعي]',
    hero: '\n  src: hero.svg\n  alt: وصف\n  credit: مصوّر',
    summary: '\n  - نقطة',
    sources: '\n  - title: مصدر\n    url: https://example.com/',
    aliases: '[/2019/old, "/2020/%D8%A3/"]',
    breaking: '2026-03-14T23:00',
    series: 'سلسلة',
  },
  '\nفقرة أولى.\n\n![رسم](body.svg)\n\n## عنوان\n\nفقرة ثانية.\n',
);
const richFiles = { 'articles/rich/hero.svg': picture, 'articles/rich/body.svg': picture };

test('an article is what its file says', () => {
  const { articles, index, problems, pictures } = writeTree({
    'articles/rich/index.md': rich,
    ...richFiles,
  }).load();
  expect(problems).toEqual([]);
  expect(articles).toHaveLength(1);
  expect(articles[0]).toMatchObject({
    slug: 'rich',
    address: '/rich/',
    file: 'articles/rich/index.md',
    title: 'عنوان فيه: نقطتان',
    published: { iso: '2026-03-14T00:00:00+03:00' },
    updated: { iso: '2026-03-15T10:00:00+03:00' },
    breakingUntil: { iso: '2026-03-14T23:00:00+03:00' },
    authors: [{ id: 'apps-desk' }, { id: 'ai-desk' }],
    section: { id: 'apps', name: 'تطبيقات' },
    topics: [{ slug: 'privacy', name: 'الخصوصية' }, { name: 'الإصطناعي' }],
    hero: { src: 'hero.svg', alt: 'وصف', credit: 'مصوّر' },
    summary: ['نقطة'],
    aliases: ['/2019/old/', '/2020/أ/'],
    draft: false,
    bodyLine: 22,
    text: { headings: [{ text: 'عنوان' }], pictures: 1 },
  });
  expect(pictures.map(({ place }) => `${place().line}:${place().column}`)).toEqual([
    '10:8',
    '25:1',
  ]);
  expect(index.bySlug.get('rich')).toBe(articles[0]);
});

test('what readers see as prose is typeset; what machines compare stays as it was written', () => {
  const { articles, problems, index } = writeTree({
    'articles/one/index.md': articleText({
      title: '\'شاشة "iPhone 15" بعد 3 أيام\'',
      description: `'${description} "نص" 10-20%...'`,
      correction: "'صُحّح الرقم: -5% لا 5%'",
      tags: "['iPhone 15']",
      hero: '\n  src: hero.svg\n  alt: "بعد 3 أيام"\n  caption: "بعد 3 أيام"',
      summary: '\n  - "وفر 5 GB"',
      series: '"دليل iOS 18"',
      sources: '\n  - title: "تقرير 2024-2025"\n    url: https://example.com/2024-2025',
    }),
    'articles/one/hero.svg': picture,
  }).load();
  expect(problems).toEqual([]);
  const seen = JSON.parse(JSON.stringify(articles.map(wholeArticle)[0]).replaceAll('\u00a0', '⍽'));
  expect(seen).toMatchObject({
    title: 'شاشة «iPhone⍽15» بعد 3⍽أيام',
    description: `${description} «نص» 10–20%…`,
    correction: 'صُحّح الرقم: −5% لا 5%',
    topics: [{ name: 'iPhone 15' }],
    hero: { alt: 'بعد 3 أيام', caption: 'بعد 3⍽أيام' },
    summary: ['وفر 5⍽GB'],
    series: 'دليل iOS⍽18',
    sources: [{ title: 'تقرير 2024–2025', url: 'https://example.com/2024-2025' }],
  });
  expect([...index.series.keys()]).toEqual([articles[0]?.series]);
});

test('a value that is broken into lines is one line', () => {
  const { articles, problems } = writeTree({
    'articles/one/index.md': articleText({
      title: '>-\n  عنوان على\n\n  سطرين',
      series: '|\n  سلسلة\n  طويلة',
    }),
  }).load();
  expect(problems).toEqual([]);
  expect(articles).toMatchObject([{ title: 'عنوان على سطرين', series: 'سلسلة طويلة' }]);
});

test('what is read is frozen to its last leaf', () => {
  const { index } = writeTree({ 'articles/rich/index.md': rich, ...richFiles }).load();
  const open: string[] = [];
  const seen = new Set<unknown>();
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Map) {
      for (const [key, part] of value) look(part, `${path}.get(${key})`);
      return;
    }
    if (!Object.isFrozen(value)) open.push(path);
    for (const [key, part] of Object.entries(value)) look(part, `${path}.${key}`);
  };
  look(index, 'index');
  for (const article of index.articles) {
    for (const [key, part] of Object.entries(wholeArticle(article))) look(part, key);
  }
  expect(open).toEqual([]);
});

describe('one article, however its file was saved', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const meaningOf = (content: Uint8Array | string): Article | undefined => {
    const tree = writeTree({ 'articles/rich/index.md': content, ...richFiles });
    const { articles, problems } = tree.load();
    expect(problems).toEqual([]);
    const [read] = articles.map(wholeArticle);
    return (
      read && { ...read, folder: '', ...(read.hero ? { hero: { ...read.hero, file: '' } } : {}) }
    );
  };

  test.each([
    ['a byte order mark', bytes(`\uFEFF${rich}`)],
    ['CRLF', bytes(rich.replaceAll('\n', '\r\n'))],
    ['both', bytes(`\uFEFF${rich.replaceAll('\n', '\r\n')}`)],
  ])('%s', (_, content) => {
    expect(meaningOf(content)).toEqual(meaningOf(rich));
  });

  test('a mistake has the same place and the same mended text', () => {
    const told = (text: string) =>
      writeTree({ 'articles/one/index.md': text })
        .load()
        .problems.map(({ line, column, fix }) => ({ line, column, fix }));
    const text = articleText({ title: 'أول: ثان وثالث' });
    expect(told(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(told(text));
  });
});

describe('what readers may see', () => {
  const tree = () =>
    writeTree({
      'articles/out/index.md': articleText(),
      'articles/draft/index.md': articleText({ draft: 'true', aliases: '[/old-draft/]' }),
      'articles/later/index.md': articleText({ date: '2026-06-01T12:01' }),
      'articles/just-now/index.md': articleText({ date: '2026-06-01T12:00' }),
    });

  test('neither drafts nor what is dated later, to the minute', () => {
    const { index, articles } = tree().load();
    expect([...index.bySlug.keys()]).toEqual(['just-now', 'out']);
    expect(index.redirects.size).toBe(0);
    expect(articles).toHaveLength(4);
  });

  test('all of it where drafts are shown', () => {
    expect(tree().load({ drafts: true }).index.articles).toHaveLength(4);
  });

  test('an hour later, what was later', () => {
    const now = Date.parse('2026-06-01T13:00:00+03:00');
    expect(tree().load({ now }).index.bySlug.has('later')).toBe(true);
  });
});

describe('folders', () => {
  test('Arabic names are addresses, composed or not', () => {
    const { articles, problems } = writeTree({
      'articles/كيف-تعمل-الشريحة/index.md': articleText(),
      [`articles/${'أخبار-الأمن'.normalize('NFD')}/index.md`]: articleText(),
    }).load();
    expect(problems).toEqual([]);
    expect(articles.map(({ address }) => address).toSorted()).toEqual([
      '/أخبار-الأمن/',
      '/كيف-تعمل-الشريحة/',
    ]);
  });

  test.each(['NFC', 'NFD'])(
    'pictures with Arabic names are found, whether composed on the disk or not: %s',
    (form) => {
      const [hero, figure] = ['صورة-أولى.svg', 'رسوم/مؤشر.svg'];
      const other = form === 'NFC' ? 'NFD' : 'NFC';
      const folder = 'articles/أخبار-الأمن'.normalize(form);
      const { articles, pictures, problems } = writeTree({
        [`${folder}/index.md`]: articleText(
          { hero: `{ src: ${hero.normalize(other)}, alt: صورة }` },
          `نص.\n\n![رسم](${figure.normalize(other)})\n\n::: read-also\n- ${'مقال-آخر'.normalize(other)}\n:::\n\n[آخر](/${'مقال-آخر'.normalize(other)}/)\n`,
        ),
        [`articles/${'مقال-آخر'.normalize(form)}/index.md`]: articleText(),
        [`${folder}/${hero.normalize(form)}`]: picture,
        [`${folder}/${figure.normalize(form)}`]: picture,
      }).load();
      expect(problems).toEqual([]);
      const files = pictures.map(({ file }) => file);
      expect(files.map((file) => existsSync(file))).toEqual([true, true]);
      expect(files).toContain(articles.find(({ slug }) => slug === 'أخبار-الأمن')?.hero?.file);
    },
  );

  test('hidden files, and files beside the articles that are none, are passed over', () => {
    const { articles, problems } = writeTree({
      'articles/.DS_Store': '',
      'articles/.git/index.md': 'x',
      'articles/notes.txt': 'x',
      'articles/one/index.md': articleText(),
    }).load();
    expect(problems).toEqual([]);
    expect(articles).toHaveLength(1);
  });

  test('a link that goes round in a circle, and one that leads nowhere, are told', () => {
    const tree = writeTree({ 'articles/one/index.md': articleText() });
    symlinkSync('loop', join(tree.articles, 'loop'));
    symlinkSync('nowhere', join(tree.articles, 'broken'));
    mkdirSync(join(tree.articles, 'inside'));
    symlinkSync('index.md', join(tree.articles, 'inside/index.md'));
    expect(tree.load().problems.map((problem) => [placeOf(problem), problem.code])).toEqual([
      ['articles/broken:1:1', 'article-misplaced'],
      ['articles/inside:1:1', 'article-without-index'],
      ['articles/loop:1:1', 'article-misplaced'],
    ]);
  });

  test('a folder inside an article that leads back to it does no harm', () => {
    const tree = writeTree({ 'articles/one/index.md': articleText() });
    symlinkSync('..', join(tree.articles, 'one/up'));
    expect(tree.load()).toMatchObject({ problems: [], articles: [{ slug: 'one' }] });
  });

  test('an index.md that is a folder is told', () => {
    const tree = writeTree({ 'articles/one/index.md/x': '' });
    expect(tree.load().problems).toMatchObject([{ code: 'file-unreadable' }]);
  });

  test('an index.md that may not be read is told', () => {
    const tree = writeTree({ 'articles/one/index.md': articleText() });
    chmodSync(tree.root, 0o755);
    chmodSync(join(tree.articles, 'one/index.md'), 0);
    const { problems } = asOrdinaryUser(() => tree.load());
    expect(problems).toMatchObject([{ code: 'file-unreadable' }]);
  });

  test('an empty tree is a newspaper without news', () => {
    expect(writeTree({}).load()).toMatchObject({ problems: [], articles: [] });
  });

  test('no tree at all is told in Arabic', () => {
    const { root } = writeTree({});
    expect(() =>
      loadContent({
        articles: join(root, 'none'),
        data: dataFolder,
        root,
        timeZone,
        now: 0,
        drafts: false,
        relations: { relateArticles: () => new Map(), relateTopics: () => new Map() },
      }),
    ).toThrow(ContentFolderError);
  });
});

test('the order of the articles in the folder changes nothing', () => {
  const files = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [`articles/${name}/index.md`, articleText()]));
  const names = ['ccc', 'aaa', 'bbb'];
  const slugs = (order: readonly string[]) =>
    writeTree(files(order))
      .load()
      .articles.map(({ slug }) => slug);
  expect(slugs(names)).toEqual(slugs(names.toReversed()));
});

describe('what one article says of another', () => {
  const other = { 'articles/other/index.md': articleText() };

  test('a draft may point to a draft', () => {
    const { problems } = writeTree({
      'articles/one/index.md': articleText({ draft: 'true', related: '[two]' }),
      'articles/two/index.md': articleText({ draft: 'true' }),
    }).load();
    expect(problems).toEqual([]);
  });

  test('an article whose front matter is wrong can be pointed to, and is told itself', () => {
    const { problems } = writeTree({
      ...other,
      'articles/broken/index.md': 'x',
      'articles/one/index.md': articleText({ related: '[broken, other]' }),
    }).load();
    expect(problems.map(placeOf)).toEqual(['articles/broken/index.md:1:1']);
  });

  test('the same author twice is one author', () => {
    const { articles } = writeTree({
      'articles/one/index.md': articleText({ author: '[apps-desk, apps-desk]' }),
    }).load();
    expect(articles[0]?.authors).toHaveLength(1);
  });

  test('two spellings of one topic are one topic of the article', () => {
    const { articles } = writeTree({
      'articles/one/index.md': articleText({ tags: '[واتساب, WhatsApp, واتس اب]' }),
    }).load();
    expect(articles[0]?.topics).toMatchObject([{ slug: 'whatsapp' }]);
  });
});
