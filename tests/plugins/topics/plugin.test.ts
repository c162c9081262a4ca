import { expect, test } from 'vitest';
import { topicsPlugin } from '../../../src/plugins/topics/plugin.ts';
import { topic } from '../../content/article.ts';
import { register } from '../registered.ts';

test('the topics that are near are used as they are; a topic that is not known has none', () => {
  const [apps, phones] = [topic('apps'), topic('phones')];
  const near = new Map([['apps', [phones]]]);
  const { filter } = register((eleventy) => topicsPlugin(eleventy, { near }));
  expect(filter('relatedTopics', apps)).toEqual([phones]);
  expect(filter('relatedTopics', phones)).toEqual([]);
});

test('without its option the plugin says what it needs', () => {
  expect(() => register((eleventy) => topicsPlugin(eleventy, {}))).toThrow(/`near`/);
});
