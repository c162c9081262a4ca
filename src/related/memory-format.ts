/** What is kept of related links, but for the terms of articles, as bytes. */

import { hash } from 'node:crypto';
import type { Slug } from '../content/types.ts';
import type { KnownArticles } from './facts.ts';
import type { Links } from './links.ts';
import { pack, unpack } from './packed.ts';
import type { NewMemory, RelatedMemory } from './relate.ts';

/** No file is taken for the other. */
const kinds = { answer: 'answer: ', memory: 'memory: ' } as const;

function numbers32(bytes: Uint8Array = new Uint8Array()): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function signed32(bytes: Uint8Array = new Uint8Array()): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function numbers16(bytes: Uint8Array = new Uint8Array()): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
}

/** The answer to one question: the links of these very articles. */
export type Answer = Pick<Links, 'width' | 'lengths' | 'rows'>;

/** 32 bytes that stand for everything that the links of articles depend on. */
export function questionOf({ articles, facts }: KnownArticles): Buffer {
  const picks: [row: number, picks: readonly Slug[]][] = [];
  for (const [row, { picks: own }] of articles.entries())
    if (own.length > 0) picks.push([row, own]);
  return hash('sha256', `${facts.join('\n')}\n${JSON.stringify(picks)}`, 'buffer');
}

/** @param version 32 ASCII characters that stand for the code which answered */
export function encodeAnswer(
  version: string,
  question: Uint8Array,
  { width, lengths, rows }: Answer,
): readonly Uint8Array[] {
  return pack(kinds.answer + version, [question, Uint32Array.of(width), lengths, rows]);
}

/** Undefined for bytes that `encodeAnswer` did not give for this version and this question. */
export function decodeAnswer(
  version: string,
  question: Uint8Array,
  bytes: Uint8Array,
): Answer | undefined {
  const [asked, width, lengths, rows] = unpack(kinds.answer + version, bytes) ?? [];
  if (asked === undefined || !Buffer.from(question).equals(asked)) return undefined;
  return { width: numbers32(width)[0] ?? 0, lengths: numbers32(lengths), rows: numbers32(rows) };
}

/** Where the terms of each row lie, as whoever keeps them has written it. */
export type Places = readonly Uint8Array[];

/**
 * @param version 32 ASCII characters that stand for the code which computed
 * @param places given back by `decodeMemory` as they are
 */
export function encodeMemory(
  version: string,
  memory: Omit<NewMemory, 'terms'>,
  places: Places,
): readonly Uint8Array[] {
  const { facts, frequencies, vectors, neighbours, links } = memory;
  const { lists, needed } = neighbours;
  return pack(kinds.memory + version, [
    Buffer.from(facts.join('\n')),
    frequencies.hashes,
    frequencies.all,
    frequencies.settled,
    vectors.terms.starts,
    vectors.terms.features,
    vectors.terms.weights,
    vectors.sharedParts,
    Uint32Array.of(needed, lists.width, links.width),
    lists.lengths,
    lists.floors,
    lists.rows,
    lists.scores,
    links.lengths,
    links.rows,
    links.settled,
    ...places,
  ]);
}

/** Undefined for bytes that `encodeMemory` did not give for this version. */
export function decodeMemory(
  version: string,
  bytes: Uint8Array,
): { readonly memory: Omit<RelatedMemory, 'terms'>; readonly places: Places } | undefined {
  const arrays = unpack(kinds.memory + version, bytes);
  if (arrays === undefined) return undefined;
  const [facts = new Uint8Array(), hashes, all, settledCounts, ...vectorArrays] = arrays;
  const [starts, features, weights, ...rest] = vectorArrays;
  const [sharedParts, sizes, listLengths = new Uint8Array(), floors, rows, scores, ...links] = rest;
  const [linkLengths, linkRows, settled = new Uint8Array(), ...places] = links;
  const [needed = 0, listWidth = 0, linkWidth = 0] = numbers32(sizes);
  const text = Buffer.from(facts.buffer, facts.byteOffset, facts.byteLength).toString('utf8');
  const memory = {
    facts: text === '' ? [] : text.split('\n'),
    frequencies: {
      hashes: numbers32(hashes),
      all: numbers32(all),
      settled: numbers32(settledCounts),
    },
    vectors: {
      terms: {
        starts: numbers32(starts),
        features: numbers32(features),
        weights: numbers16(weights),
      },
      sharedParts: numbers16(sharedParts),
    },
    neighbours: {
      needed,
      lists: {
        width: listWidth,
        lengths: listLengths,
        floors: signed32(floors),
        rows: numbers32(rows),
        scores: signed32(scores),
      },
    },
    links: {
      width: linkWidth,
      lengths: numbers32(linkLengths),
      rows: numbers32(linkRows),
      settled,
    },
  };
  return { memory, places };
}
