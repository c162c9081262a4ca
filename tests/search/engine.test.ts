import { describe, expect, test } from 'vitest';
import { SearchIndexError } from '../../src/search/reader/answer.ts';
import { articleOf, engineOf, find, indexOf } from './newsroom.ts';

const articles = [
  { slug: 'phones', title: 'أفضل الهواتف الذكية', body: 'نستعرض الهواتف الأعلى مبيعًا.' },
  {
    slug: 'review',
    title: 'مراجعة هاتف',
    body: 'جربنا هاتف iPhone لمدة أسبوع.',
    section: 'phones',
  },
  { slug: 'usage', title: 'دليل المعلم', body: 'شرح استخدام الحوسبة السحابية.', day: '2025-03-01' },
  {
    slug: 'office',
    title: 'حزمة مكتبية',
    body: 'أصدرت المؤسسة برامج مجانية، ودعمًا لـ Wi-Fi وGPT-4o.',
  },
  { slug: 'chats', title: 'محادثات', body: 'أضاف واتس اب ميزة جديدة لمستخدمي أندرويد.' },
  { slug: 'games', title: 'ترفيه', body: 'قائمة ألعاب مجانية لهذا الشهر.', topics: ['الألعاب'] },
  { slug: 'ministry', title: 'حكومة', body: 'أعلنت وزارة الاتصالات خطتها للهواتف الذكية.' },
  {
    slug: 'model',
    title: 'سيرة عالم',
    body: 'كان مُحَمَّد عالمًا في الجَبْر، وتقنيـــة البلوتوث لم تولد بعد.',
  },
] as const;

const files = indexOf(articles.map(articleOf));
const engine = engineOf(files);

describe('words are found in all their forms', () => {
  test.each([
    ['هاتف', ['phones', 'review', 'ministry']],
    ['والهواتف', ['phones', 'review', 'ministry']],
    ['برنامج', ['office']],
    ['آيفون', ['review']],
    ['IPHONE', ['review']],
    ['واتساب', ['chats']],
    ['واتس اب', ['chats']],
    ['WhatsApp', ['chats']],
    ['wifi', ['office']],
    ['Wi-Fi', ['office']],
    ['GPT', ['office']],
    ['gpt-4o', ['office']],
    ['ألعاب', ['games']],
    ['العاب', ['games']],
    ['الألعاب', ['games']],
    ['الوزارة', ['ministry']],
    ['محمد', ['model']],
    ['تقنية', ['model']],
    ['باستخدام', ['usage']],
    ['يستخدم', ['usage']],
    ['للمستخدمين', ['chats']],
    ['الأندرويد', ['chats']],
  ])('%s', async (query, slugs) => {
    const found = await find(engine, query);
    for (const slug of slugs) expect(found).toContain(slug);
  });
});

test.each(['علم', 'كل', 'قناة', 'زيت', 'تاب'])('%s finds nothing', async (query) => {
  expect(await find(engine, query)).toEqual([]);
});

describe('every word must match', () => {
  test('where one article has them all it comes first, and others are counted apart', async () => {
    const answer = await engine.search({ query: 'وزارة الهواتف', typing: false });
    expect(answer.total).toBe(1);
    expect(answer.partial).toBe(2);
    const [first] = await answer.results(0, 1);
    expect(first?.address).toBe('/ministry/');
  });

  test('where none has them all those with some are found', async () => {
    const answer = await engine.search({ query: 'وزارة ألعاب', typing: false });
    expect([answer.total, answer.partial]).toEqual([0, 2]);
  });
});

test('a title counts for more than a body', async () => {
  expect((await find(engine, 'الهواتف الذكية'))[0]).toBe('phones');
});

test('of equals the newer comes first', async () => {
  const twins = ['2020-01-01', '2026-01-01', '2023-01-01'].map((day) =>
    articleOf({ slug: `d${day.slice(0, 4)}`, title: 'خبر الحوسبة', body: 'نص واحد', day }),
  );
  expect(await find(engineOf(indexOf(twins)), 'الحوسبة')).toEqual(['d2026', 'd2023', 'd2020']);
});

describe('a word that is being typed', () => {
  test.each([
    ['الهوا', 'phones'],
    ['استخ', 'usage'],
    ['اندر', 'chats'],
    ['ipho', 'review'],
    ['برا', 'office'],
  ])('%s', async (query, slug) => {
    expect(await find(engine, query, { typing: true })).toContain(slug);
  });

  test('is whole once it is not typed any more', async () => {
    expect(await find(engine, 'الهوا')).toEqual([]);
  });
});

describe('filters', () => {
  test('by section', async () => {
    expect(await find(engine, 'هاتف', { section: 'phones' })).toEqual(['review']);
    expect(await find(engine, 'هاتف', { section: 'none' })).toEqual([]);
  });

  test('by year', async () => {
    expect(await find(engine, 'الحوسبة', { year: 2025 })).toEqual(['usage']);
    expect(await find(engine, 'الحوسبة', { year: 2026 })).toEqual([]);
  });

  test('the scope says what there is', async () => {
    expect(await engine.scope()).toMatchObject({
      articles: articles.length,
      sections: [{ id: 'apps' }, { id: 'phones' }],
      years: [2026, 2025],
    });
  });
});

