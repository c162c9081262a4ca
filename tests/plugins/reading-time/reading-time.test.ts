import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingTimePlugin } from '../../../src/plugins/reading-time/plugin.ts';
import { readingMinutes, readingTime } from '../../../src/plugins/reading-time/reading-time.ts';
import { register } from '../registered.ts';

const text = (words: number, codeLines = 0, pictures = 0) => ({ words, codeLines, pictures });

describe('minutes in the six Arabic forms', () => {
  test.each([
    [0, 'أقل من دقيقة'],
    [89, 'أقل من دقيقة'],
    [90, 'دقيقة واحدة'],
    [360, 'دقيقتان'],
    [540, '3\u00a0دقائق'],
    [1800, '10\u00a0دقائق'],
    [1980, '11\u00a0دقيقة'],
    [18000, '100\u00a0دقيقة'],
  ])('%i words', (words, told) => {
    expect(readingTime(text(words))).toBe(told);
  });

  test('in the genitive, and in Arabic digits', () => {
    expect(readingTime(text(360), undefined, { case: 'genitive' })).toBe('دقيقتين');
    expect(readingTime(text(540), undefined, { digits: 'arab' })).toBe('٣\u00a0دقائق');
  });
});

test('code is read slower than prose, and pictures take a moment', () => {
  expect(readingMinutes(text(0, 40))).toBe(2);
  expect(readingMinutes(text(0, 0, 12))).toBe(1);
  expect(readingMinutes(text(180, 20, 12))).toBe(3);
});

test('more to read never takes less time', () => {
  const amount = fc.nat({ max: 5000 });
  fc.assert(
    fc.property(amount, amount, amount, amount, (words, codeLines, pictures, more) => {
      const now = readingMinutes(text(words, codeLines, pictures));
      expect(readingMinutes(text(words + more, codeLines, pictures))).toBeGreaterThanOrEqual(now);
      expect(readingMinutes(text(words, codeLines + more, pictures))).toBeGreaterThanOrEqual(now);
      expect(readingMinutes(text(words, codeLines, pictures + more))).toBeGreaterThanOrEqual(now);
    }),
  );
});

test('the filter takes the speed and the digits of the site', () => {
  const { filter } = register((eleventy) =>
    readingTimePlugin(eleventy, { wordsPerMinute: 100, digits: 'arab' }),
  );
  expect(filter('readingTime', text(300))).toBe('٣\u00a0دقائق');
  expect(filter('readingTime', text(200), 'genitive')).toBe('دقيقتين');
});

test.each([{ wordsPerMinute: 0 }, { codeLinesPerMinute: -1 }, { wordsPerMinute: Number.NaN }])(
  'a speed that is none is refused: %o',
  (speed) => {
    expect(() => register((eleventy) => readingTimePlugin(eleventy, speed))).toThrow(TypeError);
  },
);
