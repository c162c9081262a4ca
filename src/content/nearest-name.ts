/** «هل تقصد …؟»: the known name that a mistyped one is nearest to. */

/** Damerau–Levenshtein distance with adjacent transpositions (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** More names than an article has headings or a schema has keys: a hostile text, not worth comparing. */
const mostNames = 200;

/** @returns undefined where nothing is near enough to be meant: within a third of the name, at least one letter */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  // Longer than any name we know is not a slip of the hand, and dear to measure.
  if (name.length > 60 || known.length > mostNames) return undefined;
  const written = name.toLowerCase();
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const edits = editDistance(written, candidate);
    if (edits < least) {
      nearest = candidate;
      least = edits;
    }
  }
  return nearest;
}
