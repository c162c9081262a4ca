import { expect, test } from 'vitest';
import { topicsPlugin } from '../../../src/plugins/topics/plugin.ts';
import { article, topic } from '../../content/article.ts';
import { register } from '../registered.ts';

const [apps, phones] = [topic('apps'), topic('phones')];
const articles = [
  article('two', { published: '2026-03-15', topics: [phones, apps] }),
  article('one', { published: '2026-03-14', topics: [phones, apps] }),
  article('more', { published: '2026-03-13', topics: [phones] }),
];

test('topics are grouped, and the ones that share articles are near', () => {
  const { data, filter } = register((eleventy) => topicsPlugin(eleventy, { articles }));
  expect(data.get('topics')).toMatchObject([
    { subject: phones, articles: [{ slug: 'two' }, { slug: 'one' }, { slug: 'more' }] },
    { subject: apps, articles: [{ slug: 'two' }, { slug: 'one' }] },
  ]);
  expect(filter('relatedTopics', apps)).toMatchObject([{ topic: phones, shared: 2 }]);
  expect(filter('relatedTopics', topic('none'))).toEqual([]);
});

test('what has been grouped and computed is used as it is', () => {
  const groups = [{ subject: apps, articles: [] }];
  const related = new Map([['apps', [{ topic: phones, shared: 7 }]]]);
  const { data, filter } = register((eleventy) => topicsPlugin(eleventy, { groups, related }));
  expect(data.get('topics')).toEqual(groups);
  expect(filter('relatedTopics', apps)).toEqual([{ topic: phones, shared: 7 }]);
});

test('without articles the plugin says what it needs', () => {
  expect(() => register((eleventy) => topicsPlugin(eleventy, { groups: [] }))).toThrow(TypeError);
});
