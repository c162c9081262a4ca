import type { Fix } from './problem.ts';

/** Applies fixes to a text, from its end to its start; of two that overlap, the first in the text wins. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  let mended = '';
  let at = 0;
  for (const { start, end, text: replacement } of fixes.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    mended += text.slice(at, start) + replacement;
    at = end;
  }
  return mended + text.slice(at);
}
