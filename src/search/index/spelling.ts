/**
 * The words that a misspelt one may be corrected to, as articles write them. They are counted a segment at a time, and
 * the counts are kept as text: a line for each word, normalised, with the number of articles it is in, and each way it is
 * written with how often.
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
  readonly ways: Way[];
  articles: number;
  /** The article it was found in last. */
  last: number;
}

/** A way in which a word is written; `counted` only where it is one to be corrected to. */
interface Way {
  readonly written: string;
  readonly counted: Counted | undefined;
  times: number;
}

function isSpelled(word: string): boolean {
  return word.length >= shortestWord && !isStopWord(word) && !/^\d/.test(word);
}

/** Counts the words of titles, topics, headings and descriptions. */
export function countSpelling(articles: readonly SpelledArticle[], vocabulary: Vocabulary): string {
  const counts = new Map<string, Counted>();
  const ways = new Map<string, Way>();
  const newWay = (written: string): Way => {
    const { word } = vocabulary.read(written).term;
    let counted = counts.get(word);
    if (counted === undefined && isSpelled(word)) {
      counted = { ways: [], articles: 0, last: -1 };
      counts.set(word, counted);
    }
    const way: Way = { written, counted, times: 0 };
    counted?.ways.push(way);
    return way;
  };
  for (const [number, { title, description, topics, headings }] of articles.entries()) {
    for (const text of [title, description, ...topics.map(({ name }) => name), ...headings]) {
      for (const written of wordsOf(text)) {
        let way = ways.get(written);
        if (way === undefined) {
          way = newWay(written);
          ways.set(written, way);
        }
        way.times += 1;
        const { counted } = way;
        if (counted === undefined || counted.last === number) continue;
        counted.articles += 1;
        counted.last = number;
      }
    }
  }
  return Array.from(counts, ([word, counted]) =>
    [
      word,
      counted.articles,
      ...counted.ways.flatMap(({ written, times }) => [written, times]),
    ].join('\t'),
  ).join('\n');
}

interface Line {
  readonly word: string;
  readonly articles: number;
  /** The ways it is written, with how often each. */
  readonly ways: string;
}

function* linesOf(counts: string): Generator<string> {
  for (let start = 0; start < counts.length; ) {
    const end = counts.indexOf('\n', start);
    yield counts.slice(start, end < 0 ? undefined : end);
    start = end < 0 ? counts.length : end + 1;
  }
}

function readLine(line: string): Line {
  const first = line.indexOf('\t');
  const second = line.indexOf('\t', first + 1);
  return {
    word: line.slice(0, first),
    articles: Number(line.slice(first + 1, second)),
    ways: line.slice(second + 1),
  };
}

function addWays(known: Map<string, number>, ways: string): void {
  const parts = ways.split('\t');
  for (let at = 0; at < parts.length; at += 2) {
    const written = parts[at] ?? '';
    known.set(written, (known.get(written) ?? 0) + Number(parts[at + 1]));
  }
}

function sumOf(a: Line, b: Line): Line {
  const known = new Map<string, number>();
  addWays(known, a.ways);
  addWays(known, b.ways);
  return { word: a.word, articles: a.articles + b.articles, ways: [...known].flat().join('\t') };
}

/** The words that stand in most articles first. */
function compareSpread(a: Line, b: Line): number {
  return b.articles - a.articles || (a.word < b.word ? -1 : 1);
}

/** The counts of all segments together, the words that stand in most articles first. */
export function mergeSpelling(counts: readonly string[]): string {
  const merged = new Map<string, Line>();
  for (const line of counts.flatMap((segment) => Array.from(linesOf(segment), readLine))) {
    const known = merged.get(line.word);
    merged.set(line.word, known ? sumOf(known, line) : line);
  }
  return [...merged.values()]
    .sort(compareSpread)
    .map(({ word, articles, ways }) => `${word}\t${articles}\t${ways}`)
    .join('\n');
}

/**
 * The words that stand in most articles, of counts that were merged and a few more. Of a word that the few do not have,
 * only its place among the merged counts: it cannot rise, so that of most words no more than the name is read.
 */
function mostWidespread(merged: string, more: string): readonly Line[] {
  const added = new Map(Array.from(linesOf(more), readLine).map((line) => [line.word, line]));
  const candidates: Line[] = [];
  let place = 0;
  for (const line of linesOf(merged)) {
    const own = added.get(line.slice(0, line.indexOf('\t')));
    if (own) added.delete(own.word);
    if (own) candidates.push(sumOf(readLine(line), own));
    else if (place < mostWords) candidates.push(readLine(line));
    place += 1;
  }
  return [...candidates, ...added.values()].sort(compareSpread).slice(0, mostWords);
}

function commonest({ ways }: Line): string {
  const written = new Map<string, number>();
  addWays(written, ways);
  let best = '';
  let most = 0;
  for (const [word, times] of written) {
    if (times < most || (times === most && word > best)) continue;
    best = word;
    most = times;
  }
  return best;
}

/**
 * The list: a word a line, in the order of code units, front coded (how many characters it shares with the word before
 * it, and the rest), after a number that grows with how common it is.
 *
 * @param merged as `mergeSpelling` gives them
 * @param more of a segment, as `countSpelling` gives them
 */
export function spellingText(merged: string, more: string): string {
  const chosen = mostWidespread(merged, more)
    .map((line) => ({ word: commonest(line), count: line.articles }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  let previous = '';
  const lines = chosen.map(({ word, count }) => {
    let shared = 0;
    while (shared < word.length && word[shared] === previous[shared]) shared++;
    previous = word;
    return numberText(Math.floor(Math.log2(count))) + numberText(shared) + word.slice(shared);
  });
  return lines.join('\n');
}
