import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../src/arabic/lexicon.ts';
import { countSpelling, mergeSpelling, spellingText } from '../../src/search/index/spelling.ts';
import { Vocabulary } from '../../src/search/index/vocabulary.ts';
import { correct, editsBetween, readSpelling } from '../../src/search/reader/correct.ts';
import { articleOf, type Draft } from './newsroom.ts';

describe('the edits between two words', () => {
  test.each([
    ['هاتف', 'هاتف', 0],
    ['هاتف', 'هاتق', 1],
    ['هاتف', 'هتف', 1],
    ['هاتف', 'هااتف', 1],
    ['هاتف', 'هتاف', 1],
    // Letters that are taken for one another are half an edit.
    ['ضابط', 'ظابط', 0.5],
    ['تقنية', 'طقنية', 0.5],
    ['هاتف', 'شركة', Number.POSITIVE_INFINITY],
  ])('%s and %s: %d', (a, b, edits) => {
    expect(editsBetween(a, b, 2)).toBe(edits);
  });

  test('are the same both ways, and none only for one word', () => {
    const word = fc
      .array(fc.constantFrom(...'ابتثضظ'), { maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editsBetween(a, b, 9)).toBe(editsBetween(b, a, 9));
        expect(editsBetween(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });
});

const vocabulary = new Vocabulary(createLexicon({ plurals: [], names: [] }));

function count(...drafts: readonly Draft[]): string {
  const articles = drafts.map((draft) => ({ ...articleOf(draft), headings: [] }));
  return countSpelling(articles, vocabulary);
}

const known = readSpelling(
  spellingText(
    mergeSpelling([
      count(
        { slug: 'a', title: 'أندرويد والهواتف', description: 'تحديث أندرويد وiPhone' },
        { slug: 'b', title: 'أندرويد والخصوصية' },
        { slug: 'c', title: 'تصدير', topics: ['الذكاء الاصطناعي'] },
      ),
    ]),
    count({ slug: 'd', title: 'تصوير الهواتف', topics: ['تصوير'] }, { slug: 'e', title: 'تصوير' }),
  ),
);

test.each([
  ['اندوريد', 'أندرويد'],
  ['الاندرويذ', 'أندرويد'],
  ['ipone', 'iPhone'],
  ['الاصتناعي', 'الاصطناعي'],
  // Of two as near the commoner one.
  ['تصغير', 'تصوير'],
  // What is right needs no correction, what is far from all has none.
  ['اندرويد', undefined],
  ['قق', undefined],
  ['سيارة', undefined],
])('%s → %s', (word, better) => {
  expect(correct(word, known)).toBe(better);
});

test('the list keeps words as they are written, stop words and numbers left out', () => {
  const words = known.map(({ written }) => written);
  expect(words).toContain('أندرويد');
  expect(words).not.toContain('من');
  expect(new Set(words).size).toBe(words.length);
});

test('the list of counts that were merged and a few more is that of all together', () => {
  const word = fc
    .array(fc.constantFrom(...'بتجدر'), { minLength: 5, maxLength: 6 })
    .map((letters) => letters.join(''));
  const title = fc.array(word, { maxLength: 900 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), fc.array(title, { maxLength: 3 }), (a, b) => {
      const [many = '', few = ''] = [a, b].map((titles) =>
        count(...titles.map((own, at) => ({ slug: `s${at}`, title: own }))),
      );
      expect(spellingText(mergeSpelling([many]), few)).toBe(
        spellingText(mergeSpelling([many, few]), ''),
      );
    }),
    { numRuns: 40 },
  );
});
