import { carryTerms, type KeptTerms } from '../../src/related/kept-terms.ts';
import { decodeMemory, encodeMemory } from '../../src/related/memory-format.ts';
import type { NewMemory, RelatedMemory } from '../../src/related/relate.ts';

export const version = 'v'.repeat(32);

/** A memory through bytes and back, as from one build to the next; its terms stay in memory. */
export function carriedOver(memory: NewMemory, kept?: KeptTerms): RelatedMemory {
  const bytes = Buffer.concat(encodeMemory(version, memory, []));
  const decoded = decodeMemory(version, bytes);
  if (decoded === undefined) throw new Error('The bytes of a memory were not taken for one');
  return { ...decoded.memory, terms: carryTerms(kept, memory.terms) };
}
