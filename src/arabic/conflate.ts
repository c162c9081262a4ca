/**
 * Which words of a vocabulary are forms of one another. Where letters alone cannot tell («وزارة» begins with و as «وشركة»
 * does, «ألعاب» with ال as «الكتاب» does), the vocabulary can: a clitic is one where the word without it is commoner.
 */

import { familyOf } from './family.ts';
import type { Lexicon } from './lexicon.ts';
import { isArabicWord, lightStem, withoutArticle, withoutEndings } from './stem.ts';
import type { HeadHamza } from './terms.ts';

/** A word of the vocabulary. */
export interface VocabularyWord {
  /** Normalised. */
  readonly word: string;
  /** In how many articles it stands. */
  readonly articles: number;
  /** How the hamza at its head is written, where it is. */
  readonly hamza?: HeadHamza;
}

/** What the vocabulary says of one stem. Numbers count articles; a word counts in each one it is in. */
export interface StemEvidence {
  articles: number;
  /** Words that end in ة. */
  feminine: number;
  /** Words with a hamza above their first alif less those with one below. */
  seat: number;
  /** Whether a word with the article has this stem: what then begins with «ال» does so of itself. */
  isUnderArticle: boolean;
}

/** By stem. Evidence of more articles is added to what is there. */
export type Evidence = Map<string, StemEvidence>;

/** Clitics of one letter, alone or two together: conjunction, preposition, the س of the future. */
const clitics: readonly RegExp[] = [
  /^[وف](?=...)/,
  /^[بلك](?=...)/,
  /^[وف][بلك](?=...)/,
  /^[وف]?س(?=[يتنا]...)/,
];

const shortestStem = 3;

/** The word without each clitic it may begin with. */
export function withoutClitics(word: string): readonly string[] {
  return clitics.flatMap((clitic) => (clitic.test(word) ? [word.replace(clitic, '')] : []));
}

/** Adds what a word tells of its stem. The order of words does not matter. */
export function addEvidence(evidence: Evidence, { word, articles, hamza }: VocabularyWord): void {
  const stem = lightStem(word);
  let known = evidence.get(stem);
  if (known === undefined) {
    known = { articles: 0, feminine: 0, seat: 0, isUnderArticle: false };
    evidence.set(stem, known);
  }
  known.articles += articles;
  if (word.endsWith('ه')) known.feminine += articles;
  if (hamza !== undefined) known.seat += hamza.seat === 'above' ? articles : -articles;
  if (isArabicWord(word) && withoutArticle(word) !== word) known.isUnderArticle = true;
}

/**
 * The stem of a word: of its readings without clitics, and with the «ال» that may be its own, the one that
 * the vocabulary bears out.
 */
export function stemIn(
  evidence: Evidence,
  { word, hamza }: Pick<VocabularyWord, 'word' | 'hamza'>,
): string {
  let best = lightStem(word);
  if (!isArabicWord(word)) return best;
  if (word.startsWith('ال')) {
    const whole = withoutEndings(word);
    if (hamza?.bars === true || evidence.get(whole)?.isUnderArticle) best = whole;
  }
  let most = evidence.get(best)?.articles ?? 0;
  for (const rest of withoutClitics(word)) {
    const stem = lightStem(rest);
    const articles = evidence.get(stem)?.articles ?? 0;
    if (stem.length < shortestStem || articles === 0 || articles < most) continue;
    best = stem;
    most = articles;
  }
  return best;
}

/** The same for all stems that are forms of one word: the base that the lexicon names, or the family. */
export function groupIn(evidence: Evidence, lexicon: Lexicon, stem: string): string {
  const base = lexicon.bases.get(stem);
  if (base !== undefined || !isArabicWord(stem)) return base ?? stem;
  const { articles = 0, feminine = 0, seat = 0 } = evidence.get(stem) ?? {};
  const family = familyOf(stem, {
    isFeminine: feminine > articles / 2,
    ...(seat !== 0 && { seat: seat > 0 ? 'above' : 'below' }),
    isKnown: (other) => evidence.has(other),
  });
  return lexicon.bases.get(family) ?? family;
}
