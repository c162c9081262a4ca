/**
 * How much a word counts in an article, as one of eight levels that fit beside the number of the article: the measure
 * is the term frequency of BM25F (Robertson & Zaragoza 2009, §3.6), fields weighted and length accounted
 * for, before saturation. Levels are a factor of 1.6 apart; the error of a level is far below that of counting words.
 */

/** Levels of weight. */
export const levels = 8;

const lowest = 0.35;
const step = 1.6;

/** BM25 of Robertson & Walker: the saturation and the part that length has. */
const saturation = 1.2;
const lengthPart = 0.75;

/**
 * The length that counts as usual, in words of the body. Fixed: were it the average of the site, every article
 * would change all others.
 */
const usualLength = 400;

/**
 * @param frequency how often the word stands in the article, each place as often as its field counts
 * @param length words of the body
 */
export function levelOf(frequency: number, length: number): number {
  const measured = frequency / (1 - lengthPart + (lengthPart * length) / usualLength);
  const level = Math.round(Math.log(measured / lowest) / Math.log(step));
  return Math.min(levels - 1, Math.max(0, level));
}

const frequencies = Array.from({ length: levels }, (_, level) => lowest * step ** level);

/** The measure that a level stands for. */
export function frequencyOf(level: number): number {
  return frequencies[level] ?? 0;
}

/** An article in which a word stands, and the level of its weight there, as one number. */
export function postingOf(article: number, level: number): number {
  return article * levels + level;
}

export function articleOf(posting: number): number {
  return Math.floor(posting / levels);
}

/** The measure that the level of a posting stands for. */
export function postingFrequency(posting: number): number {
  return frequencyOf(posting % levels);
}

/** The part of BM25 that saturates: 0 for a word that is not there, towards `saturation + 1`. */
export function saturate(frequency: number): number {
  return (frequency * (saturation + 1)) / (frequency + saturation);
}

/** What a word that stands in `holding` of `all` articles is worth (never below zero, as in Lucene). */
export function rarity(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}
