import { compareArabic } from '../arabic/collate.ts';
import type { Article, RelatedTopic, Topic } from '../content/types.ts';

/**
 * For each topic those that share articles with it, nearest first, by topic slug. Nearness is the cosine of the
 * two sets of articles, `shared / √(articles of one · articles of the other)`: a topic that stands beside
 * everything is near to nothing. Equals by their Arabic names. The order of `articles` does not matter.
 *
 * @param options.count the most that one topic gets; 8 by default
 */
export function relateTopics(
  articles: readonly Pick<Article, 'topics'>[],
  options: { readonly count?: number } = {},
): ReadonlyMap<string, readonly RelatedTopic[]> {
  const count = options.count ?? 8;
  const topics = new Map<string, Topic>();
  const frequency = new Map<string, number>();
  const sharedBy = new Map<string, Map<string, number>>();
  for (const article of articles) {
    const own = new Map(article.topics.map((topic) => [topic.slug, topic]));
    for (const [slug, topic] of own) {
      topics.set(slug, topic);
      frequency.set(slug, (frequency.get(slug) ?? 0) + 1);
      const shared = sharedBy.get(slug) ?? new Map<string, number>();
      sharedBy.set(slug, shared);
      for (const other of own.keys()) {
        if (other !== slug) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
  }
  const related = new Map<string, readonly RelatedTopic[]>();
  for (const slug of [...topics.keys()].sort()) {
    // The topic's own frequency is the same beside each of the others and does not change their order.
    const near = [...(sharedBy.get(slug) ?? [])].flatMap(([other, shared]) => {
      const topic = topics.get(other);
      if (topic === undefined) return [];
      return [{ topic, shared, nearness: shared ** 2 / (frequency.get(other) ?? 1) }];
    });
    near.sort(
      (a, b) =>
        b.nearness - a.nearness ||
        compareArabic(a.topic.name, b.topic.name) ||
        (a.topic.slug < b.topic.slug ? -1 : 1),
    );
    related.set(
      slug,
      Object.freeze(
        near.slice(0, count).map(({ topic, shared }) => Object.freeze({ topic, shared })),
      ),
    );
  }
  return related;
}
