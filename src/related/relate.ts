import type { Slug } from '../content/types.ts';
import { type ArticleVectors, articleVectors } from './article-vectors.ts';
import { countedFrequency, doubleIdf, type Scale, scaleOf } from './collection.ts';
import {
  type KnownArticles,
  knownArticles,
  type Matching,
  matchRows,
  nothingBefore,
} from './facts.ts';
import type { Frequencies } from './frequencies.ts';
import { frequencyChanges } from './frequency-changes.ts';
import type { KeptTerms, TermsNow } from './kept-terms.ts';
import { Likeness } from './likeness.ts';
import { chooseLinks, type Links } from './links.ts';
import {
  type Depth,
  findNeighbours,
  largestChange,
  type Neighbours,
  usualDepth,
} from './neighbours.ts';
import type { RelatableArticle } from './relatable-article.ts';
import { reweigh } from './reweigh.ts';
import { TermCounter, type TermCounts } from './term-counts.ts';
import { type TopicFeatures, topicFeatures } from './topic-features.ts';

/**
 * What may be kept from one computation to the next, to do less then. With any memory, or none, the result is the same: it
 * is a function of the articles alone.
 */
export interface RelatedMemory {
  /** `factsOf` each row: newest first. All else is by row. */
  readonly facts: readonly string[];
  readonly terms: KeptTerms;
  readonly frequencies: Frequencies;
  readonly vectors: ArticleVectors;
  readonly neighbours: Neighbours;
  readonly links: Links;
}

/** A memory as a computation leaves it: of terms that it found in an earlier memory it only tells where. */
export interface NewMemory extends Omit<RelatedMemory, 'terms'> {
  readonly terms: TermsNow;
}

export interface RelateOptions {
  /** Slugs for each article; 4 by default. */
  readonly count?: number;
  readonly depth?: Depth;
}

export interface Related {
  /** Best first. */
  readonly slugs: ReadonlyMap<Slug, readonly Slug[]>;
  /** What an equal or similar set of articles can be related with next time. */
  readonly memory: NewMemory;
  /** What the memory could not give: how many texts were counted, and how many articles compared with all others. */
  readonly counted: number;
  readonly compared: number;
}

/** Counts the terms of those rows whose text was not there before: of no other is the text asked for. */
function countTerms(articles: readonly RelatableArticle[], textBefore: Int32Array): TermsNow {
  const counter = new TermCounter();
  const counted = new Map<number, TermCounts>();
  for (let row = textBefore.indexOf(-1); row >= 0; row = textBefore.indexOf(-1, row + 1)) {
    const article = articles[row];
    if (article !== undefined) counted.set(row, counter.count(article));
  }
  return { rowBefore: textBefore, counted };
}

/** The vectors, from scratch, of terms that may be known. */
function weighAll(terms: TermsNow, kept: KeptTerms | undefined, scale: Scale) {
  const counts = Array.from(terms.rowBefore, (before, row) => {
    const own = before < 0 ? terms.counted.get(row) : kept?.of(before);
    if (own === undefined) throw new RangeError(`No terms of row ${row} are known`);
    return own;
  });
  return articleVectors(counts, scale);
}

/** Topics that are not worth what they were before some articles went and others came. */
function changedTopics(
  { frequency }: TopicFeatures,
  { topics }: KnownArticles,
  { rowNow, rowBefore, gone }: Matching,
  scale: Scale,
): ReadonlySet<string> {
  const changes = frequencyChanges<string>({
    before: rowNow.length,
    rowBefore,
    featuresNow: (row) => topics[row] ?? [],
    featuresBefore: (row) => gone.get(row)?.topics ?? [],
  });
  const changed = new Set<string>();
  for (const [slug, by] of changes) {
    const now = frequency.get(slug) ?? { all: 0, settled: 0 };
    const before = { all: now.all - by.all, settled: now.settled - by.settled };
    const [worth, worthBefore] = [now, before].map((one) =>
      doubleIdf(scale, countedFrequency(one)),
    );
    if (worth !== worthBefore) changed.add(slug);
  }
  return changed;
}

