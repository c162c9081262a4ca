/** A seeded corpus of any size for benchmarks: sentences of words that real articles use, skewed as real ones are. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { wordsOf } from '../../arabic/tokenise.ts';
import { findArticleFolders } from '../../content/article-folders.ts';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { analyseMarkdown } from '../../content/markdown/analyse.ts';
import { decodeSource } from '../../content/source-text.ts';

/** Pseudo-random numbers in [0, 1), the same for one seed on every machine (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The distinct words of a tree of articles, in the order they first come. */
export function vocabularyOf(articles: string): readonly string[] {
  const words = new Set<string>();
  for (const { folder, file } of findArticleFolders(articles, articles).folders) {
    const text = decodeSource(readFileSync(join(folder, 'index.md')));
    const { body } = splitFrontMatter(text, file);
    for (const word of wordsOf(analyseMarkdown(body).text.plain)) words.add(word);
  }
  return [...words];
}

export interface GeneratedCorpus {
  readonly count: number;
  readonly seed: number;
  readonly vocabulary: readonly string[];
  readonly sections: readonly string[];
  readonly authors: readonly string[];
  /** Milliseconds since the epoch of the newest article; the others are two hours apart. */
  readonly newest: number;
}

const wordsPerArticle = 600;
const topicCount = 200;

/** Writes `<slug>/index.md` under `directory` for every article of the corpus. */
export function generateArticles(directory: string, corpus: GeneratedCorpus): void {
  const { count, seed, vocabulary, sections, authors, newest } = corpus;
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[], skew: number): Item => {
    const item = items[Math.floor(random() ** skew * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const sentence = (length: number): string =>
    Array.from({ length }, () => pick(vocabulary, 2.5)).join(' ');
  const topics = Array.from(
    { length: topicCount },
    (_, index) => `${vocabulary[(index * 7) % vocabulary.length]} ${index + 1}`,
  );
  for (let number = 0; number < count; number++) {
    const folder = join(directory, `article-${number}`);
    mkdirSync(folder, { recursive: true });
    const frontMatter = stringify({
      title: sentence(7).slice(0, 110).padEnd(12, ' موجز'),
      description: sentence(16).slice(0, 190).padEnd(60, ' موجز'),
      date: new Date(newest - number * 7_200_000).toISOString().slice(0, 16),
      author: pick(authors, 1),
      section: pick(sections, 1.6),
      tags: [...new Set([pick(topics, 3), pick(topics, 3), pick(topics, 2)])],
    });
    const paragraphs = Array.from(
      { length: 12 },
      (_, index) =>
        `${index % 4 === 3 ? `## ${sentence(5)}\n\n` : ''}${sentence(wordsPerArticle / 12)}.`,
    );
    writeFileSync(
      join(folder, 'index.md'),
      `---\n${frontMatter}---\n\n${paragraphs.join('\n\n')}\n`,
    );
  }
}
