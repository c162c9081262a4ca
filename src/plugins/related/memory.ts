/** «اقرأ أيضًا» from one build to the next: what was found out about articles that did not change is kept. */

import { join } from 'node:path';
import { programFingerprint } from '../../content/program-fingerprint.ts';
import type { Slug } from '../../content/types.ts';
import {
  decodeNeighbours,
  decodeTerms,
  encodeNeighbours,
  encodeTerms,
} from '../../related/memory-format.ts';
import type { RelatableArticle } from '../../related/relatable-article.ts';
import { type RelatedMemory, relateWithMemory } from '../../related/relate.ts';
import { readIfThere, writeAtomically } from '../asset-cache.ts';

export interface KeptRelations {
  /** As `relateArticles`, with the same result whatever was kept. */
  relateArticles(articles: readonly RelatableArticle[]): ReadonlyMap<Slug, readonly Slug[]>;
  /** Keeps what the last call found out, where it differs from what is kept. */
  save(): Promise<void>;
}

function sameKeys(a: Iterable<string>, b: Iterable<string>): boolean {
  const [one, other] = [[...a], [...b]];
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

/**
 * Opens what is kept in a folder, as far as it is whole and was made by this very code.
 *
 * @param directory absolute, such as `.cache/related`; may be deleted at any time
 */
export async function openKeptRelations(directory: string): Promise<KeptRelations> {
  const version = programFingerprint(['arabic', 'related']);
  const files = { terms: join(directory, 'terms'), neighbours: join(directory, 'neighbours') };
  const [termBytes, neighbourBytes] = [
    await readIfThere(files.terms),
    await readIfThere(files.neighbours),
  ];
  const kept: RelatedMemory = {
    terms: (termBytes && decodeTerms(version, termBytes)) ?? new Map(),
    neighbours: neighbourBytes && decodeNeighbours(version, neighbourBytes),
  };
  let memory = kept;
  return {
    relateArticles(articles) {
      const related = relateWithMemory(articles, memory);
      memory = related.memory;
      return related.slugs;
    },
    async save() {
      const { terms, neighbours } = memory;
      if (!sameKeys(terms.keys(), kept.terms.keys())) {
        await writeAtomically(files.terms, encodeTerms(version, terms));
      }
      if (neighbours && !sameKeys(neighbours.keys, kept.neighbours?.keys ?? [])) {
        await writeAtomically(files.neighbours, encodeNeighbours(version, neighbours));
      }
    },
  };
}
