/**
 * The words that a misspelt one may be corrected to, as articles write them. They are counted a segment at a time, and
 * the counts are kept as text: a line for each word, normalised, with the number of articles it is in, and each way it is
 * written with how often. Counts of all segments together make the list.
 */

import { isStopWord } from '../../arabic/stop-words.ts';
import { wordsOf } from '../../arabic/tokenise.ts';
import { numberText } from '../number-text.ts';
import type { SearchableArticle } from './article-terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** More would be more than a reader should fetch for one wrong letter; the rarest are left out. */
const mostWords = 4000;

/** A word this short has too many neighbours to be corrected to. */
const shortestWord = 3;

/** An article without its text, of which the headings are enough. */
export interface SpelledArticle
  extends Pick<SearchableArticle, 'title' | 'description' | 'topics'> {
  readonly headings: readonly string[];
}

interface Counted {
  readonly written: Map<string, number>;
  articles: number;
  /** The article it was found in last. */
  last: number;
}

function isSpelled(word: string): boolean {
  return word.length >= shortestWord && !isStopWord(word) && !/^\d/.test(word);
}

/** Counts the words of titles, topics, headings and descriptions. */
export function countSpelling(articles: readonly SpelledArticle[], vocabulary: Vocabulary): string {
  const counts = new Map<string, Counted>();
  for (const [number, { title, description, topics, headings }] of articles.entries()) {
    const texts = [title, description, ...topics.map(({ name }) => name), ...headings];
    for (const written of texts.flatMap(wordsOf)) {
      const { word } = vocabulary.read(written).term;
      let counted = counts.get(word);
      if (counted === undefined) {
        if (!isSpelled(word)) continue;
        counted = { written: new Map(), articles: 0, last: -1 };
        counts.set(word, counted);
      }
      counted.written.set(written, (counted.written.get(written) ?? 0) + 1);
      if (counted.last !== number) counted.articles += 1;
      counted.last = number;
    }
  }
  return Array.from(counts, ([word, { articles: holding, written }]) =>
    [word, holding, ...[...written].flat()].join('\t'),
  ).join('\n');
}

/** The lines of counts, each with its word, its number of articles, and where its ways of writing begin. */
function* linesOf(
  counts: string,
): Generator<readonly [word: string, articles: number, rest: string]> {
  for (const line of counts === '' ? [] : counts.split('\n')) {
    const first = line.indexOf('\t');
    const second = line.indexOf('\t', first + 1);
    yield [line.slice(0, first), Number(line.slice(first + 1, second)), line.slice(second + 1)];
  }
}

function addWays(known: Map<string, number>, ways: string): void {
  const parts = ways.split('\t');
  for (let at = 0; at < parts.length; at += 2) {
    const written = parts[at] ?? '';
    known.set(written, (known.get(written) ?? 0) + Number(parts[at + 1]));
  }
}

function commonest(written: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [word, times] of written) {
    if (times < most || (times === most && word > best)) continue;
    best = word;
    most = times;
  }
  return best;
}

/** The words that stand in most articles, with the number of these. */
function mostWidespread(all: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  const numbers = Uint32Array.from(all.values()).sort();
  const least = numbers[numbers.length - mostWords] ?? 1;
  return [...all]
    .filter(([, articles]) => articles >= least)
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, mostWords);
}

/**
 * The list: a word a line, in the order of code units, front coded (how many characters it shares with the word before
 * it, and the rest), after a number that grows with how common it is.
 *
 * @param counts of segments, as `countSpelling` gives them
 */
export function spellingText(counts: readonly string[]): string {
  const articles = new Map<string, number>();
  for (const segment of counts) {
    for (const [word, holding] of linesOf(segment)) {
      articles.set(word, (articles.get(word) ?? 0) + holding);
    }
  }
  const chosen = mostWidespread(articles);
  const ways = new Map(chosen.map(([word]) => [word, new Map<string, number>()]));
  for (const segment of counts) {
    for (const [word, , rest] of linesOf(segment)) {
      const known = ways.get(word);
      if (known) addWays(known, rest);
    }
  }
  const kept = chosen
    .map(([word, count]) => ({ word: commonest(ways.get(word) ?? new Map()), count }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  let previous = '';
  const lines = kept.map(({ word, count }) => {
    let shared = 0;
    while (shared < word.length && word[shared] === previous[shared]) shared++;
    previous = word;
    return numberText(Math.floor(Math.log2(count))) + numberText(shared) + word.slice(shared);
  });
  return lines.join('\n');
}
