import { expect, test } from 'vitest';
import { quantilesOf } from '../../../../src/build/bench/search/quantiles.ts';

const oneTo = (count: number) => Array.from({ length: count }, (_, index) => count - index);

test.each([
  [[7], { median: 7, p95: 7, maximum: 7 }],
  [[3, 1, 2], { median: 2, p95: 3, maximum: 3 }],
  [[10, 9], { median: 9, p95: 10, maximum: 10 }],
  [oneTo(20), { median: 10, p95: 19, maximum: 20 }],
  [oneTo(200), { median: 100, p95: 190, maximum: 200 }],
])('of a sample of values of its own', (sample, quantiles) => {
  expect(quantilesOf(sample)).toEqual(quantiles);
});

test('nothing has no quantiles', () => {
  expect(() => quantilesOf([])).toThrow(RangeError);
});
