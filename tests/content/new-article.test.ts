import { expect, test } from 'vitest';
import { newArticleSource, placeholderDescription } from '../../src/content/new-article.ts';
import { description, now, writeTree } from './tree.ts';

test.each([
  'عنوان مقال جديد',
  'واتساب: ما الجديد فيه؟',
  'كل ما جرى في #مؤتمر اليوم',
  'قال "لا" ثم \'نعم\'',
  '@mujaz يعود من جديد',
  '[فيديو] كيف تعمل الأشياء',
  '1234567890',
  '- عنوان يبدأ بشرطة',
  'عنوان \\ فيه شرطة مائلة',
])('a new article has nothing wrong with it, whatever its title: %s', (title) => {
  const text = newArticleSource({
    title,
    description: placeholderDescription,
    date: '2026-03-14T09:30',
    author: 'apps-desk',
    section: 'apps',
    tags: ['الخصوصية', '2026', 'C#'],
  });
  const { problems, articles } = writeTree({ 'articles/new-one/index.md': text }).load({ now });
  expect(problems).toEqual([]);
  expect(articles).toMatchObject([{ title, draft: true }]);
  expect(articles[0]?.topics.map(({ name }) => name)).toEqual(['الخصوصية', '2026', 'C#']);
});

test('a long description stays on one line', () => {
  const text = newArticleSource({
    title: 'عنوان مقال جديد',
    description: `${description} ${description}`,
    date: '2026-03-14',
    author: 'apps-desk',
    section: 'apps',
    tags: ['x'],
  });
  expect(text.split('\n').filter((line) => line.startsWith('description:'))).toHaveLength(1);
  expect(text).toContain(`${description} ${description}`);
});
