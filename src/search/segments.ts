/**
 * The index is laid out in segments of articles, counted from the oldest. A full segment never changes when an article
 * is published, only the last and smallest does: the same idea as that of the numbered pages of listings, and of
 * log-structured merge trees (O'Neil et al. 1996).
 */

/** An article published makes only a segment smaller than this change, until it is full. */
const smallestTier = 128;

/** Sizes of segments; a site has at most one segment made of several of each but the largest. */
const tiers = [65_536, 8192, 1024, smallestTier] as const;

/** A site this small has one segment: splitting it would cost readers more than it saves writers. */
const smallSite = 512;

/** The sizes of the segments of a site, oldest first. Their sum is `articles`. */
export function segmentSizes(articles: number): readonly number[] {
  if (articles <= smallSite) return articles === 0 ? [] : [articles];
  const sizes: number[] = [];
  let rest = articles;
  for (const tier of tiers) {
    const full = Math.floor(rest / tier);
    rest -= full * tier;
    if (tier === tiers[0]) sizes.push(...Array.from({ length: full }, () => tier));
    else if (full > 0) sizes.push(full * tier);
  }
  return rest > 0 ? [...sizes, rest] : sizes;
}

/** Whether a segment waits for articles: it is then written again whenever one is published. */
export function isFilling(place: number, articles: number): boolean {
  return place > 0 && articles < smallestTier;
}
