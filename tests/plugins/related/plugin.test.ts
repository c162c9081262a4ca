import { expect, test } from 'vitest';
import { relatedPlugin } from '../../../src/plugins/related/plugin.ts';
import { register } from '../registered.ts';

test('what an article is followed by is used as it is; one that is not known is followed by nothing', () => {
  const [one, two] = [{ slug: 'one' }, { slug: 'two' }];
  const { filter } = register((eleventy) =>
    relatedPlugin(eleventy, { related: new Map([['one', [two]]]) }),
  );
  expect(filter('related', one)).toEqual([two]);
  expect(filter('related', two)).toEqual([]);
});

test('without its option the plugin says what it needs', () => {
  expect(() => register((eleventy) => relatedPlugin(eleventy, {}))).toThrow(/`related`/);
});
