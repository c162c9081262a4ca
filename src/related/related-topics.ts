import { compareArabic } from '../arabic/collate.ts';
import type { Article, RelatedTopic, Topic } from '../content/types.ts';
import { type Frequency, isCommon } from './collection.ts';
import { settledFrom } from './frequency-changes.ts';

/** How often something stands in articles, while they are counted. */
type Count = { -readonly [Key in keyof Frequency]: Frequency[Key] };

/** Topics by number, and how many articles each has and shares with each other. */
interface TopicCounts {
  readonly topics: readonly Topic[];
  readonly counts: readonly Count[];
  /** By the numbers of both. */
  readonly shared: readonly ReadonlyMap<number, Count>[];
}

function countTopics(articles: readonly Pick<Article, 'topics'>[]): TopicCounts {
  const numbers = new Map<string, number>();
  const topics: Topic[] = [];
  const counts: Count[] = [];
  const shared: Map<number, Count>[] = [];
  const numberOf = (topic: Topic): number => {
    const known = numbers.get(topic.slug);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(topic.slug, number);
    topics.push(topic);
    counts.push({ all: 0, settled: 0 });
    shared.push(new Map());
    return number;
  };
  const settledRows = settledFrom(articles.length);
  for (const [row, article] of articles.entries()) {
    const settled = row >= settledRows ? 1 : 0;
    const add = (count: Count | undefined): void => {
      if (count === undefined) return;
      count.all += 1;
      count.settled += settled;
    };
    const own = new Set(article.topics.map(numberOf));
    for (const number of own) {
      add(counts[number]);
      const beside = shared[number];
      for (const other of own) {
        if (other === number) continue;
        const known = beside?.get(other);
        if (known === undefined) beside?.set(other, { all: 1, settled });
        else add(known);
      }
    }
  }
  return { topics, counts, shared };
}

/**
 * For each topic those that share articles with it, nearest first, by topic slug. Nearness is the cosine of the
 * two sets of articles, `shared / √(articles of one · articles of the other)`: a topic that stands beside
 * everything is near to nothing. Equals by their Arabic names. Of a common topic the settled articles alone are looked at,
 * so that what is near to it is not another with every article.
 *
 * @param articles newest first
 * @param options.count the most that one topic gets; 8 by default
 */
export function relateTopics(
  articles: readonly Pick<Article, 'topics'>[],
  options: { readonly count?: number } = {},
): ReadonlyMap<string, readonly RelatedTopic[]> {
  const most = options.count ?? 8;
  const { topics, counts, shared } = countTopics(articles);
  const nearTo = (number: number): readonly RelatedTopic[] => {
    const own = counts[number];
    const counted = own && isCommon(own) ? 'settled' : 'all';
    // The topic's own frequency is the same beside each of the others and does not change their order.
    const near = Array.from(shared[number] ?? [], ([other, count]) => {
      const beside = count[counted];
      const nearness = beside ** 2 / Math.max(1, counts[other]?.[counted] ?? 0);
      return { topic: topics[other], shared: beside, nearness };
    }).filter(
      (one): one is typeof one & { topic: Topic } => one.topic !== undefined && one.shared > 0,
    );
    near.sort(
      (a, b) =>
        b.nearness - a.nearness ||
        compareArabic(a.topic.name, b.topic.name) ||
        (a.topic.slug < b.topic.slug ? -1 : 1),
    );
    return Object.freeze(
      near
        .slice(0, most)
        .map(({ topic, shared: beside }) => Object.freeze({ topic, shared: beside })),
    );
  };
  const sorted = [...topics.entries()].sort(([, a], [, b]) => (a.slug < b.slug ? -1 : 1));
  return new Map(sorted.map(([number, { slug }]) => [slug, nearTo(number)]));
}
