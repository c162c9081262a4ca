/** The memory of related links as bytes: two files, for what is in one may outlive what is in the other. */

import { keyLength } from './keys.ts';
import { pack, unpack } from './packed.ts';
import type { KeptNeighbours, RelatedMemory } from './relate.ts';
import type { TermCounts } from './term-counts.ts';

/** Neither file is taken for the other. */
const kinds = { terms: 'terms:  ', neighbours: 'links:  ' } as const;

function encodeKeys(keys: readonly string[]): Buffer {
  return Buffer.from(keys.join(''), 'latin1');
}

function decodeKeys(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return Array.from({ length: text.length / keyLength }, (_, index) =>
    text.slice(index * keyLength, (index + 1) * keyLength),
  );
}

function numbers32(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

/** @param version 32 ASCII characters that stand for the code which counted */
export function encodeTerms(version: string, terms: RelatedMemory['terms']): Buffer {
  const all = [...terms.values()];
  const starts = new Uint32Array(all.length + 1);
  for (const [index, { hashes }] of all.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + hashes.length;
  }
  const total = starts[all.length] ?? 0;
  const hashes = new Uint32Array(total);
  const strengths = new Uint16Array(total);
  for (const [index, counts] of all.entries()) {
    hashes.set(counts.hashes, starts[index]);
    strengths.set(counts.strengths, starts[index]);
  }
  return pack(kinds.terms + version, [encodeKeys([...terms.keys()]), starts, hashes, strengths]);
}

/** Undefined for bytes that `encodeTerms` did not give for this version. */
export function decodeTerms(
  version: string,
  bytes: Uint8Array,
): ReadonlyMap<string, TermCounts> | undefined {
  const [keys, startBytes, hashBytes, strengthBytes] = unpack(kinds.terms + version, bytes) ?? [];
  if (!keys || !startBytes || !hashBytes || !strengthBytes) return undefined;
  const starts = numbers32(startBytes);
  const hashes = numbers32(hashBytes);
  const strengths = new Uint16Array(
    strengthBytes.buffer,
    strengthBytes.byteOffset,
    strengthBytes.byteLength / 2,
  );
  return new Map(
    decodeKeys(keys).map((key, index) => {
      const [from, to] = [starts[index], starts[index + 1]];
      return [key, { hashes: hashes.subarray(from, to), strengths: strengths.subarray(from, to) }];
    }),
  );
}

/** @param version 32 ASCII characters that stand for the code which compared */
export function encodeNeighbours(version: string, { keys, lists }: KeptNeighbours): Buffer {
  const { width, lengths, floors, rows, scores } = lists;
  return pack(kinds.neighbours + version, [
    encodeKeys(keys),
    Uint8Array.of(width),
    lengths,
    floors,
    rows,
    scores,
  ]);
}

/** Undefined for bytes that `encodeNeighbours` did not give for this version. */
export function decodeNeighbours(version: string, bytes: Uint8Array): KeptNeighbours | undefined {
  const [keys, width, lengths, floors, rows, scores] =
    unpack(kinds.neighbours + version, bytes) ?? [];
  if (!keys || !width || !lengths || !floors || !rows || !scores) return undefined;
  return {
    keys: decodeKeys(keys),
    lists: {
      width: width[0] ?? 0,
      lengths,
      floors: new Int32Array(floors.buffer, floors.byteOffset, floors.byteLength / 4),
      rows: numbers32(rows),
      scores: new Int32Array(scores.buffer, scores.byteOffset, scores.byteLength / 4),
    },
  };
}
