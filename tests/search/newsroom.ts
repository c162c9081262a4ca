/** A small newsroom in memory, and the search of it. */

import { createHash } from 'node:crypto';
import { createLexicon } from '../../src/arabic/lexicon.ts';
import type { SearchableArticle } from '../../src/search/index/article-terms.ts';
import { buildSearchIndex, type SearchIndexOptions } from '../../src/search/index/build-index.ts';
import type { IndexFile } from '../../src/search/index/index-file.ts';
import type { KeptStore } from '../../src/search/index/kept.ts';
import type { SearchEngine } from '../../src/search/reader/answer.ts';
import { createSearchEngine } from '../../src/search/reader/engine.ts';

export interface Draft {
  readonly slug: string;
  readonly title?: string;
  readonly description?: string;
  readonly body?: string;
  readonly day?: string;
  readonly section?: 'apps' | 'phones';
  readonly topics?: readonly string[];
  readonly headings?: readonly string[];
}

const sections = {
  apps: { id: 'apps', name: 'تطبيقات', description: '', address: '/sections/apps/' },
  phones: { id: 'phones', name: 'هواتف', description: '', address: '/sections/phones/' },
} as const;

export function articleOf(draft: Draft): SearchableArticle {
  const { slug, title = slug, description = '', body = '', day = '2026-01-01' } = draft;
  const { headings = [] } = draft;
  return {
    slug,
    hash: fingerprint(title, description, body, ...headings),
    address: `/${slug}/`,
    title,
    description,
    published: { iso: `${day}T09:00:00.000+03:00`, epoch: Date.parse(`${day}T09:00:00+03:00`) },
    section: sections[draft.section ?? 'apps'],
    topics: (draft.topics ?? []).map((name) => ({ slug: name, name, address: `/topics/${name}/` })),
    authors: [],
    summary: [],
    text: {
      plain: body,
      headings: headings.map((text) => ({ level: 2, id: text, text })),
    },
  };
}

export const lexicon = createLexicon({
  plurals: [
    ['هاتف', ['هواتف']],
    ['برنامج', ['برامج']],
  ],
  names: [
    ['آيفون', 'iPhone'],
    ['واتساب', 'واتس اب', 'WhatsApp'],
  ],
});

export function fingerprint(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

export const indexOptions: SearchIndexOptions = {
  sections: Object.values(sections),
  lexicon,
  formatDate: (epoch) => new Date(epoch).toISOString().slice(0, 10),
  dateStyle: 'iso',
  fingerprint,
  program: '1',
};

function textOf(file: IndexFile): string {
  return 'make' in file ? file.make() : file.text;
}

/** The files of an index by their paths. */
export function indexOf(
  articles: readonly SearchableArticle[],
  options: Partial<SearchIndexOptions> = {},
): Map<string, string> {
  const files = buildSearchIndex(articles, { ...indexOptions, ...options });
  return new Map(Array.from(files, (file) => [file.path, textOf(file)]));
}

/** The article with a text that is made when it is asked for; `touched` takes its slug each time. */
export function lazily(article: SearchableArticle, touched: string[]): SearchableArticle {
  const { text, ...rest } = article;
  return {
    ...rest,
    get text() {
      touched.push(article.slug);
      return text;
    },
  };
}

/**
 * Builds an index into an output in which those before it were built, as the site does: what is named there is not made
 * again, and what is not of it goes. Returns the paths of what was written.
 */
export function buildInto(
  output: Map<string, string>,
  articles: readonly SearchableArticle[],
  options: Partial<SearchIndexOptions> = {},
): readonly string[] {
  const written: string[] = [];
  const wanted = new Set<string>();
  for (const file of buildSearchIndex(articles, { ...indexOptions, ...options })) {
    if (wanted.has(file.path)) continue;
    wanted.add(file.path);
    if ('make' in file && output.has(file.path)) continue;
    const text = textOf(file);
    if (output.get(file.path) === text) continue;
    output.set(file.path, text);
    written.push(file.path);
  }
  for (const path of [...output.keys()]) if (!wanted.has(path)) output.delete(path);
  return written;
}

interface MemoryStore extends KeptStore {
  /** The names under which something was put. */
  readonly sets: string[];
  readonly lose: (isLost: (name: string) => boolean) => void;
}

/** A store that keeps all it is given. */
export function memoryStore(): MemoryStore {
  const kept = new Map<string, readonly [key: string, text: string]>();
  const sets: string[] = [];
  return {
    sets,
    get: (name, key) => {
      const [known, text] = kept.get(name) ?? [];
      return known === key ? text : undefined;
    },
    set: (name, key, text) => {
      sets.push(name);
      kept.set(name, [key, text]);
    },
    lose: (isLost) => {
      for (const name of [...kept.keys()]) if (isLost(name)) kept.delete(name);
    },
  };
}

/** The search of files, as a host would serve them. `asked` takes the paths that were fetched. */
export function engineOf(files: ReadonlyMap<string, string>, asked: string[] = []): SearchEngine {
  return createSearchEngine({
    folder: '/search/index/',
    fetch: async (address) => {
      const path = address.replace('/search/index/', '');
      asked.push(path);
      const text = files.get(path);
      return new Response(text ?? 'not found', { status: text === undefined ? 404 : 200 });
    },
  });
}

/** The slugs that a query finds, best first. */
export async function find(
  engine: SearchEngine,
  query: string,
  request: { typing?: boolean; section?: string; year?: number } = {},
): Promise<readonly string[]> {
  const answer = await engine.search({ query, typing: false, ...request });
  const results = await answer.results(0, 50);
  return results.map(({ address }) => address.slice(1, -1));
}
