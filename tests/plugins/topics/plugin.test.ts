import { expect, test } from 'vitest';
import { topicsPlugin } from '../../../src/plugins/topics/plugin.ts';
import { topic } from '../../content/article.ts';
import { register } from '../registered.ts';

test('the topics that are near are used as they are; a topic that is not known has none', () => {
  const [apps, phones] = [topic('apps'), topic('phones')];
  const related = new Map([['apps', [{ topic: phones, shared: 7 }]]]);
  const { filter } = register((eleventy) => topicsPlugin(eleventy, { related }));
  expect(filter('relatedTopics', apps)).toEqual([{ topic: phones, shared: 7 }]);
  expect(filter('relatedTopics', phones)).toEqual([]);
});

test('without its option the plugin says what it needs', () => {
  expect(() => register((eleventy) => topicsPlugin(eleventy, {}))).toThrow(/`related`/);
});
