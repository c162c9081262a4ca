import { fingerprint } from '../../src/content/fingerprint.ts';
import type { Article, Author, Section, Topic } from '../../src/content/types.ts';

export function section(id: string): Section {
  return { id, name: `قسم ${id}`, description: `وصف ${id}`, address: `/sections/${id}/` };
}

export function author(id: string): Author {
  return { id, name: `كاتب ${id}`, bio: `سيرة ${id}`, address: `/authors/${id}/` };
}

export function topic(slug: string): Topic {
  return { slug, name: slug, address: `/topics/${slug}/` };
}

/** An article for tests of what is made of articles; `published` is ISO 8601 with an offset. */
export function article(
  slug: string,
  { published, ...given }: Partial<Omit<Article, 'published'>> & { readonly published: string },
): Article {
  const whole = {
    slug,
    address: `/${slug}/`,
    file: `articles/${slug}/index.md`,
    folder: `/articles/${slug}`,
    title: `عنوان ${slug}`,
    description: 'وصف',
    published: { iso: published, epoch: Date.parse(published) },
    authors: [author('desk')],
    section: section('apps'),
    topics: [],
    summary: [],
    picks: [],
    sources: [],
    aliases: [],
    draft: false,
    bodyLine: 9,
    text: { plain: `نص ${slug}.`, words: 1, codeLines: 0, pictures: 0, headings: [] },
    targets: { pictures: [], articles: [], links: [] },
    ...given,
  };
  const hash = fingerprint(JSON.stringify(whole));
  return { hash, shown: hash, ...whole };
}

/** An article with all that is read of it only when it is asked for. */
export function wholeArticle(article: Article): Article {
  const { title, description, summary, sources, hero, text, targets } = article;
  return { ...article, title, description, summary, sources, hero, text, targets };
}

/** `count` articles, newest first, a day apart. */
export function articles(count: number): readonly Article[] {
  return Array.from({ length: count }, (_, at) => {
    const number = count - at;
    const published = new Date(Date.UTC(2020, 0, number)).toISOString();
    return article(`story-${number}`, { published });
  });
}
