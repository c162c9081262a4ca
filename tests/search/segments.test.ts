import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentSizes } from '../../src/search/segments.ts';
import { frequencyOf, levelOf, levels, rarity, saturate } from '../../src/search/weights.ts';

test.each([
  [0, []],
  [1, [1]],
  [512, [512]],
  [600, [512, 88]],
  [1024, [1024]],
  [10_000, [8192, 1024, 768, 16]],
  [100_000, [65_536, 32_768, 1024, 640, 32]],
])('%i articles', (articles, sizes) => {
  expect(segmentSizes(articles)).toEqual(sizes);
});

test('all articles are in a segment, and an article more changes only the last ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 513, max: 200_000 }), (articles) => {
      const sizes = segmentSizes(articles);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(articles);
      const next = segmentSizes(articles + 1);
      const last = sizes.at(-1) ?? 0;
      if (articles % 128 !== 127 && articles % 128 !== 0) {
        expect(next).toEqual([...sizes.slice(0, -1), last + 1]);
      }
    }),
  );
});

test('levels grow with the frequency and shrink with the length', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(5000), (a, b, length) => {
      const [less, more] = [Math.min(a, b) + 1, Math.max(a, b) + 1];
      expect(levelOf(less, length)).toBeLessThanOrEqual(levelOf(more, length));
      expect(levelOf(less, length + 100)).toBeLessThanOrEqual(levelOf(less, length));
      expect(levelOf(more, length)).toBeLessThan(levels);
    }),
  );
});

test('a level is near the frequency it stands for', () => {
  for (let level = 0; level < levels; level += 1)
    expect(levelOf(frequencyOf(level), 400)).toBe(level);
});

test('rare words are worth more, none less than nothing; frequency saturates', () => {
  expect(rarity(1, 1000)).toBeGreaterThan(rarity(500, 1000));
  expect(rarity(1000, 1000)).toBeGreaterThan(0);
  expect(saturate(1)).toBeCloseTo(1);
  expect(saturate(1000)).toBeLessThan(2.2);
});
