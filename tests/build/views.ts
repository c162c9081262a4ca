import type { ArticleView } from '../../src/plugins/pages/views.ts';

export function articleViews(count: number): readonly ArticleView[] {
  return Array.from({ length: count }, (_, number) => ({
    slug: `story-${number}`,
    address: `/story-${number}/`,
    file: `articles/story-${number}/index.md`,
    hash: String(number),
    bodyLine: 1,
    title: `مقال ${number}`,
    description: 'وصف',
    published: { iso: '2026-03-14T09:00:00+03:00', epoch: 1_773_468_000_000 },
    authors: [],
    section: { id: 'apps', name: 'تطبيقات', description: 'وصف', address: '/sections/apps/' },
    topics: [],
    summary: [],
    sources: [],
    breaking: false,
    text: { words: 1, codeLines: 0, pictures: 0, headings: [] },
    related: [],
    parts: [],
    body: { pictures: {}, articles: [], hidden: [] },
  }));
}
