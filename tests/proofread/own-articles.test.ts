/** Mistakes of every kind put into articles that have none: mending takes them out again, and nothing else. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openProofreader } from '../../src/build/proofreader.ts';
import { applyFixes } from '../../src/content/apply-fixes.ts';
import type { Fix } from '../../src/content/problem.ts';
import { decodeSource } from '../../src/content/source-text.ts';
import { articleProse } from '../../src/proofread/article-prose.ts';
import { mendArticle, proofreadArticle } from '../../src/proofread/proofread.ts';

const root = join(import.meta.dirname, '../..');
const articles = join(root, 'articles');
const proofreader = openProofreader(root);

const texts = readdirSync(articles).map(
  (slug) => [slug, decodeSource(readFileSync(join(articles, slug, 'index.md')))] as const,
);

const letter = '\\p{Script=Arabic}';

/** A letter that is joined to the letter after it, twice. */
const joined = '[بتثجحخسشصضطظعغفقكلمنهي]';

/** How a careless hand writes what is right: what it changes, and into what. */
const mistakes: ReadonlyMap<string, readonly [string, (found: string) => string]> = new Map([
  ['a space before a mark', [`(?<=${letter})[،؛؟](?=\\s)`, (mark: string) => ` ${mark}`]],
  ['a Latin comma', [`(?<=${letter})،(?=\\s)`, () => ',']],
  ['a Latin question mark', [`(?<=${letter})؟(?=\\s)`, () => '?']],
  ['two spaces', [`(?<=${letter}) (?=${letter})`, () => '  ']],
  ['a bare hamza', ['(?<![\\p{L}\\p{M}])إلى(?![\\p{L}\\p{M}])', () => 'الى']],
  ['a hamza too many', [`(?<![\\p{L}\\p{M}])است(?=${joined}{2}ا${joined})`, () => 'إست']],
  ['a stretched word', [`(?<=${joined})(?=${joined})`, () => 'ـ']],
  ['an invisible character', [`(?<=${letter})(?= )`, () => '\u200b']],
]);

function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('«', at) > text.lastIndexOf('»', at - 1);
}

/** The places of a mistake that has not been made yet, as the changes that would make it. */
function occasions(text: string, [pattern, spoil]: readonly [string, (found: string) => string]) {
  const changes: Fix[] = [];
  for (const prose of articleProse(text)) {
    for (const { 0: found, index } of prose.text.matchAll(new RegExp(pattern, 'gu'))) {
      // How others spell is not mended in what they are quoted with.
      if (isQuoted(prose.text, index)) continue;
      const { start, end, exact } = prose.sourceOf(index, index + found.length);
      if (exact && text.slice(start, end) === found)
        changes.push({ start, end, text: spoil(found) });
    }
  }
  return changes;
}

test('the articles have nothing to be found', () => {
  for (const [slug, text] of texts) expect(proofreadArticle(text, slug, proofreader)).toEqual([]);
});

test.each([...mistakes])('%s is mended, and nothing else', (_name, mistake) => {
  let made = 0;
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.infiniteStream(fc.nat(40)), ([, text], steps) => {
      const all = occasions(text, mistake);
      const changes = all.length < 8 ? all : all.filter(() => steps.next().value === 0);
      made += changes.length;
      expect(mendArticle(applyFixes(text, changes), proofreader)).toBe(text);
    }),
    { numRuns: 12 },
  );
  expect(made).toBeGreaterThan(0);
});
