import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HouseStyle } from '../../src/proofread/house-style.ts';
import { relevantRules } from '../../src/proofread/relevant-rules.ts';
import { placeholder, type Rule } from '../../src/proofread/rule.ts';
import { rules } from '../../src/proofread/rules/index.ts';
import { applyRules, replaceMatches } from './replace.ts';

const safeRules = rules.filter(({ level }) => level === 'safe');

const houses = fc.record<HouseStyle>({
  tanween: fc.constantFrom('letter', 'alif', 'any'),
  digits: fc.constantFrom('latn', 'arab', 'any'),
  hamzaBeforeWaw: fc.constantFrom('waw', 'yeh', 'any'),
  monday: fc.constantFrom('wasl', 'qat', 'any'),
});

/** What rules look for, good and bad, in every order. */
const pieces = [
  ...rules.flatMap(({ wrong, right }) => [...wrong.map(([text]) => text), ...right]),
  ...'الى فى و ب ل ـ ا ء ي ی ک پ َ ً ّ ٔ ٕ ٓ إ أ هـ علي او ان في الهاتف إتصال إستخدام ﻻ ﹶ ﷺ'.split(' '),
  ...'، ؛ ؟ ! . : , ; ? .. ... … « » ‹ › " “ ” ( ) [ ] { } - – / % ٪ \' * _ @ # ='.split(' '),
  ...'5 12 ٣ ۴ 1,299 3.5 10:30 iPhone a Word &quot; .NET https'.split(' '),
  ...[
    ' ',
    '  ',
    '\n',
    '\u00a0',
    '\t',
    placeholder,
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200f',
    '\u00ad',
  ],
  ...['\ufeff', '\u202a', '\u202b', '\u202c', '\u2066', '\u2069', '👨', '', ' ', ' '],
];

const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

function matchesOf(rule: Rule, text: string, house: HouseStyle) {
  return [...rule.find(text, house)];
}

describe('whatever the text', () => {
  test('matches come in order, do not overlap, and take in nothing that is no prose', () => {
    fc.assert(
      fc.property(texts, houses, (text, house) => {
        for (const rule of rules) {
          let before = 0;
          for (const { start, end, replacement } of rule.find(text, house)) {
            expect(start, rule.code).toBeGreaterThanOrEqual(before);
            expect(end, rule.code).toBeGreaterThan(start);
            expect(end, rule.code).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end), rule.code).not.toContain(placeholder);
            expect(replacement, rule.code).not.toBe(text.slice(start, end));
            if (rule.level === 'safe') expect(replacement, rule.code).toBeDefined();
            before = end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a rule that need not look at a text finds nothing in it', () => {
    fc.assert(
      fc.property(texts, houses, (text, house) => {
        const relevant = new Set(relevantRules(rules, text)(text));
        for (const rule of rules) {
          if (!relevant.has(rule)) expect(matchesOf(rule, text, house), rule.code).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a text that a safe rule has mended is right to it', () => {
    fc.assert(
      fc.property(texts, houses, (text, house) => {
        for (const rule of safeRules) {
          const mended = replaceMatches(text, rule.find(text, house));
          expect(matchesOf(rule, mended, house), `${rule.code}: ${mended}`).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a text that all safe rules have mended is right to all of them', () => {
    fc.assert(
      fc.property(texts, houses, (text, house) => {
        const mended = applyRules(text, safeRules, house);
        for (const rule of safeRules) {
          expect(matchesOf(rule, mended, house), `${rule.code}: ${mended}`).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('safe rules split and join no lines', () => {
    const lines = (text: string) => text.split('\n').length;
    fc.assert(
      fc.property(texts, houses, (text, house) => {
        expect(lines(applyRules(text, safeRules, house))).toBe(lines(text));
      }),
    );
  });
});

test('Latin letters, digits and punctuation are left alone', () => {
  const latin = fc.string({
    unit: fc.constantFrom(...'abzXY 0159\n.,;:?!()[]{}"\'`-–—/%…*_@#&=<>|~+$'),
  });
  fc.assert(
    fc.property(latin, houses, (text, house) => {
      for (const rule of rules) expect(matchesOf(rule, text, house), rule.code).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

/** Each is repeated to a text of this many characters. */
const hostileLength = 25_000;

const hostile = [
  ' ',
  '\n ',
  'ا',
  'و ',
  'إ',
  'إست',
  'ـ',
  'اـ',
  'ًٌ',
  'ا\u064b',
  '،',
  ' ،',
  '،، ',
  '؟!',
  '.',
  '. ',
  '..',
  '"',
  ' "ا',
  '«',
  '»',
  '« ',
  '(',
  ')(',
  '( ا',
  'في ',
  'الشركه ',
  'ان ',
  'او ',
  '1،',
  '٣3',
  '5-',
  'من 5-',
  '%',
  '\u202b',
  '\u2066\u202c',
  '\u200b',
  'ﻻ',
  'پ ',
  'ی',
  'گ علم ',
  ',',
  'ا,',
  'ا ,',
  '?',
  `ا${'\u064b'.repeat(50)}`,
  'a ',
  ' \u00a0',
  placeholder,
  `ا ${' '.repeat(500)}`,
];

test('time grows with the length of a text, whatever is in it', () => {
  const house: HouseStyle = {
    tanween: 'letter',
    digits: 'arab',
    hamzaBeforeWaw: 'yeh',
    monday: 'qat',
  };
  for (const piece of hostile) {
    const text = `ا${piece.repeat(Math.ceil(hostileLength / piece.length))}ا`;
    for (const rule of rules) {
      const before = process.cpuUsage();
      for (const { end } of rule.find(text, house))
        if (end > text.length) throw new Error(rule.code);
      const { user } = process.cpuUsage(before);
      // A few milliseconds are enough; a rule that looks from every place at every other needs many seconds.
      expect(user / 1000, `${rule.code}: ${JSON.stringify(piece)}`).toBeLessThan(1500);
    }
  }
}, 60_000);
