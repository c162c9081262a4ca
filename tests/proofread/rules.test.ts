import { describe, expect, test } from 'vitest';
import type { HouseStyle } from '../../src/proofread/house-style.ts';
import { replaceMatches } from '../../src/proofread/replace.ts';
import { type Match, placeholder, type Rule } from '../../src/proofread/rule.ts';
import { rules } from '../../src/proofread/rules/index.ts';

const house: HouseStyle = {
  tanween: 'letter',
  digits: 'latn',
  hamzaBeforeWaw: 'waw',
  monday: 'wasl',
};

function matchesOf(rule: Rule, text: string): readonly Match[] {
  return [...rule.find(text, house)];
}

function checkShape({ level }: Rule, text: string, matches: readonly Match[]): void {
  let before = 0;
  for (const { start, end, replacement, message } of matches) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end)).not.toContain(placeholder);
    expect(message).toMatch(/[.؟]$/);
    if (level === 'safe') expect(replacement).toBeDefined();
    before = end;
  }
}

test('codes are told apart', () => {
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  test('finds what is wrong, and nothing more after it is mended', () => {
    expect(rule.wrong.length).toBeGreaterThan(0);
    for (const [wrong, right] of rule.wrong) {
      const matches = matchesOf(rule, wrong);
      expect(matches, wrong).not.toEqual([]);
      checkShape(rule, wrong, matches);
      if (right === undefined) {
        expect(matches.every(({ replacement }) => replacement === undefined)).toBe(true);
      } else {
        expect(replaceMatches(wrong, matches)).toBe(right);
        expect(matchesOf(rule, right), right).toEqual([]);
      }
    }
  });

  test('leaves what is right', () => {
    expect(rule.right.length).toBeGreaterThan(0);
    for (const right of rule.right) expect(matchesOf(rule, right), right).toEqual([]);
  });
});
