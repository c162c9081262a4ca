/** One topic, however its writers spelt it. */

import { compareArabic } from '../arabic/collate.ts';
import { foldSpelling } from '../arabic/normalise.ts';
import { arabicSlug } from '../arabic/slug.ts';
import type { NamedTopic } from './reference-data.ts';
import { topicAddress } from './slug.ts';
import type { Topic } from './types.ts';

export interface TopicRegister {
  /** The topic a tag means; undefined for a tag of signs alone. */
  topicOf(tag: string): Topic | undefined;
}

/** How many of the letters that careless writing leaves bare are written in full: hamzas, ة, tashkeel. */
function care(spelling: string): number {
  return spelling.normalize('NFC').match(/[أإآؤئءة\u064b-\u0652]/g)?.length ?? 0;
}

/** The commonest spelling; of equals, the one with more of its hamzas and marks written. */
function bestSpelling(counts: ReadonlyMap<string, number>): string {
  const [best] = [...counts].toSorted(
    ([a, countOfA], [b, countOfB]) => countOfB - countOfA || care(b) - care(a) || (a < b ? -1 : 1),
  );
  return best?.[0] ?? '';
}

/**
 * Merges the spellings of every tag in use. A name or a variant in `topics.yaml` decides; elsewhere spellings that
 * fold to one key (hamzas, ة/ه, ى/ي, tashkeel, spaces) are one topic under its commonest spelling.
 *
 * @param tags of the articles that are shown, repeated as often as they are used
 * @param unseen tags of the others: they decide nothing about a topic that is shown, not its name, nor its address
 */
export function registerTopics(
  named: readonly NamedTopic[],
  tags: Iterable<string>,
  unseen: Iterable<string> = [],
): TopicRegister {
  const keys = new Map<string, string>();
  /** Tags repeat: each is folded once. */
  const keyOf = (tag: string): string => {
    const known = keys.get(tag);
    if (known !== undefined) return known;
    const key = foldSpelling(tag);
    keys.set(tag, key);
    return key;
  };
  const slugs = new Set<string>();
  const withFreeSlug = (slug: string): string => {
    let free = slug;
    for (let number = 2; slugs.has(free); number++) free = `${slug}-${number}`;
    slugs.add(free);
    return free;
  };
  const topicFor = (name: string, slug: string, description?: string): Topic => {
    const free = withFreeSlug(slug);
    return Object.freeze({
      slug: free,
      name,
      ...(description === undefined ? {} : { description }),
      address: topicAddress(free),
    });
  };

  const topics = new Map<string, Topic>();
  for (const topic of named) {
    const registered = topicFor(
      topic.name,
      topic.slug ?? arabicSlug(topic.name),
      topic.description,
    );
    for (const spelling of [topic.name, ...(topic.variants ?? [])]) {
      topics.set(foldSpelling(spelling), registered);
    }
  }
  for (const some of [tags, unseen]) {
    const spellings = new Map<string, Map<string, number>>();
    for (const tag of some) {
      const key = keyOf(tag);
      if (topics.has(key)) continue;
      const counts = spellings.get(key) ?? new Map<string, number>();
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
      spellings.set(key, counts);
    }
    // In a fixed order, so that which of two equal slugs gets a number does not hang on the order of files.
    const rest = [...spellings]
      .map(([key, counts]) => ({ key, name: bestSpelling(counts) }))
      .toSorted((a, b) => compareArabic(a.name, b.name) || (a.key < b.key ? -1 : 1));
    for (const { key, name } of rest) {
      const slug = arabicSlug(name);
      if (slug !== '') topics.set(key, topicFor(name, slug));
    }
  }
  return { topicOf: (tag) => topics.get(keyOf(tag)) };
}
