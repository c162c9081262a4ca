import { expect, test } from 'vitest';
import { countsPlugin } from '../../../src/plugins/counts/plugin.ts';
import { register } from '../registered.ts';

test.each([
  [1, 'مقال واحد'],
  [2, 'مقالان'],
  [3, '3\u00a0مقالات'],
  [11, '11\u00a0مقالًا'],
  [100, '100\u00a0مقال'],
])('%i', (count, told) => {
  const { filter } = register((eleventy) =>
    countsPlugin(eleventy, { digits: 'latn', grouping: 'thousands' }),
  );
  expect(filter('count', count, 'article')).toBe(told);
});

test('in the digits of the site', () => {
  const { filter } = register((eleventy) =>
    countsPlugin(eleventy, { digits: 'arab', grouping: 'ten-thousands' }),
  );
  expect(filter('count', 3, 'article')).toBe('٣\u00a0مقالات');
  expect(filter('count', 1003, 'article')).toBe('١٠٠٣\u00a0مقالات');
  expect(filter('count', 12560, 'article')).toBe('١٢٬٥٦٠\u00a0مقالًا');
  expect(filter('digits', 2026)).toBe('٢٠٢٦');
});