describe('marks', () => {
  const marked = (text: readonly { text: string; marked: boolean }[]): readonly string[] =>
    text.filter((piece) => piece.marked).map((piece) => piece.text);

  test('are on words as the article spells them', async () => {
    const answer = await engine.search({ query: 'محمد تقنية', typing: false });
    const [result] = await answer.results(0, 1);
    expect(result?.isShown).toBe(false);
    expect(marked((await result?.passage()) ?? [])).toEqual(['مُحَمَّد', 'وتقنيـــة']);
  });

  test('cover forms of the word, and lose no text', async () => {
    const answer = await engine.search({ query: 'هاتف', typing: false });
    for (const result of await answer.results(0, 10)) {
      expect(marked([...result.title, ...(await result.passage())]).length).toBeGreaterThan(0);
    }
    const [first] = await answer.results(0, 1);
    expect(articles.map(({ title }) => title)).toContain(
      first?.title.map(({ text }) => text).join(''),
    );
  });

  test('a title that has all needs no passage', async () => {
    const answer = await engine.search({ query: 'مراجعة', typing: false });
    expect((await answer.results(0, 1))[0]?.isShown).toBe(true);
  });
});

describe('هل تقصد', () => {
  const suggest = async (query: string) =>
    (await engine.search({ query, typing: false })).suggestion;

  test.each([
    ['الهواتق', 'الهواتف'],
    ['مراجعت', 'مراجعة'],
    ['أفضل الهواتق', 'أفضل الهواتف'],
    ['حكومه رشيدة', undefined],
    ['هواتف', undefined],
    ['زقزقزق', undefined],
  ])('%s → %s', async (query, suggestion) => {
    expect(await suggest(query)).toBe(suggestion);
  });
});

describe('whatever is typed is answered', () => {
  test.each([
    ['nothing', '', 0],
    ['blanks', ' \n\t ', 0],
    ['punctuation', '؟!.,؛:«»', 0],
    ['regex characters', '.*+?^$|[](){}\\', 0],
    ['emoji', '😀🚀', 0],
    ['a lone surrogate', '\ud800', 0],
    ['a lone surrogate beside a word', '\udc00هاتف\ud83d', 1],
    ['mixed directions', 'هاتف iPhone \u202e\u2067', 2],
    ['10,000 characters', 'هاتف '.repeat(2000), 1],
    [
      '10,000 different characters',
      Array.from({ length: 2000 }, (_, n) => `كلمة${n}`).join(' '),
      12,
    ],
    ['10,000 letters without a blank', 'ه'.repeat(10_000), 1],
    ['names of properties', '__proto__ constructor toString', 3],
    ['digits', '٠١٢٣٤٥', 1],
  ])('%s', async (_, query, words) => {
    for (const typing of [false, true]) {
      const answer = await engine.search({ query, typing });
      expect(answer.words.length).toBe(words);
      if (words === 0) expect([answer.total, answer.partial]).toEqual([0, 0]);
    }
  });

  test('stop words alone are named', async () => {
    const answer = await engine.search({ query: 'من في على', typing: false });
    expect(answer).toMatchObject({ words: [], ignored: ['من', 'في', 'على'], total: 0 });
  });

  test('and left out of other queries', async () => {
    const answer = await engine.search({ query: 'هاتف من على', typing: false });
    expect(answer).toMatchObject({ words: ['هاتف'], ignored: ['من', 'على'] });
    expect(answer.total).toBeGreaterThan(0);
  });
});

describe('an index that is not whole', () => {
  const pieces = [...files.keys()].filter((path) => path.includes('words-'));

  test.each([
    ['without its root', (broken: Map<string, string>) => broken.delete('index.json')],
    ['with half a root', (broken) => broken.set('index.json', '{"version":1,"segm')],
    ['of another version', (broken) => broken.set('index.json', '{"version":0,"segments":[]}')],
    ['without its pieces', (broken) => pieces.map((path) => broken.delete(path))],
    [
      'with half of its pieces',
      (broken) => pieces.map((path) => broken.set(path, (files.get(path) ?? '').slice(0, 90))),
    ],
  ] as [string, (broken: Map<string, string>) => unknown][])('%s', async (_, spoil) => {
    const broken = new Map(files);
    spoil(broken);
    const faulty = engineOf(broken);
    await expect(faulty.search({ query: 'هاتف', typing: false })).rejects.toThrow(SearchIndexError);
    for (const [path, text] of files) broken.set(path, text);
    expect(await find(faulty, 'هاتف')).not.toEqual([]);
  });

  test('without titles or a text it answers, and fails where they are asked for', async () => {
    const broken = new Map([...files].filter(([path]) => !/articles-|texts/.test(path)));
    const answer = await engineOf(broken).search({ query: 'هاتف', typing: false });
    expect(answer.total).toBe(3);
    await expect(answer.results(0, 10)).rejects.toThrow(SearchIndexError);
  });
});

test('a search that was overtaken ends', async () => {
  const overtaken = AbortSignal.abort();
  await expect(engine.search({ query: 'هاتف', typing: false }, overtaken)).rejects.toThrow(
    expect.objectContaining({ name: 'AbortError' }),
  );
});

test('nothing is fetched twice, and only what is needed', async () => {
  const asked: string[] = [];
  const counted = engineOf(files, asked);
  await find(counted, 'الهواتف');
  await find(counted, 'الهواتف');
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeLessThan(files.size / 2);
});

test.each([0, 1])('a site of %i articles', async (count) => {
  const small = engineOf(indexOf(articles.slice(0, count).map(articleOf)));
  expect(await find(small, 'الهواتف')).toEqual(count === 0 ? [] : ['phones']);
});
