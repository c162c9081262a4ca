/**
 * A seeded corpus of any size for benchmarks: the words of real articles, as often as in real news; topics, sections and
 * authors of which a few have most of the articles. An article depends on the seed and its number alone: it is the same in a
 * corpus of any size, and only one is held at a time.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { wordsOf } from '../../arabic/tokenise.ts';
import { findArticleFolders } from '../../content/article-folders.ts';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { analyseMarkdown } from '../../content/markdown/analyse.ts';
import { decodeSource } from '../../content/source-text.ts';
import { rankAt } from './word-ranks.ts';

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

/** The distinct words of a tree of articles, the commonest first; those that are as common in the order they first come. */
export function vocabularyOf(articles: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { folder, file } of findArticleFolders(articles, articles).folders) {
    const text = decodeSource(readFileSync(join(folder, 'index.md')));
    const { body } = splitFrontMatter(text, file);
    for (const word of wordsOf(analyseMarkdown(body).text.plain)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  // A letter alone is what is left of a word beside a number or a name.
  return [...counts]
    .filter(([word]) => word.length > 1)
    .toSorted(([, a], [, b]) => b - a)
    .map(([word]) => word);
}

export interface GeneratedCorpus {
  readonly count: number;
  readonly seed: number;
  /** Commonest words first. */
  readonly vocabulary: readonly string[];
  readonly sections: readonly string[];
  readonly authors: readonly string[];
  /** Milliseconds since the epoch of article 0; each further one is two hours older. */
  readonly newest: number;
}

export interface GeneratedArticle {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** Milliseconds since the epoch. */
  readonly epoch: number;
  readonly author: string;
  readonly section: string;
  readonly tags: readonly string[];
  /** Markdown. */
  readonly body: string;
}

const interval = 7_200_000;
const topicCount = 200;

/** Every third paragraph has a heading, and the last one a list after it: some 600 words in all. */
const paragraphs = 9;
const wordsPerParagraph = 60;

/** The part of an article's words that belong to its first topic, and how many of those a topic has. */
const topicShare = 0.15;
const wordsPerTopic = 40;

/** Articles about one thing share words that others seldom have. */
function topicWord(topic: number, place: number, vocabulary: readonly string[]): string {
  return vocabulary[(topic * 7919 + place * 104_729) % vocabulary.length] ?? '';
}

/** The number makes each a topic of its own, whatever the words are. */
function topicName(topic: number, vocabulary: readonly string[]): string {
  return `${topicWord(topic, 0, vocabulary)} ${topicWord(topic, 1, vocabulary)} ${topic + 1}`;
}

/**
 * The place of one of `length` things, from 0, by Zipf's law: the second comes half as often as the first, the third a
 * third as often.
 */
function zipf(random: () => number, length: number): number {
  return Math.min(length - 1, Math.floor((length + 1) ** random()) - 1);
}

function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[zipf(random, items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** As many whole words as fit. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, text.lastIndexOf(' ', most));
}

/** @param number 0 is the newest; -1 is the one that is published next */
export function generatedArticle(corpus: GeneratedCorpus, number: number): GeneratedArticle {
  const { seed, vocabulary, sections, authors, newest } = corpus;
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) + Math.imul(number + 1, 0x85ebca6b));
  const topics = new Set<number>();
  const wanted = 2 + Math.floor(random() * 3);
  while (topics.size < wanted) topics.add(zipf(random, topicCount));
  const [subject = 0] = topics;
  const word = (): string =>
    random() < topicShare
      ? topicWord(subject, Math.floor(random() * wordsPerTopic), vocabulary)
      : (vocabulary[rankAt(random()) % vocabulary.length] ?? '');
  // Nobody writes a word twice in a row.
  const words = (length: number): string => {
    const chosen: string[] = [];
    while (chosen.length < length) {
      let next = word();
      for (let draws = 0; draws < 9 && next === chosen.at(-1); draws++) next = word();
      chosen.push(next);
    }
    return chosen.join(' ');
  };
  const paragraph = (place: number): string =>
    `${place % 3 === 2 ? `## ${words(5)}\n\n` : ''}${words(wordsPerParagraph)}.`;
  return {
    slug: number < 0 ? `published-${-number}` : `article-${number}`,
    // Short words too must make up the length that is asked of a title and a description.
    title: cut(words(8), 110).padEnd(12, ' موجز'),
    description: cut(words(17), 190).padEnd(60, ' موجز'),
    epoch: newest - number * interval,
    author: pick(random, authors),
    section: pick(random, sections),
    tags: [...topics].map((topic) => topicName(topic, vocabulary)),
    body: [
      ...Array.from({ length: paragraphs }, (_, place) => paragraph(place)),
      Array.from({ length: 3 }, () => `- **${words(2)}** ${words(8)}`).join('\n'),
    ].join('\n\n'),
  };
}

/** All of them, the newest first. */
export function* generatedArticles(
  corpus: GeneratedCorpus,
): Generator<GeneratedArticle, void, undefined> {
  for (let number = 0; number < corpus.count; number++) yield generatedArticle(corpus, number);
}

/** @returns the absolute path of its `index.md` */
export function writeGenerated(directory: string, article: GeneratedArticle): string {
  const { slug, title, description, epoch, author, section, tags, body } = article;
  const date = new Date(epoch).toISOString().slice(0, 16);
  const folder = join(directory, slug);
  const file = join(folder, 'index.md');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `---\n${stringify({ title, description, date, author, section, tags })}---\n\n${body}\n`,
  );
  return file;
}

/** Writes `<slug>/index.md` under `directory` for every article of the corpus. */
export function generateArticles(directory: string, corpus: GeneratedCorpus): void {
  for (const article of generatedArticles(corpus)) writeGenerated(directory, article);
}
