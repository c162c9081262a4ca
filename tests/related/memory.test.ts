/** The rule of the memory: with it, without it, and with any other, related links are the same. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeNeighbours,
  decodeTerms,
  encodeNeighbours,
  encodeTerms,
} from '../../src/related/memory-format.ts';
import type { RelatableArticle } from '../../src/related/relatable-article.ts';
import { type RelatedMemory, relateWithMemory } from '../../src/related/relate.ts';
import { article } from './articles.ts';

const version = 'v'.repeat(32);

/** Through bytes and back, as from one build to the next. */
function carriedOver({ terms, neighbours }: RelatedMemory): RelatedMemory {
  return {
    terms: decodeTerms(version, encodeTerms(version, terms)) ?? new Map(),
    neighbours: neighbours && decodeNeighbours(version, encodeNeighbours(version, neighbours)),
  };
}

const words = Array.from({ length: 60 }, (_, number) => `كلمة${'ابتثجح'[number % 6]}${number}`);

const anyArticle = fc
  .record({
    words: fc.array(fc.constantFrom(...words), { maxLength: 14 }),
    title: fc.constantFrom('', 'Galaxy S25', 'كلمةا0 كلمةب1'),
    day: fc.integer({ min: 0, max: 900 }),
    section: fc.constantFrom('apps', 'ai'),
    topics: fc.uniqueArray(fc.constantFrom('أمن', 'هواتف', 'AI', 'ألعاب'), { maxLength: 2 }),
    picks: fc.array(fc.integer({ min: 0, max: 80 }).map(String), { maxLength: 2 }),
  })
  .map((given) => ({ ...given, text: given.words.join(' ') }));

/** Sets an article, new or changed, or removes one. */
const anyEdit = fc.tuple(fc.integer({ min: 0, max: 80 }), fc.option(anyArticle, { freq: 3 }));

/** Lists so short that they run out, and the usual ones. */
const anyDepth = fc.constantFrom({ needed: 2, kept: 3 }, { needed: 4, kept: 9 }, undefined);

function edited(
  site: ReadonlyMap<number, RelatableArticle>,
  edits: readonly (readonly [number, Parameters<typeof article>[1] | null])[],
): ReadonlyMap<number, RelatableArticle> {
  const next = new Map(site);
  for (const [number, given] of edits) {
    if (given === null) next.delete(number);
    else next.set(number, article(String(number), given));
  }
  return next;
}

describe('related links', () => {
  test('after any additions, changes and deletions are what a full computation gives', () => {
    const start = fc.array(fc.tuple(fc.integer({ min: 0, max: 80 }), anyArticle), {
      minLength: 20,
      maxLength: 80,
      size: 'max',
    });
    const steps = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(start, steps, anyDepth, (first, later, depth) => {
        const options = depth === undefined ? {} : { depth };
        let site: ReadonlyMap<number, RelatableArticle> = new Map();
        let memory: RelatedMemory = { terms: new Map() };
        for (const edits of [first, ...later]) {
          site = edited(site, edits);
          const articles = [...site.values()];
          const result = relateWithMemory(articles, memory, options);
          const full = relateWithMemory(articles, undefined, options);
          expect([...result.slugs]).toEqual([...full.slugs]);
          memory = carriedOver(result.memory);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('nothing is counted twice, and only what is new is compared with all', () => {
    const site = Array.from({ length: 400 }, (_, index) =>
      article(`a${index}`, {
        text: Array.from(
          { length: 9 },
          (__, at) => `كلمةx${(index * 7 + at * at * 31) % 500}`,
        ).join(' '),
        title: `عنوانx${index}`,
      }),
    );
    const first = relateWithMemory(site.slice(0, 399));
    expect(first.counted + first.compared).toBe(399 * 2);
    const again = relateWithMemory(site.slice(0, 399), carriedOver(first.memory));
    expect([again.counted, again.compared]).toEqual([0, 0]);
    const added = relateWithMemory(site, carriedOver(first.memory));
    expect(added.counted).toBe(1);
    expect(added.compared).toBeLessThan(200);
  });

  test('an article whose words are those of another shares their counts', () => {
    const twice = [article('one', { text: 'نص واحد' }), article('two', { text: 'نص واحد' })];
    expect(relateWithMemory(twice).counted).toBe(1);
  });
});

describe('the bytes of a memory', () => {
  const { memory } = relateWithMemory(
    ['تشفير الرسائل', 'تشفير المحادثات', 'عمر البطارية', ''].map((text, index) =>
      article(`a${index}`, { text }),
    ),
  );
  const terms = encodeTerms(version, memory.terms);
  const neighbours = encodeNeighbours(version, memory.neighbours ?? expect.unreachable());

  test('come back as they were', () => {
    expect(decodeTerms(version, terms)).toEqual(memory.terms);
    expect(decodeNeighbours(version, neighbours)).toEqual(memory.neighbours);
  });

  test('may lie anywhere in memory', () => {
    const moved = Buffer.concat([Buffer.from('x'), terms]).subarray(1);
    expect(decodeTerms(version, moved)).toEqual(memory.terms);
  });

  test('torn, damaged, of other code or something else are not taken for one', () => {
    for (const [bytes, decode] of [
      [terms, decodeTerms],
      [neighbours, decodeNeighbours],
    ] as const) {
      expect(decode('w'.repeat(32), bytes)).toBeUndefined();
      for (let length = 0; length < bytes.length; length += 1) {
        expect(decode(version, bytes.subarray(0, length))).toBeUndefined();
      }
      for (let at = 0; at < bytes.length; at += 1) {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ 1;
        expect(decode(version, damaged)).toBeUndefined();
      }
    }
    expect(decodeTerms(version, neighbours)).toBeUndefined();
    expect(decodeNeighbours(version, terms)).toBeUndefined();
    expect(decodeTerms(version, Buffer.from('<!doctype html>'.repeat(9)))).toBeUndefined();
  });
});
