import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { HouseStyle } from '../../src/proofread/house-style.ts';
import { relevantRules } from '../../src/proofread/relevant-rules.ts';
import { type Match, placeholder, type Rule } from '../../src/proofread/rule.ts';
import { rules } from '../../src/proofread/rules/index.ts';
import { applyRules, replaceMatches } from './replace.ts';

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

test('each has a file of its own, by its code', () => {
  const folder = join(import.meta.dirname, '../../src/proofread/rules');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  expect(files.toSorted()).toEqual(rules.map(({ code }) => `${code}.ts`).toSorted());
});

test('a newsroom that has chosen nothing is told nothing of style', () => {
  const any: HouseStyle = { tanween: 'any', digits: 'any', hamzaBeforeWaw: 'any', monday: 'any' };
  const text = 'أيضاً وأيضًا، مسئول ومسؤول، يوم الإثنين والاثنين، ٢٠٢٦ و2026';
  for (const rule of rules) expect([...rule.find(text, any)], rule.code).toEqual([]);
});

test('a newsroom may choose the other way', () => {
  const other: HouseStyle = {
    tanween: 'alif',
    digits: 'arab',
    hamzaBeforeWaw: 'yeh',
    monday: 'qat',
  };
  const text = 'أيضًا قال المسؤول يوم الاثنين 1,299 عن iPhone 15 وهدًى';
  expect(applyRules(text, rules, other)).toBe(
    'أيضاً قال المسئول يوم الإثنين ١٬٢٩٩ عن iPhone 15 وهدىً',
  );
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  test('finds what is wrong, and nothing more after it is mended', () => {
    expect(rule.wrong.length).toBeGreaterThanOrEqual(3);
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
    expect(rule.right.length).toBeGreaterThanOrEqual(3);
    for (const right of rule.right) expect(matchesOf(rule, right), right).toEqual([]);
  });
});

test('a text without what a rule needs has nothing of the rule', () => {
  const texts = rules.flatMap(({ wrong, right }) => [...wrong.flat(), ...right]);
  let passedOver = 0;
  for (const text of texts) {
    if (text === undefined) continue;
    const relevant = new Set(relevantRules(rules, text)(text));
    for (const rule of rules) {
      if (relevant.has(rule)) continue;
      passedOver++;
      expect(matchesOf(rule, text), `${rule.code}: ${text}`).toEqual([]);
    }
  }
  expect(passedOver).toBeGreaterThan((rules.length * texts.length) / 2);
});
