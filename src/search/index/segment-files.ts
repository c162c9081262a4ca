/** The files of a segment but those of texts. */

import { isolateText } from '../../arabic/isolate.ts';
import { wrapPiece } from '../entries.ts';
import { numberText } from '../number-text.ts';
import { type ArticleCard, datesEvery, paths, type RootSegment } from '../root.ts';
import { isFilling } from '../segments.ts';
import type { SearchableArticle } from './article-terms.ts';
import type { IndexFile } from './index-file.ts';
import type { Pieces } from './pieces.ts';
import { numberSections, type SegmentInputs, type SiteSegment } from './site-segments.ts';

export interface CardOptions extends Pick<SegmentInputs, 'sections'> {
  /** The day of a moment as readers read it: milliseconds since the epoch → «18 أكتوبر 2026». */
  readonly formatDate: (epoch: number) => string;
}

/** The texts of the files of a segment, by their numbers. */
export interface SegmentTexts {
  readonly words: (piece: number) => string;
  readonly cards: (pack: number) => string;
  readonly sections: () => string;
}

/** Cards to a file: in a large segment results lie far apart, and single files would be too many for hosts. */
function packOf({ place, articles: { length } }: SiteSegment): number {
  // Written again with every article: few files, of which readers seldom need one.
  if (isFilling(place, length)) return 32;
  return length < 1024 ? 1 : length < 8192 ? 2 : 4;
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

/** What the root says of a segment. */
export function rootSegment(
  segment: SiteSegment,
  folder: string,
  { from }: Pick<Pieces, 'from'>,
): RootSegment {
  const { articles } = segment;
  return {
    folder,
    articles: articles.length,
    from: from.join('\n'),
    pack: packOf(segment),
    days: daysOf(articles),
    years: yearsOf(articles),
  };
}

/** How many files of cards a segment has. */
export function countPacks(segment: SiteSegment): number {
  return Math.ceil(segment.articles.length / packOf(segment));
}

/**
 * The texts of a segment, made when they are asked for.
 *
 * @param textNames of the files of the texts, by the numbers of articles
 */
export function segmentTexts(
  segment: SiteSegment,
  pieces: () => Pieces,
  textNames: readonly string[],
  { sections, formatDate }: CardOptions,
): SegmentTexts {
  const { articles } = segment;
  const pack = packOf(segment);
  const sectionOf = numberSections(sections);
  const cardOf = (article: SearchableArticle, number: number): ArticleCard => [
    article.address,
    isolateText(article.title),
    isolateText(article.description),
    sectionOf(article),
    dayOf(article),
    formatDate(article.published.epoch),
    textNames[number] ?? '',
  ];
  return {
    words: (piece) => pieces().texts[piece] ?? '',
    cards: (number) => {
      const start = number * pack;
      const own = articles.slice(start, start + pack);
      return JSON.stringify(own.map((article, at) => cardOf(article, start + at)));
    },
    sections: () => wrapPiece(articles.map((article) => numberText(sectionOf(article))).join('')),
  };
}

/** @param counts of files */
export function* filesOf(
  folder: string,
  counts: { readonly pieces: number; readonly packs: number },
  texts: SegmentTexts,
): Generator<IndexFile, void, undefined> {
  for (let piece = 0; piece < counts.pieces; piece += 1) {
    yield { path: paths.words(folder, piece), make: () => texts.words(piece) };
  }
  for (let pack = 0; pack < counts.packs; pack += 1) {
    yield { path: paths.articles(folder, pack), make: () => texts.cards(pack) };
  }
  yield { path: paths.sections(folder), make: texts.sections };
}
