/**
 * Builds the files of the search index. A pure function of the articles: what is kept between builds only saves
 * time, and a segment whose articles are as they were is taken from there as it is.
 */

import { isolateText } from '../../arabic/isolate.ts';
import type { Lexicon } from '../../arabic/lexicon.ts';
import type { Section } from '../../content/types.ts';
import { wrapPiece } from '../entries.ts';
import { numberText } from '../number-text.ts';
import {
  type ArticleCard,
  datesEvery,
  indexVersion,
  paths,
  type Root,
  type RootSegment,
  rootFile,
} from '../root.ts';
import { segmentSizes } from '../segments.ts';
import type { SearchableArticle } from './article-terms.ts';
import { Dictionaries, type Segment } from './dictionaries.ts';
import type { KeptStore } from './kept.ts';
import type { Pieces } from './pieces.ts';
import { spellingText } from './spelling.ts';
import { Vocabulary } from './vocabulary.ts';

/** A file of the index: its path under the folder of the index, and its text. */
export interface IndexFile {
  readonly path: string;
  readonly text: string;
}

export interface SearchIndexOptions {
  readonly sections: readonly Pick<Section, 'id' | 'name'>[];
  readonly lexicon: Lexicon;
  /** The day of a moment as readers read it: milliseconds since the epoch → «18 أكتوبر 2026». */
  readonly formatDate: (epoch: number) => string;
  /** A short fingerprint, of letters and digits. */
  readonly fingerprint: (...parts: readonly string[]) => string;
  /** Changes whenever the program may build another index of the same articles: what was kept is then left. */
  readonly program: string;
  /** What is kept between builds. */
  readonly store?: KeptStore;
}

/** Titles to a file: in a large segment results lie far apart, and single files would be too many for hosts. */
function packOf(articles: number): number {
  return articles < 1024 ? 1 : articles < 8192 ? 2 : 4;
}

function compareOldest(a: SearchableArticle, b: SearchableArticle): number {
  return a.published.epoch - b.published.epoch || (a.slug < b.slug ? -1 : 1);
}

/** Of all that the index has of an article. */
function hashOf(article: SearchableArticle, { fingerprint }: SearchIndexOptions): string {
  const { title, description, topics, authors, summary, text } = article;
  const names = [...topics, ...authors].map(({ name }) => name);
  const headings = text.headings.map((heading) => heading.text);
  return fingerprint(JSON.stringify([title, description, names, summary, headings]), text.plain);
}

function segmentsOf(
  articles: readonly SearchableArticle[],
  options: SearchIndexOptions,
): readonly Segment[] {
  const { fingerprint, program, lexicon } = options;
  const sorted = articles.toSorted(compareOldest);
  let key = fingerprint(
    program,
    JSON.stringify([...lexicon.bases]),
    JSON.stringify([...lexicon.phrases]),
  );
  let start = 0;
  return segmentSizes(sorted.length).map((size) => {
    const own = sorted.slice(start, start + size);
    const hashes = own.map((article) => hashOf(article, options));
    start += size;
    key = fingerprint(key, ...hashes);
    return { articles: own, hashes, key };
  });
}

/** The day of publication in the site's zone, `yyyy-mm-dd`. */
function dayOf({ published }: SearchableArticle): string {
  return published.iso.slice(0, 10);
}

function daysOf(articles: readonly SearchableArticle[]): readonly number[] {
  return articles
    .filter((_, number) => number % datesEvery === 0)
    .map((article) => Math.floor(Date.parse(dayOf(article)) / 86_400_000));
}

function yearsOf(articles: readonly SearchableArticle[]): readonly (readonly [number, number])[] {
  const years: [number, number][] = [];
  for (const [number, article] of articles.entries()) {
    const year = Number(dayOf(article).slice(0, 4));
    if (years.at(-1)?.[0] !== year) years.push([year, number]);
  }
  return years;
}

interface SegmentFiles {
  readonly root: RootSegment;
  readonly files: readonly IndexFile[];
}

function segmentFiles(
  { articles, hashes }: Segment,
  { texts, from }: Pieces,
  options: SearchIndexOptions,
): SegmentFiles {
  const sectionNumbers = new Map(options.sections.map(({ id }, number) => [id, number]));
  const sectionOf = ({ section }: SearchableArticle): number => sectionNumbers.get(section.id) ?? 0;
  const cards = articles.map(
    (article, number): ArticleCard => [
      article.address,
      isolateText(article.title),
      isolateText(article.description),
      sectionOf(article),
      dayOf(article),
      options.formatDate(article.published.epoch),
      textName(hashes[number] ?? ''),
    ],
  );
  const pack = packOf(articles.length);
  const packs = Array.from({ length: Math.ceil(cards.length / pack) }, (_, number) =>
    JSON.stringify(cards.slice(number * pack, (number + 1) * pack)),
  );
  const sections = wrapPiece(articles.map((article) => numberText(sectionOf(article))).join(''));
  const folder = options.fingerprint(...texts, ...packs, sections);
  return {
    root: {
      folder,
      articles: articles.length,
      from: from.join('\n'),
      pack,
      days: daysOf(articles),
      years: yearsOf(articles),
    },
    files: [
      ...texts.map((text, number) => ({ path: paths.words(folder, number), text })),
      ...packs.map((text, number) => ({ path: paths.articles(folder, number), text })),
      { path: paths.sections(folder), text: sections },
    ],
  };
}

/** Enough of the fingerprint of an article to tell a hundred thousand texts apart. */
function textName(hash: string): string {
  return hash.slice(0, 10);
}

/**
 * The files of the index, the root last: a reader who has the root can have all the others.
 *
 * @param articles those that readers may see, in any order; addresses and slugs are unique
 */
export function* buildSearchIndex(
  articles: readonly SearchableArticle[],
  options: SearchIndexOptions,
): Generator<IndexFile, void, undefined> {
  const vocabulary = new Vocabulary(options.lexicon);
  const segments = segmentsOf(articles, options);
  const dictionaries = new Dictionaries(segments, {
    lexicon: options.lexicon,
    vocabulary,
    program: options.program,
    store: options.store,
  });
  const rootSegments: RootSegment[] = [];
  for (const [place, segment] of segments.entries()) {
    const { root, files } = segmentFiles(segment, dictionaries.pieces(place), options);
    rootSegments.push(root);
    yield* files;
    for (const [number, { text }] of segment.articles.entries()) {
      const name = textName(segment.hashes[number] ?? '');
      yield { path: paths.text(name), text: wrapPiece(isolateText(text.plain)) };
    }
  }
  const words = wrapPiece(spellingText(articles, vocabulary));
  const spelling = options.fingerprint(words);
  yield { path: paths.spelling(spelling), text: words };
  const root: Root = {
    version: indexVersion,
    sections: options.sections.map(({ id, name }) => [id, name]),
    spelling,
    segments: rootSegments,
  };
  yield { path: rootFile, text: JSON.stringify(root) };
}
