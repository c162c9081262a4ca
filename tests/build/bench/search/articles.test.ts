import { expect, test } from 'vitest';
import { articlesOf } from '../../../../src/build/bench/search/articles.ts';
import { placeOf } from '../../../../src/build/bench/search/contender.ts';

const sections = [
  { id: 'ai', name: 'ذكاء', description: '', address: '/sections/ai/' },
  { id: 'apps', name: 'تطبيقات', description: '', address: '/sections/apps/' },
];
const documents = ['أول', 'ثان', 'ثالث'].map((title, index) => ({
  id: `news-${index}`,
  title: `عنوان ${title}`,
  body: `جملة أولى.\n${'كلمة '.repeat(100)}`,
  date: `2015-07-2${index}`,
}));

test('a document is found by its place, and comes on its day', () => {
  const articles = articlesOf(documents, true, sections);
  expect(articles.map(({ address }) => placeOf(address))).toEqual([0, 1, 2]);
  expect(articles.map(({ published }) => published.iso.slice(0, 10))).toEqual([
    '2015-07-20',
    '2015-07-21',
    '2015-07-22',
  ]);
  expect(articles.map(({ section }) => section.id)).toEqual(['ai', 'apps', 'ai']);
  expect(articles[1]?.title).toBe('عنوان ثان');
  expect(articles[1]?.text.plain).toBe(documents[1]?.body);
});

test('where titles are withheld, nothing but the body has words of the document', () => {
  for (const { title, description, text } of articlesOf(documents, false, sections)) {
    expect({ title, description }).toEqual({ title: 'untitled', description: '' });
    expect(text.plain).toBe(documents[0]?.body);
  }
});

test.each(['/', '/a/', '/1', '1/', '/1/2/'])('%s is the address of no document', (address) => {
  expect(() => placeOf(address)).toThrow(RangeError);
});
