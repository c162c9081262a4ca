/** Whatever articles say: as many as possible, known, none twice, never itself, and the same from the memory. */

import { expect, test } from 'vitest';
import type { RelatableArticle } from '../../src/related/relatable-article.ts';
import { relateWithMemory } from '../../src/related/relate.ts';
import { article, topic } from './articles.ts';
import { carriedOver } from './carried-over.ts';

type Given = NonNullable<Parameters<typeof article>[1]>;

const many = (count: number, given: (index: number) => Given): readonly RelatableArticle[] =>
  Array.from({ length: count }, (_, index) => article(`a${index}`, given(index)));

const text = 'أعلنت الشركة اليوم هاتفها الجديد بشاشة أكبر وبطارية أطول عمرا';
const topics = Array.from({ length: 60 }, (_, index) => `موضوع ${index}`);

test.each<[string, readonly RelatableArticle[]]>([
  ['no articles', []],
  ['one', many(1, () => ({ text }))],
  ['two', many(2, () => ({ text }))],
  ['all identical', many(900, () => ({ title: text, text, topics: ['هواتف'] }))],
  [
    'hundreds of pairs of twins',
    many(600, (index) => ({ text: `${text} رقم${index >> 1} جزء${index >> 1}` })),
  ],
  ['empty bodies', many(30, (index) => ({ title: `عنوان ${index}` }))],
  ['nothing at all', many(30, () => ({}))],
  ['no topics', many(30, (index) => ({ text: `${text} ${index}` }))],
  ['sixty topics each', many(30, () => ({ text, topics }))],
  [
    'one topic, sixty times',
    [{ ...article('a'), topics: topics.map(() => topic('x')) }, article('b')],
  ],
  ['titles of stop words', many(30, () => ({ title: 'من هو هذا الذي كان' }))],
  ['titles of emoji', many(30, () => ({ title: '🎮🔥👨‍👩‍👧', text: '🙂' }))],
  [
    'lone surrogates',
    many(30, (index) => ({ title: '\ud83d', text: `\udc00كلمة\ud83d ${index % 7} \udfff` })),
  ],
  ['only numbers', many(30, (index) => ({ text: `${index % 3} 2026 ٣٫٥` }))],
  ['dates beyond any calendar', many(30, (index) => ({ text, day: index % 2 ? 9e7 : -1e8 }))],
  [
    'names of object properties',
    many(9, (index) => ({
      text: '__proto__ constructor toString',
      topics: ['__proto__'],
      section: index % 2 ? '__proto__' : 'toString',
    })),
  ],
])('%s', (_, articles) => {
  const { slugs, memory } = relateWithMemory(articles);
  expect([...relateWithMemory(articles, carriedOver(memory)).slugs]).toEqual([...slugs]);
  expect(slugs.size).toBe(articles.length);
  const known = new Set(articles.map(({ slug }) => slug));
  for (const { slug } of articles) {
    const near = slugs.get(slug) ?? [];
    expect(new Set(near).size).toBe(Math.min(4, articles.length - 1));
    expect(near).toHaveLength(new Set(near).size);
    expect(near).not.toContain(slug);
    expect(near.every((other) => known.has(other))).toBe(true);
  }
});

test('an article of five megabytes among others', () => {
  const long = Array.from({ length: 450_000 }, (_, index) => `كلمة${index % 90_000}`).join(' ');
  expect(Buffer.byteLength(long)).toBeGreaterThan(5_000_000);
  const articles = [
    article('long', { text: long }),
    ...many(20, (index) => ({ text: `كلمة${index} ${text}` })),
  ];
  const { slugs, memory } = relateWithMemory(articles);
  expect(slugs.get('long')).toHaveLength(4);
  expect([...relateWithMemory(articles, carriedOver(memory)).slugs]).toEqual([...slugs]);
}, 120_000);
