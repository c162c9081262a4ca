/** Our part of the Unicode Bidirectional Algorithm against bidi-js, which passes the conformance tests of Unicode. */

import bidiFactory from 'bidi-js/dist/bidi.mjs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRightToLeft, pairBrackets, resolveStretch } from '../../src/arabic/bidi.ts';
import { runs } from '../setup/runs.ts';

const bidi = bidiFactory();

/** bidi-js reads UTF-16 units one by one: nothing beyond the first plane here. */
const prose = [
  ...'ابجومنـءةىپگ',
  ...'abcXYZéñЯ本',
  ...'0123456789',
  ...'٠٣۴²₂',
  ...'+-−/.,:;،؛؟!?%٪‰$€#@&*=<>×÷~°±″"\'“”‘’«»‹›()[]{}|_…–—•→©®™',
  ...' \u00a0\u202f\u0301\u064b\u0651\ufe0f',
] as const;

/** So few that what prose seldom has side by side comes often: brackets that hold something, with a mark after them. */
const dense = [...'اa1٣()\u0301- '] as const;

const textOf = (characters: readonly string[]) =>
  fc
    .array(fc.constantFrom(...characters), { maxLength: 30, size: 'max' })
    .map((chosen) => chosen.join(''))
    // bidi-js leaves the second mark after a bracket where it was; N0 has «any number» of them go with it.
    .filter((made) => !/[()[\]{}]\p{M}\p{M}/u.test(made));

/** Whether each UTF-16 unit goes from left to right, by one stretch after the other. */
function ours(text: string): readonly boolean[] {
  const pairs = pairBrackets(text);
  const levels: boolean[] = [];
  let before: 'AL' | 'R' = 'R';
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && !isRightToLeft(text.charAt(end))) end++;
    const classes = resolveStretch({ text, start: at, end, pairs, isolates: [] }, before);
    levels.push(...classes.map((resolved) => resolved !== 'R'));
    if (end < text.length) levels.push(false);
    before = 'AL';
    at = end + 1;
  }
  return levels;
}

function theirs(text: string): readonly boolean[] {
  return [...bidi.getEmbeddingLevels(text, 'rtl').levels].map((level) => level % 2 === 0);
}

const told = (text: string, levels: readonly boolean[]): string =>
  levels.map((level, at) => `${text.charAt(at)}${level ? '→' : '←'}`).join(' ');

describe('levels of a right-to-left paragraph', () => {
  test.each([
    ['prose', prose],
    ['brackets and marks', dense],
  ])('are those of bidi-js for any %s', (_name, characters) => {
    fc.assert(
      fc.property(textOf(characters), (sample) => {
        // The message is written for those that differ alone.
        const [resolved, expected] = [ours(sample), theirs(sample)];
        if (String(resolved) === String(expected)) return;
        expect(told(sample, resolved)).toBe(told(sample, expected));
      }),
      runs(5000),
    );
  });

  test.each([
    ['لغة C++ قديمة', '++', '←←'],
    ['سنة 2024-2025', '-', '←'],
    ['في Galaxy (S24) وغيره', '(S24)', '→→→→→'],
    ['في Word، Excel', '، ', '→→'],
    ['v3.1-beta', 'v3.1-beta', '→→→→→→→→→'],
    ['b(6)\u0301\u0301', '(6)\u0301\u0301', '→→→→→'],
  ])('%s: %s', (sentence, part, arrows) => {
    const at = sentence.indexOf(part);
    const levels = ours(sentence).slice(at, at + part.length);
    expect(levels.map((level) => (level ? '→' : '←')).join('')).toBe(arrows);
  });
});
