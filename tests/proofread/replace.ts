import type { HouseStyle } from './house-style.ts';
import type { Match, Rule } from './rule.ts';

/** A text with the replacements of matches made. Matches come in order; of two that overlap, the first wins. */
export function replaceMatches(text: string, matches: Iterable<Match>): string {
  let replaced = '';
  let at = 0;
  for (const { start, end, replacement } of matches) {
    if (replacement === undefined || start < at) continue;
    replaced += text.slice(at, start) + replacement;
    at = end;
  }
  return replaced + text.slice(at);
}

/** A text as rules want it, one after the other. */
export function applyRules(text: string, rules: readonly Rule[], house: HouseStyle): string {
  return rules.reduce((mended, rule) => replaceMatches(mended, rule.find(mended, house)), text);
}
