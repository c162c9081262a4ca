/** What a newsroom's own files say of words in Latin letters: names, topics, and the nouns of its language. */

import { type LatinWords, nameKey } from '../arabic/latin-slug.ts';
import type { LexiconTables } from '../arabic/lexicon.ts';
import { normaliseText } from '../arabic/normalise.ts';
import { arabicSlug } from '../arabic/slug.ts';
import type { NamedTopic } from './reference-data.ts';

/** The first of the ways to write a name that is in Latin letters, as a piece of an address. */
function latinWay(ways: readonly string[]): string | undefined {
  return ways.map(arabicSlug).find((way) => /^[a-z0-9-]+$/.test(way));
}

/** Names come before topics: of «آبل» both know, and a topic may be named for more than the word. */
export function latinWords(
  { names, plurals }: LexiconTables,
  topics: readonly NamedTopic[],
): LatinWords {
  const known = new Map<string, string>();
  const learn = (ways: readonly string[], latin: string | undefined): void => {
    if (latin === undefined) return;
    for (const key of ways.map(nameKey)) if (!known.has(key)) known.set(key, latin);
  };
  for (const ways of names) learn(ways, latinWay(ways));
  for (const { name, slug, variants = [] } of topics) learn([name, ...variants], slug);
  return {
    names: known,
    nouns: new Set([...plurals].flatMap(([base, forms]) => [base, ...forms]).map(normaliseText)),
  };
}
