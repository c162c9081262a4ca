import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, questionOf } from '../../../../src/assets/client/search/question.ts';

const nothing = { query: '', section: '', year: '' };

test.each([
  ['nothing', nothing, './'],
  ['a word', { ...nothing, query: 'آيفون' }, '?q=%D8%A2%D9%8A%D9%81%D9%88%D9%86'],
  ['words with room around them', { ...nothing, query: ' a  b ' }, '?q=a++b'],
  ['filters alone', { query: ' ', section: 'ai', year: '2026' }, '?section=ai&year=2026'],
  ['signs of an address', { ...nothing, query: 'C++ & C#?' }, '?q=C%2B%2B+%26+C%23%3F'],
  ['half of an emoji', { ...nothing, query: '\ud83d' }, '?q=%EF%BF%BD'],
])('%s', (_name, question, address) => {
  expect(addressOf(question)).toBe(address);
});

test('whatever is asked can be read back from its address', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(text, text, text, (query, section, year) => {
      const address = addressOf({ query, section, year });
      expect(questionOf(address === './' ? '' : address)).toEqual({
        query: query.trim().toWellFormed(),
        section: section.toWellFormed(),
        year: year.toWellFormed(),
      });
    }),
  );
});

test.each(['', '?', '?q', '?x=1', '?q=&q=b'])('%j asks nothing', (search) => {
  expect(questionOf(search)).toEqual(nothing);
});
