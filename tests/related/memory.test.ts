/** The rule of the memory: with it, without it, and with any other, related links are the same. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeAnswer,
  decodeMemory,
  encodeAnswer,
  encodeMemory,
} from '../../src/related/memory-format.ts';
import type { RelatableArticle } from '../../src/related/relatable-article.ts';
import { type RelatedMemory, relateWithMemory } from '../../src/related/relate.ts';
import { article } from './articles.ts';
import { carriedOver, version } from './carried-over.ts';

/** Words of ten stories: an article tells one, so that what happens to one story changes little of the others. */
const stories = Array.from({ length: 10 }, (_, story) =>
  Array.from({ length: 9 }, (__, word) => `كلمة${'ابتثجحخدذر'[story]}${word}`),
);

const anyWords = fc
  .constantFrom(...stories)
  .chain((words) => fc.subarray(words, { minLength: 2, maxLength: 7 }));

const anyArticle = fc.record({
  words: fc.oneof({ weight: 12, arbitrary: anyWords }, { weight: 1, arbitrary: fc.constant([]) }),
  title: fc.constantFrom('', '', '', 'Galaxy S25', 'كلمةا0 كلمةب1'),
  day: fc.integer({ min: 0, max: 900 }),
  section: fc.constantFrom('apps', 'ai'),
  topics: fc.uniqueArray(fc.constantFrom('أمن', 'هواتف', 'AI', 'ألعاب', 'نشر', 'سفر'), {
    maxLength: 2,
  }),
  picks: fc.array(fc.integer({ min: 0, max: 99 }).map(String), { maxLength: 2 }),
});

type Given = typeof anyArticle extends fc.Arbitrary<infer Value> ? Value : never;

/** Something of an article becomes something else: its words, its topics, its day, its section or its picks. */
const anyAspect = fc.constantFrom('words', 'title', 'topics', 'day', 'section', 'picks');

/** Sets an article, new or changed altogether, removes one, or changes one thing about one. */
const anyEdit = fc.tuple(
  fc.integer({ min: 0, max: 99 }),
  fc.option(anyArticle, { freq: 1 }),
  fc.option(anyAspect, { freq: 1 }),
);

/** Lists so short that they run out, and the usual ones. */
const anyDepth = fc.constantFrom({ needed: 2, kept: 3 }, { needed: 4, kept: 9 }, undefined);

function edited(
  site: ReadonlyMap<number, Given>,
  edits: readonly (readonly [number, Given | null, keyof Given | null])[],
): ReadonlyMap<number, Given> {
  const next = new Map(site);
  for (const [number, given, aspect] of edits) {
    const before = next.get(number);
    if (given === null) next.delete(number);
    else if (before === undefined || aspect === null) next.set(number, given);
    else {
      next.set(number, { ...before, [aspect]: given[aspect] });
    }
  }
  return next;
}

/** An article of the site; picks are no part of the file's fingerprint here, and words are. */
function articleOf(number: number, given: Given): RelatableArticle {
  return article(String(number), { ...given, text: given.words.join(' ') });
}

