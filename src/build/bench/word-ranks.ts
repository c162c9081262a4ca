/** How often the words of Arabic news come, by their rank. */

/**
 * The part of a text that its commonest words make up, by their number: measured on a million words of Arabic news, where
 * 100,000 words are distinct. Beyond them frequencies fall as rank⁻¹·⁶, so that the vocabulary grows with
 * the 0.6th power of the text (Heaps' law with the exponent measured there).
 */
const coverage = [
  { words: 1, share: 0 },
  { words: 10, share: 0.12 },
  { words: 100, share: 0.23 },
  { words: 1000, share: 0.46 },
  { words: 10_000, share: 0.77 },
] as const;
const tailExponent = 0.6;
const rarest = 4_000_000;

/**
 * The rank, from 0, of the word at a place of the cumulative distribution.
 *
 * @param place from 0 up to but not including 1
 */
export function rankAt(place: number): number {
  for (const [index, { words, share }] of coverage.entries()) {
    const next = coverage[index + 1];
    if (next === undefined) {
      return Math.min(
        rarest,
        Math.floor(words * ((1 - place) / (1 - share)) ** (-1 / tailExponent)),
      );
    }
    if (place < next.share) {
      const part = (place - share) / (next.share - share);
      return Math.floor(words * (next.words / words) ** part) - 1;
    }
  }
  return 0;
}
