import { expect, test } from 'vitest';
import { relatedPlugin } from '../../../src/plugins/related/plugin.ts';
import { article } from '../../related/articles.ts';
import { register } from '../registered.ts';

const one = article('one', { topics: ['apps'], text: 'تطبيق مراسلة', picks: ['three'] });
const two = article('two', { topics: ['apps'], text: 'تطبيق مراسلة آخر', day: 1 });
const three = article('three', { topics: ['phones'], text: 'هاتف', day: 2 });

test('what has been computed is used as it is', () => {
  const { filter } = register((eleventy) =>
    relatedPlugin(eleventy, { related: new Map([['one', [two]]]) }),
  );
  expect(filter('related', one)).toEqual([two]);
  expect(filter('related', two)).toEqual([]);
});

test('else it is computed: the picks of the editor first, never the article itself', () => {
  const { filter } = register((eleventy) =>
    relatedPlugin(eleventy, { articles: [one, two, three], count: 2 }),
  );
  expect(filter('related', one)).toEqual([three, two]);
});

test('without either the plugin says what it needs', () => {
  expect(() => register((eleventy) => relatedPlugin(eleventy, {}))).toThrow(
    /`related` or `articles`/,
  );
});
