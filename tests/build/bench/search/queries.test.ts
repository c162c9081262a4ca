import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText } from '../../../../src/arabic/normalise.ts';
import { isStopWord } from '../../../../src/arabic/stop-words.ts';
import { searchableWords, titleQueries } from '../../../../src/build/bench/search/queries.ts';

describe('the words of a title worth a search', () => {
  test.each([
    ['أفضل الهواتف في هذا العام', 'أفضل|الهواتف|العام'],
    ['كيف تحمي حسابك من الاختراق؟', 'تحمي|حسابك|الاختراق'],
    ['الذكاء الاصطناعي: ذكاء أم الذكاءَ؟', 'الذكاء|الاصطناعي|ذكاء'],
    ['Wi-Fi 7 وما بعده', 'Wi-Fi'],
    ['مـــن آبل إلى iPhone', 'آبل|iPhone'],
    ['', ''],
  ])('%s', (title, words) => {
    expect(searchableWords(title).join('|')).toBe(words);
  });
});

const documents = [
  { title: 'أفضل الهواتف الذكية في العام' },
  { title: 'عاجل' },
  { title: 'آبل تطلق iPhone الجديد' },
];

describe('queries', () => {
  test('are the same for one seed, and others for another', () => {
    const queries = titleQueries(documents, 50, 7);
    expect(titleQueries(documents, 50, 7)).toEqual(queries);
    expect(titleQueries(documents, 50, 8)).not.toEqual(queries);
  });

  test('seek every title that has two words, by every pair of them', () => {
    const queries = titleQueries(documents, 500, 1);
    expect(queries.map(({ target }) => target)).not.toContain(1);
    expect(new Set(queries.map(({ query }) => query))).toEqual(
      new Set([
        'أفضل الهواتف',
        'أفضل الذكية',
        'أفضل العام',
        'الهواتف الذكية',
        'الهواتف العام',
        'الذكية العام',
        'آبل تطلق',
        'آبل iPhone',
        'آبل الجديد',
        'تطلق iPhone',
        'تطلق الجديد',
        'iPhone الجديد',
      ]),
    );
  });

  test('are two different words of the title sought, as written there and in its order', () => {
    const word = fc.constantFrom('هاتف', 'الهاتف', 'هَاتِف', 'من', 'AI', 'iPhone', '2026', 'شبكات');
    const titles = fc.array(
      fc.array(word, { maxLength: 6 }).map((words) => ({ title: words.join(' ') })),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(titles, fc.nat(), (made, seed) => {
        fc.pre(made.some(({ title }) => searchableWords(title).length >= 2));
        for (const { query, target } of titleQueries(made, 20, seed)) {
          const words = query.split(' ');
          expect(new Set(words.map(normaliseText)).size).toBe(2);
          expect(words.some((one) => isStopWord(normaliseText(one)) || one.length < 3)).toBe(false);
          expect(made[target]?.title).toMatch(new RegExp(words.join('(?: .*)? ')));
        }
      }),
    );
  });

  test('cannot be made of titles of one word', () => {
    expect(() => titleQueries([{ title: 'عاجل' }], 1, 1)).toThrow(RangeError);
  });
});