/** Relates articles to those of a memory, where they are few that changed and weights are on the same scale. */
function relateToMemory(
  known: KnownArticles,
  terms: TermsNow,
  memory: RelatedMemory,
  matching: Matching,
  scale: Scale,
  depth: Depth,
  count: number,
) {
  const { articles } = known;
  const { rowNow, rowBefore } = matching;
  const { vectors, frequencies, changed } = reweigh(memory, terms, scale);
  const topics = topicFeatures(known.topics, scale);
  const retopical = changedTopics(topics, known, matching, scale);
  const sameNow = rowNow.map((row) => {
    if (row < 0 || changed[row] === 1) return -1;
    return retopical.size > 0 && known.topics[row]?.some((slug) => retopical.has(slug)) ? -1 : row;
  });
  const likeness = new Likeness(articles, vectors, topics.rows);
  const earlier = { lists: memory.neighbours.lists, rowNow: sameNow };
  const neighbours = findNeighbours(articles.length, likeness, depth, earlier);
  const earlierLinks =
    memory.neighbours.needed === depth.needed && memory.neighbours.lists.width === depth.kept
      ? { links: memory.links, rowBefore, rowNow, changed: neighbours.changed }
      : undefined;
  const links = chooseLinks(articles, vectors, neighbours, count, earlierLinks);
  return { vectors, frequencies, neighbours, links };
}

function relateAnew(
  { articles, topics }: KnownArticles,
  terms: TermsNow,
  kept: KeptTerms | undefined,
  scale: Scale,
  depth: Depth,
  count: number,
) {
  const { vectors, frequencies } = weighAll(terms, kept, scale);
  const likeness = new Likeness(articles, vectors, topicFeatures(topics, scale).rows);
  const neighbours = findNeighbours(articles.length, likeness, depth);
  const links = chooseLinks(articles, vectors, neighbours, count);
  return { vectors, frequencies, neighbours, links };
}

/** The links of each article as slugs. */
export function slugsOf(
  articles: readonly RelatableArticle[],
  { width, lengths, rows }: Pick<Links, 'width' | 'lengths' | 'rows'>,
): ReadonlyMap<Slug, readonly Slug[]> {
  const slugs = new Map<Slug, readonly Slug[]>();
  articles.forEach(({ slug }, row) => {
    const own: Slug[] = [];
    const end = row * width + (lengths[row] ?? 0);
    for (let at = row * width; at < end; at += 1) {
      const other = articles[rows[at] ?? 0];
      if (other !== undefined) own.push(other.slug);
    }
    slugs.set(slug, Object.freeze(own));
  });
  return slugs;
}

/**
 * «اقرأ أيضًا» for articles that were put in order already, with what can be kept for the next time. See `relateArticles`.
 *
 * @param memory of an earlier computation over any articles, made by this very code
 */
export function relateKnown(
  known: KnownArticles,
  memory: RelatedMemory | undefined,
  { count = 4, depth = usualDepth }: RelateOptions = {},
): Related {
  const { articles } = known;
  const scale = scaleOf(articles.length);
  const matching = memory ? matchRows(memory.facts, known.facts) : nothingBefore(articles.length);
  const terms = countTerms(articles, matching.textBefore);
  const changes = terms.counted.size + matching.gone.size;
  const found =
    memory !== undefined &&
    scaleOf(memory.facts.length).bits === scale.bits &&
    changes <= articles.length * largestChange
      ? relateToMemory(known, terms, memory, matching, scale, depth, count)
      : relateAnew(known, terms, memory?.terms, scale, depth, count);
  const { vectors, frequencies, neighbours, links } = found;
  return {
    slugs: slugsOf(articles, links),
    memory: {
      facts: known.facts,
      terms,
      frequencies,
      vectors,
      neighbours: { lists: neighbours.lists, needed: neighbours.needed },
      links,
    },
    counted: terms.counted.size,
    compared: neighbours.compared,
  };
}

/** As `relateKnown`, of articles in any order. */
export function relateWithMemory(
  articles: readonly RelatableArticle[],
  memory?: RelatedMemory,
  options: RelateOptions = {},
): Related {
  return relateKnown(knownArticles(articles), memory, options);
}

/**
 * «اقرأ أيضًا» for every article: slugs, best first, never the article itself, none twice.
 *
 * The editor's picks come first in their order (slugs that are not among `articles` are passed over). The
 * rest is computed: likeness is the cosine of TF-IDF vectors plus the idf-weighted overlap of topics, plus a little
 * for the same section, less a little for distance in time between the two articles. Twins
 * (cosine > 0.8) of the article or of one already chosen are left out; the others are spread by MMR.
 * What is still missing is filled with the newest of the section, then the newest of all, and with twins
 * only when nothing else is left: each article gets `min(count, articles - 1)` slugs.
 *
 * The result does not depend on the order of `articles`, only on what they are.
 *
 * @param articles those that readers may see; slugs are unique
 */
export function relateArticles(
  articles: readonly RelatableArticle[],
  options: RelateOptions = {},
): ReadonlyMap<Slug, readonly Slug[]> {
  return relateWithMemory(articles, undefined, options).slugs;
}
