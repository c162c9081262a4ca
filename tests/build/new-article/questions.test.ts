import { describe, expect, test } from 'vitest';
import type { Desk, Shelf } from '../../../src/build/new-article/newsroom.ts';
import { askForRest, offerTopics } from '../../../src/build/new-article/questions.ts';
import { openTopicBook } from '../../../src/content/topic-book.ts';
import { author, section } from '../../content/article.ts';
import { keys, type Talk, terminalOf } from './terminal.ts';

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));

const desk: Desk = {
  sections: byId([section('apps'), section('phones')]),
  authors: byId([author('apps-desk'), author('ai-desk')]),
  namedTopics: [],
  words: { names: new Map(), nouns: new Set() },
  isTaken: (slug) => slug === 'hatif-jadid',
};

const shelf: Shelf = {
  topics: openTopicBook(
    [{ name: 'الذكاء الاصطناعي', variants: ['AI'] }],
    ['الأمن', 'الأمن', 'الأمن السيبراني', 'الشبكات'],
  ),
  articles: [{ slug: 'batteries', title: 'لماذا تشيخ بطارية الهاتف؟' }],
};

const { enter, tab, up, down, backspace, clear, interrupt } = keys;
const description = 'وصف';

async function ask(talk: Talk) {
  const { streams, shown } = terminalOf(talk);
  const answers = await askForRest({ description }, desk, shelf, streams);
  return { answers, shown: shown() };
}

const begin: Talk = [
  ['العنوان', `هاتف جديد اليوم${enter}`],
  ['اسم المجلد', enter],
  ['القسم', `${down}${enter}`],
];

test('it asks for everything, and proposes a name for the folder that is free', async () => {
  const { answers, shown } = await ask([
    ['العنوان', `قصير${enter}`],
    ['قصير: عدد أحرفه', `${clear}هاتف جديد اليوم${enter}`],
    ['hatif-jadid-2', `${clear}Not So${enter}`],
    ['حروفًا لاتينية صغيرة', `${clear}hatif-jadid${enter}`],
    ['موجود من قبل', `-3${enter}`],
    ['القسم', `${down}${enter}`],
    ['الكتّاب', enter],
    ['كاتبًا واحدًا على الأقل', `ai${enter}`],
    ['كاتب ai-desk،', enter],
    ['الموضوعات', enter],
    ['موضوعًا واحدًا على الأقل', `الامن${enter}`],
    ['الأمن،', `AI،`],
    ['الذكاء الاصطناعي،', `جديد تمامًا${enter}`],
    ['جديد تمامًا،', enter],
  ]);
  expect(answers).toEqual({
    title: 'هاتف جديد اليوم',
    slug: 'hatif-jadid-3',
    section: 'phones',
    authors: ['ai-desk'],
    tags: ['الأمن', 'الذكاء الاصطناعي', 'جديد تمامًا'],
    description,
  });
  expect(shown).toContain('الأمن (يُكتب هكذا)');
  expect(shown).toContain('جديد تمامًا (موضوع جديد)');
  // Nothing of the library's own words.
  expect(shown).not.toMatch(/navigate|select|submit|value/);
});

test('a title that is almost that of another article is told; it may be changed or kept', async () => {
  const { answers } = await ask([
    ['العنوان', `كيف تشيخ بطاريات الهاتف${enter}`],
    ['يشبهه عنوان «لماذا تشيخ بطارية الهاتف؟» (batteries)', enter],
    ['العنوان', `الهاتف: بطارية تشيخ${enter}`],
    ['يشبهه عنوان', `${down}${enter}`],
    ['اسم المجلد', `${clear}kept${enter}`],
    ...begin.slice(2),
    ['الكتّاب', `${tab}${enter}`],
    ['الموضوعات', `${tab}${enter}`],
  ]);
  expect(answers).toMatchObject({
    title: 'الهاتف: بطارية تشيخ',
    slug: 'kept',
    authors: ['apps-desk'],
    tags: ['الأمن'],
  });
});

test('several are chosen with the arrows, and the last one is taken back', async () => {
  const { answers } = await ask([
    ...begin,
    ['الكتّاب', `${down}${down}${enter}${down}${enter}${backspace}${down}${enter}${enter}`],
    [
      'الموضوعات',
      `${down}${up}${down}${down}${up}${up}${down}${enter}شب${up}${down}${enter}${enter}`,
    ],
  ]);
  expect(answers).toMatchObject({
    slug: 'hatif-jadid-2',
    section: 'phones',
    authors: ['ai-desk', 'apps-desk'],
    tags: ['الأمن', 'الشبكات'],
  });
});

test('what is given is not asked for, and where there is one there is no choice', async () => {
  const { streams, shown } = terminalOf([['اسم المجلد', enter]]);
  const one = { ...desk, sections: byId([section('apps')]), authors: byId([author('ai-desk')]) };
  const answers = await askForRest(
    { description, title: 'هاتف جديد اليوم', tags: ['الأمن'] },
    one,
    shelf,
    streams,
  );
  expect(answers).toMatchObject({ section: 'apps', authors: ['ai-desk'], tags: ['الأمن'] });
  expect(shown()).not.toMatch(/العنوان:|القسم|الكاتب|الموضوعات/);
});

test('a title that cannot be written in Latin letters has its folder named by its writer', async () => {
  const { streams } = terminalOf([
    ['مثل how-esim-works', enter],
    ['حروفًا لاتينية صغيرة', `own-name${enter}`],
  ]);
  const given = {
    description,
    title: '日本語',
    section: 'apps',
    authors: ['ai-desk'],
    tags: ['أ'],
  };
  expect(await askForRest(given, desk, shelf, streams)).toMatchObject({ slug: 'own-name' });
});

describe('Ctrl+C ends it at any question', () => {
  test.each([
    [0, 'العنوان:'],
    [1, 'شئت):'],
    [2, 'القسم:'],
    [3, 'الكتّاب:'],
  ])('%i answered', async (answered, question) => {
    const { streams } = terminalOf([...begin.slice(0, answered), [question, interrupt]]);
    await expect(askForRest({ description }, desk, shelf, streams)).rejects.toMatchObject({
      name: 'ExitPromptError',
    });
  });
});

test('of two thousand topics, some are offered at once', () => {
  const many = openTopicBook(
    [],
    Array.from({ length: 2000 }, (_, number) => `موضوع رقم ${number}`),
  );
  const begun = performance.now();
  for (const typed of ['', 'م', 'رقم', 'موضوع رقم 1999', 'موضوع رقن 1999', 'شيء آخر']) {
    expect(offerTopics(many, typed, ['موضوع رقم 1']).length).toBeLessThanOrEqual(52);
  }
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(offerTopics(many, 'موضوع رقم 1999', [])).toEqual([
    { value: 'موضوع رقم 1999', name: 'موضوع رقم 1999' },
  ]);
});

test('what was chosen is not offered again, nor what cannot be a topic', () => {
  expect(offerTopics(shelf.topics, 'الأمن', ['الأمن']).map(({ value }) => value)).toEqual([
    'الأمن السيبراني',
  ]);
  expect(offerTopics(shelf.topics, '🎉', [])).toEqual([]);
  expect(offerTopics(shelf.topics, 'مخترع', ['مخترع'])).toEqual([]);
  expect(offerTopics(shelf.topics, 'شبكاتي', [])).toEqual([
    { value: 'الشبكات', name: 'الشبكات', note: 'هل تقصده؟' },
    { value: 'شبكاتي', name: 'شبكاتي', note: 'موضوع جديد' },
  ]);
});
