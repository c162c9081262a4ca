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
 * @param tags of all articles, repeated as often as they are used
 */
export function registerTopics(
  named: readonly NamedTopic[],
  tags: Iterable<string>,
): TopicRegister {
  const namedByKey = new Map<string, NamedTopic>();
  for (const topic of named) {
    for (const spelling of [topic.name, ...(topic.variants ?? [])]) {
      namedByKey.set(foldSpelling(spelling), topic);
    }
  }
  const keys = new Map<string, string>();
  /** Tags repeat: each is folded once. */
  const keyOf = (tag: string): string => {
    const known = keys.get(tag);
    if (known !== undefined) return known;
    const key = foldSpelling(tag);
    keys.set(tag, key);
    return key;
  };
  const spellings = new Map<string, Map<string, number>>();
  for (const tag of tags) {
    const key = keyOf(tag);
    if (namedByKey.has(key)) continue;
    const counts = spellings.get(key);
    if (counts) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    else spellings.set(key, new Map([[tag, 1]]));
  }

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
  // In a fixed order, so that which of two equal slugs gets a number does not hang on the order of files.
  const rest = [...spellings]
    .map(([key, counts]) => ({ key, name: bestSpelling(counts) }))
    .toSorted((a, b) => compareArabic(a.name, b.name) || (a.key < b.key ? -1 : 1));
  for (const { key, name } of rest) {
    const slug = arabicSlug(name);
    if (slug !== '') topics.set(key, topicFor(name, slug));
  }
  return { topicOf: (tag) => topics.get(keyOf(tag)) };
}
