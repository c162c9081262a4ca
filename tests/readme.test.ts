/** What people copy from the README is right. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemsOfText } from '../src/content/article-source.ts';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...text.matchAll(/^```([a-z]*)\n(.*?)^```$/gms)].map(([, , block = '']) => block);

const place = { file: 'index.md', timeZone: 'Asia/Riyadh' };
const articles = blocks.filter((block) => block.startsWith('---\n'));

test('its articles, and its template with a picture in it, pass the check', () => {
  expect(articles.length).toBeGreaterThan(1);
  const hero = blocks.find((block) => block.startsWith('hero:')) ?? '';
  const template = articles.find((article) => article.includes('\ndraft: true\n')) ?? '';
  const whole = template.replace('draft: true\n', `${hero}draft: true\n`);
  expect(whole).toContain('src: photo.jpg');
  for (const article of [...articles, whole]) expect(problemsOfText(article, place)).toEqual([]);
});

test('so do its directives', () => {
  const [directives = ''] = blocks.filter((block) => block.startsWith('::: '));
  expect(problemsOfText(`${articles[0]}\n${directives}`, place)).toEqual([]);
});

test('its commands are commands', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name);
  expect(new Set(named).size).toBeGreaterThan(5);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});
