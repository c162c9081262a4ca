/** How good «اقرأ أيضًا» is, without judges: by what an article says elsewhere of itself. */

import type { Slug } from '../../../content/types.ts';
import type { RelatableArticle } from '../../../related/relatable-article.ts';
import { cosine, plainVectors, type Relate } from './baselines.ts';
import { cutInHalves } from './halves.ts';
import { coverage, diversity, gainAt, mean, precisionAt, reciprocalRank } from './measures.ts';

/** What readers see, and what the measures of ranking look at. */
const shown = 4;
const depth = 10;

/** More topics than this are not withheld one by one: every so many of them stand for all. */
const mostTopics = 60;

export interface Quality {
  /** P@4 and nDCG@10 of finding the others of a withheld topic; undefined where no topic repeats. */
  readonly topics: { readonly precision: number; readonly gain: number } | undefined;
  /** Recall@4 and MRR of finding an article's other half. */
  readonly halves: { readonly recall: number; readonly reciprocalRank: number };
  /** How unlike each other the four picks are, and the share of articles that some other leads to. */
  readonly diversity: number;
  readonly coverage: number;
}

/** Topics of at least two articles with those who bear them. */
function repeatedTopics(
  articles: readonly RelatableArticle[],
): readonly (readonly [slug: string, bearers: ReadonlySet<Slug>])[] {
  const bearers = new Map<string, Set<Slug>>();
  for (const { slug, topics } of articles) {
    for (const topic of topics) {
      bearers.set(topic.slug, (bearers.get(topic.slug) ?? new Set()).add(slug));
    }
  }
  const repeated = [...bearers]
    .filter(([, slugs]) => slugs.size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const step = Math.ceil(repeated.length / mostTopics);
  return repeated.filter((_, index) => index % step === 0);
}

/**
 * Withholds one topic at a time from all articles, and looks whether those that bore it still find each other, by their
 * words and their other topics. Every topic counts the same however many bear it: rare ones are not drowned.
 */
function measureTopics(articles: readonly RelatableArticle[], relate: Relate): Quality['topics'] {
  const results = repeatedTopics(articles).map(([withheld, bearers]) => {
    const related = relate(
      articles.map((article) => ({
        ...article,
        picks: [],
        topics: article.topics.filter(({ slug }) => slug !== withheld),
      })),
      depth,
    );
    const each = [...bearers].map((slug) => {
      const relevant = new Set(bearers);
      relevant.delete(slug);
      const ranked = related.get(slug) ?? [];
      return [precisionAt(shown, ranked, relevant), gainAt(depth, ranked, relevant)] as const;
    });
    return {
      precision: mean(each.map(([precision]) => precision)),
      gain: mean(each.map(([, gain]) => gain)),
    };
  });
  if (results.length === 0) return undefined;
  return {
    precision: mean(results.map(({ precision }) => precision)),
    gain: mean(results.map(({ gain }) => gain)),
  };
}

function measureHalves(articles: readonly RelatableArticle[], relate: Relate): Quality['halves'] {
  const halves = cutInHalves(articles);
  const related = relate(halves.articles, depth);
  const ranks = [...halves.other].map(([slug, other]) =>
    reciprocalRank(related.get(slug) ?? [], other),
  );
  return {
    recall: mean(ranks.map((rank) => (rank >= 1 / shown ? 1 : 0))),
    reciprocalRank: mean(ranks),
  };
}

export function measureQuality(articles: readonly RelatableArticle[], relate: Relate): Quality {
  const vectors = plainVectors(articles);
  const lists = relate(articles, shown);
  return {
    topics: measureTopics(articles, relate),
    halves: measureHalves(articles, relate),
    diversity: mean(
      [...lists.values()]
        .filter((list) => list.length > 1)
        .map((list) => diversity(list, (a, b) => cosine(vectors.get(a), vectors.get(b)))),
    ),
    coverage: coverage(lists),
  };
}
