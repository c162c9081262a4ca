import { describe, expect, test } from 'vitest';
import { judge, rankOf, scoreRanks, share } from '../../../../src/build/bench/search/judge.ts';

describe('judged queries', () => {
  const queries = [
    { query: 'هواتف', relevant: ['phones', 'apps'], kind: 'plural' },
    { query: 'والهاتف', relevant: ['phones'], kind: 'prefix' },
    { query: 'علم', relevant: [], kind: 'neg' },
    { query: 'ثلج', relevant: [], kind: 'neg' },
    { query: 'تطبيق', relevant: ['apps'], kind: 'plural' },
  ];
  const judgement = judge(queries, [['apps', 'phones'], ['apps'], ['science'], [], ['phones']]);

  test('recall is the share of the pairs of query and document that were returned', () => {
    expect(judgement.all).toEqual({ pairs: 4, returned: 2 });
    expect(share(judgement.all)).toBe(0.5);
  });

  test('by kind, without those that must find nothing', () => {
    expect([...judgement.byKind]).toEqual([
      ['plural', { pairs: 3, returned: 2 }],
      ['prefix', { pairs: 1, returned: 0 }],
    ]);
  });

  test('misses and false hits are named; what nobody asked for is counted', () => {
    expect(judgement.misses).toEqual([
      { query: 'والهاتف', kind: 'prefix', id: 'phones' },
      { query: 'تطبيق', kind: 'plural', id: 'apps' },
    ]);
    expect(judgement.falseHits).toEqual([{ query: 'علم', ids: ['science'] }]);
    expect(judgement.beyond).toBe(2);
  });
});

test('an item that is not among the results has no rank', () => {
  expect([4, 2, 9].map((target) => rankOf(target, [9, 4]))).toEqual([
    2,
    Number.POSITIVE_INFINITY,
    1,
  ]);
});

test('success counts the first ten, the reciprocal rank all', () => {
  expect(scoreRanks([1, 10, 20, Number.POSITIVE_INFINITY])).toEqual({
    successAt10: 0.5,
    reciprocalRank: (1 + 0.1 + 0.05) / 4,
  });
});
