/** What is kept of articles is in as many files: an edit rewrites few of them, and no two processes the same. */

import type { Slug } from './types.ts';

export const shardCount = 64;

/** The number of the file that has what is kept of an article. */
export function shardOf(slug: Slug): number {
  // FNV-1a: the shards need to be even, and nothing else.
  let hash = 0x811c9dc5;
  for (let at = 0; at < slug.length; at++) {
    hash = Math.imul(hash ^ slug.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % shardCount;
}

/** Which of some parts an article belongs to, such that no file holds articles of two. */
export function partOf(slug: Slug, parts: number): number {
  return shardOf(slug) % parts;
}

/**
 * Forgets the articles that are no more.
 *
 * @param shards by number
 * @returns the numbers of those that are others now
 */
export function keepOnly(
  shards: readonly Map<Slug, unknown>[],
  slugs: ReadonlySet<Slug>,
): readonly number[] {
  return [...shards.entries()].flatMap(([number, shard]) => {
    const gone = [...shard.keys()].filter((slug) => !slugs.has(slug));
    for (const slug of gone) shard.delete(slug);
    return gone.length > 0 ? [number] : [];
  });
}
