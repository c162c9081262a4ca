/** What a word may begin with: conjunctions, prepositions and the article. */

/** و ف, then ب ك ل or none: no article. */
export const particles = ['', 'و', 'ف'].flatMap((conjunction) =>
  ['', 'ب', 'ك', 'ل'].map((preposition) => conjunction + preposition),
);

export const conjunctions: readonly string[] = ['', 'و', 'ف'];

/** و ف, then ال, بال, كال or لل. */
export const articles = ['', 'و', 'ف'].flatMap((conjunction) =>
  ['ال', 'بال', 'كال', 'لل'].map((article) => conjunction + article),
);

/** All of them, as a regular expression that captures: the noun follows. */
export const beforeNoun = '([وف]?(?:[بك]?ال|لل|[بكل])?)';

/** A table of wrong → right spellings, each with every one of the beginnings. */
export function withBeginnings(
  beginnings: readonly string[],
  spellings: Readonly<Record<string, string>>,
): readonly (readonly [wrong: string, right: string])[] {
  return Object.entries(spellings).flatMap(([wrong, right]) =>
    beginnings.map((beginning) => [beginning + wrong, beginning + right] as const),
  );
}
