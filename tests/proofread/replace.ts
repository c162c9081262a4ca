import { applyFixes } from '../../src/content/apply-fixes.ts';
import type { HouseStyle } from '../../src/proofread/house-style.ts';
import type { Match, Rule } from '../../src/proofread/rule.ts';

/** A text with the replacements of matches made. Of two that overlap, the first wins. */
export function replaceMatches(text: string, matches: Iterable<Match>): string {
  const fixes = [...matches].flatMap(({ start, end, replacement }) =>
    replacement === undefined ? [] : [{ start, end, text: replacement }],
  );
  return applyFixes(text, fixes);
}

/** A text as rules want it, one after the other. */
export function applyRules(text: string, rules: readonly Rule[], house: HouseStyle): string {
  return rules.reduce((mended, rule) => replaceMatches(mended, rule.find(mended, house)), text);
}
