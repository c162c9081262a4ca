/** The topics that a newsroom has, for whoever is choosing some: found while they are typed, and known however spelt. */

import { compareArabic, withoutArticle } from '../arabic/collate.ts';
import { foldSpelling } from '../arabic/normalise.ts';
import { editDistance } from './nearest-name.ts';
import type { NamedTopic } from './reference-data.ts';
import { registerTopics } from './topics.ts';

export interface TopicBook {
  /** The name that a topic goes by, in whatever spelling it is given; undefined for a topic that is new. */
  known(tag: string): string | undefined;
  /** The known topic that a new one is a slip of the hand away from. */
  near(tag: string): string | undefined;
  /** Known topics that go with what has been typed so far, the likeliest first; those most used where it is nothing. */
  suggest(typed: string, most: number): readonly string[];
}

interface Entry {
  readonly name: string;
  readonly uses: number;
  /** Folded, with article and without: the name and its other spellings. */
  readonly keys: readonly string[];
  /** Folded words of them. */
  readonly words: readonly string[];
}

/** How well an entry goes with a folded text: 0 is best; undefined where it does not. */
function rank({ keys, words }: Entry, typed: string): number | undefined {
  if (keys.includes(typed)) return 0;
  if (keys.some((key) => key.startsWith(typed))) return 1;
  if (words.some((word) => word.startsWith(typed))) return 2;
  return keys.some((key) => key.includes(typed)) ? 3 : undefined;
}

function entryOf(name: string, uses: number, spellings: readonly string[]): Entry {
  const both = spellings.flatMap((spelling) => [spelling, withoutArticle(spelling)]);
  const words = spellings.flatMap((spelling) => spelling.split(/[\s_]+/)).slice(0, 40);
  return {
    name,
    uses,
    keys: [...new Set(both.map(foldSpelling))],
    words: [...new Set(words.flatMap((word) => [word, withoutArticle(word)]).map(foldSpelling))],
  };
}

/** A short name may be one letter away from another by chance. */
const leastLength = 4;

function editsAllowed(key: string): number {
  return key.length < leastLength ? 0 : key.length < 8 ? 1 : 2;
}

/**
 * @param named as in `topics.yaml`
 * @param tags of all articles, repeated as often as they are used
 */
export function openTopicBook(named: readonly NamedTopic[], tags: readonly string[]): TopicBook {
  const register = registerTopics(named, tags);
  const uses = new Map<string, number>();
  const spellings = new Map<string, Set<string>>();
  const add = (name: string, spelling: string, count: number): void => {
    uses.set(name, (uses.get(name) ?? 0) + count);
    spellings.set(name, (spellings.get(name) ?? new Set([name])).add(spelling));
  };
  for (const { name, variants = [] } of named) {
    for (const spelling of [name, ...variants]) add(name, spelling, 0);
  }
  for (const tag of tags) {
    const topic = register.topicOf(tag);
    if (topic) add(topic.name, tag, 1);
  }
  const entries = [...uses]
    .map(([name, count]) => entryOf(name, count, [...(spellings.get(name) ?? [])]))
    .toSorted((a, b) => b.uses - a.uses || compareArabic(a.name, b.name));
  const known = (tag: string): string | undefined => register.topicOf(tag)?.name;
  return {
    known,
    near(tag) {
      if (known(tag) !== undefined) return undefined;
      const key = foldSpelling(withoutArticle(tag.trim()));
      let least = editsAllowed(key) + 1;
      let nearest: string | undefined;
      for (const { name, keys } of entries) {
        for (const other of keys) {
          // The distance is dear, and never less than the difference in length.
          if (Math.abs(other.length - key.length) >= least) continue;
          const edits = editDistance(key, other);
          if (edits < least) {
            least = edits;
            nearest = name;
          }
        }
      }
      return nearest;
    },
    suggest(typed, most) {
      const key = foldSpelling(typed);
      if (key === '') return entries.slice(0, most).map(({ name }) => name);
      return entries
        .flatMap((entry) => {
          const place = rank(entry, key);
          return place === undefined ? [] : [{ name: entry.name, place }];
        })
        .toSorted((a, b) => a.place - b.place)
        .slice(0, most)
        .map(({ name }) => name);
    },
  };
}
