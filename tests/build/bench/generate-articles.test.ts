import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type GeneratedCorpus,
  generatedArticle,
  generatedArticles,
  vocabularyOf,
  writeGenerated,
} from '../../../src/build/bench/generate-articles.ts';
import { temporaryFolder } from '../../setup/temporary-folders.ts';

const root = join(import.meta.dirname, '../../..');

const corpus: GeneratedCorpus = {
  count: 3000,
  seed: 1,
  vocabulary: vocabularyOf(join(root, 'articles')),
  sections: ['apps', 'phones', 'ai', 'security', 'companies', 'guides'],
  authors: ['apps-desk', 'phones-desk'],
  newest: Date.UTC(2026, 0, 1),
};
const articles = [...generatedArticles(corpus)];

/** How many articles each has, the most first. */
function counts(names: readonly string[]): readonly number[] {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found.values()].toSorted((a, b) => b - a);
}

describe('a generated article', () => {
  test('depends on the seed and its number alone', () => {
    expect(generatedArticle({ ...corpus, count: 7 }, 1234)).toEqual(articles[1234]);
    expect(generatedArticle({ ...corpus, seed: 2 }, 1234)).not.toEqual(articles[1234]);
    expect(new Set(articles.map(({ body }) => body)).size).toBe(corpus.count);
  });

  test('has some 600 words, two to four topics, and headings', () => {
    const lengths = articles.map(({ body }) => body.split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThan(550);
    expect(Math.max(...lengths)).toBeLessThan(650);
    expect(counts(articles.map(({ tags }) => String(tags.length)))).toHaveLength(3);
    expect(articles.every(({ tags }) => tags.length >= 2 && tags.length <= 4)).toBe(true);
    expect(articles.every(({ body }) => body.match(/^## /gm)?.length === 3)).toBe(true);
  });

  test('is older than the one before it', () => {
    const epochs = [generatedArticle(corpus, -1), ...articles].map(({ epoch }) => epoch);
    expect(epochs[1]).toBe(corpus.newest);
    expect(epochs).toEqual(epochs.toSorted((a, b) => b - a));
    expect(new Set(epochs).size).toBe(epochs.length);
  });

  test('is written as the articles of the site are', () => {
    const [article] = articles;
    if (article === undefined) throw new Error('none');
    const text = readFileSync(writeGenerated(temporaryFolder(), article), 'utf8');
    expect(text).toMatch(/^---\ntitle: /);
    expect(text).toContain('\ndate: 2026-01-01T00:00\n');
    expect(text.endsWith(`\n---\n\n${article.body}\n`)).toBe(true);
  });
});

describe('a generated corpus', () => {
  test('has 200 topics, of which few have most of the articles', () => {
    const found = counts(articles.flatMap(({ tags }) => tags));
    expect(found).toHaveLength(200);
    const [first = 0, second = 0] = found;
    // As Zipf's law has it, but for the one topic that an article has only once.
    expect(first / second).toBeGreaterThan(1.2);
    expect(first).toBeGreaterThan(30 * (found[100] ?? 0));
    expect(found.at(-1)).toBeGreaterThan(0);
  });

  test('uses every section and author, some more than others', () => {
    const sections = counts(articles.map(({ section }) => section));
    expect(sections).toHaveLength(6);
    expect(sections[0]).toBeGreaterThan(3 * (sections[5] ?? 0));
    expect(counts(articles.map(({ author }) => author))).toHaveLength(2);
  });

  test('has common and rare words', () => {
    const words = counts(articles.slice(0, 200).flatMap(({ body }) => body.split(/\s+/)));
    const total = words.reduce((sum, count) => sum + count);
    expect(words.length).toBeGreaterThan(4000);
    expect(words.slice(0, 10).reduce((sum, count) => sum + count)).toBeGreaterThan(total / 15);
  });
});