describe('related links', () => {
  test('after any additions, changes and deletions are what a full computation gives', () => {
    const start = fc
      .array(anyArticle, { minLength: 50, maxLength: 99, size: 'max' })
      .map((all) => all.map((given, number) => [number, given, null] as const));
    const steps = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 8,
      size: 'max',
    });
    fc.assert(
      fc.property(start, steps, anyDepth, (first, later, depth) => {
        const options = depth === undefined ? {} : { depth };
        let site: ReadonlyMap<number, Given> = new Map();
        let memory: RelatedMemory | undefined;
        for (const edits of [first, ...later]) {
          site = edited(site, edits);
          const articles = [...site].map(([number, given]) => articleOf(number, given));
          const result = relateWithMemory(articles, memory, options);
          const full = relateWithMemory(articles, undefined, options);
          expect([...result.slugs]).toEqual([...full.slugs]);
          memory = carriedOver(result.memory, memory?.terms);
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

  test('what changes nothing but the file is compared with nothing', () => {
    const site = Array.from({ length: 40 }, (_, index) =>
      article(`a${index}`, { text: `تشفير${index % 9} رسائل${index % 7}`, day: index }),
    );
    const first = relateWithMemory(site);
    const touched = site.with(7, { ...(site[7] ?? expect.unreachable()), hash: 'other' });
    const again = relateWithMemory(touched, carriedOver(first.memory));
    expect(again.counted).toBe(1);
    expect([...again.slugs]).toEqual([...first.slugs]);
  });

  test('no text is asked for but those of files that are new or changed', () => {
    const asked: string[] = [];
    const lazy = (slug: string, hash: string, text: string): RelatableArticle => ({
      ...article(slug),
      hash,
      text: {
        get plain() {
          asked.push(slug);
          return text;
        },
      },
    });
    const site = Array.from({ length: 60 }, (_, index) =>
      lazy(`a${index}`, `hash ${index}`, `تشفير${index % 9} رسائل${index % 7} هاتف${index % 4}`),
    );
    let memory = carriedOver(relateWithMemory(site.slice(1)).memory);
    expect(asked).toHaveLength(59);
    asked.length = 0;
    const last = site[59] ?? expect.unreachable();
    for (const [articles, expected] of [
      [site.slice(1), []],
      [site, ['a0']],
      [site.slice(2), []],
      [[...site.slice(2, 59), lazy('a59', 'other', 'تشفير1 رسائل2')], ['a59']],
      [
        [...site.slice(2, 59), { ...lazy('a59', 'other', ''), published: { iso: '', epoch: 9 } }],
        [],
      ],
      [[...site.slice(2, 59), lazy('b59', 'other', '')], ['b59']],
      // Half as many: all has to be weighed anew.
      [site.slice(2, 30), []],
      [[...site.slice(2, 30), last], ['a59']],
    ] as const) {
      const related = relateWithMemory(articles, memory);
      expect(asked).toEqual(expected);
      memory = carriedOver(related.memory, memory.terms);
      asked.length = 0;
    }
  });
});

describe('the bytes of a memory', () => {
  const articles = ['تشفير الرسائل', 'تشفير المحادثات', 'عمر البطارية', ''].map((text, index) =>
    article(`a${index}`, { text, topics: ['سطر\nجديد'] }),
  );
  const { memory } = relateWithMemory(articles);
  const places = [Uint8Array.of(1, 2, 3), new Uint8Array()];
  const bytes = Buffer.concat(encodeMemory(version, memory, places));
  const question = new Uint8Array(32).fill(5);
  const answer = Buffer.concat(encodeAnswer(version, question, memory.links));

  test('come back as they were', () => {
    const { terms: _, ...kept } = memory;
    const decoded = decodeMemory(version, bytes);
    expect(decoded).toEqual({ memory: kept, places });
    const { settled: __, ...links } = memory.links;
    expect(decodeAnswer(version, question, answer)).toEqual(links);
    const none = relateWithMemory([]).memory;
    expect(carriedOver(none).facts).toEqual([]);
  });

  test('may lie anywhere in memory', () => {
    const moved = Buffer.concat([Buffer.from('x'), bytes]).subarray(1);
    expect(decodeMemory(version, moved)?.memory.facts).toEqual(memory.facts);
  });

  test('torn, damaged, of other code or something else are not taken for one', () => {
    const decodeForQuestion = (label: string, some: Uint8Array) =>
      decodeAnswer(label, question, some);
    for (const [whole, decode] of [
      [bytes, decodeMemory],
      [answer, decodeForQuestion],
    ] as const) {
      expect(decode(version, whole)).toBeDefined();
      expect(decode('w'.repeat(32), whole)).toBeUndefined();
      for (let length = 0; length < whole.length; length += 1) {
        expect(decode(version, whole.subarray(0, length))).toBeUndefined();
      }
      for (let at = 0; at < whole.length; at += 1) {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ 1;
        expect(decode(version, damaged)).toBeUndefined();
      }
    }
    expect(decodeMemory(version, answer)).toBeUndefined();
    expect(decodeForQuestion(version, bytes)).toBeUndefined();
    expect(decodeAnswer(version, new Uint8Array(32), answer)).toBeUndefined();
    expect(decodeMemory(version, Buffer.from('<!doctype html>'.repeat(9)))).toBeUndefined();
  });
});
