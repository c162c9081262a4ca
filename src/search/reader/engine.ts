/** The reader's half of search: answers queries from the pieces of the index, of which it fetches only what it needs. */

import type { StemWords } from '../entries.ts';
import { textNumbers } from '../number-text.ts';
import type { Root } from '../root.ts';
import type { SearchEngine, SearchRequest, SearchResult } from './answer.ts';
import { correct, readSpelling } from './correct.ts';
import { type Found, openDictionary, type SegmentDictionary } from './look-up.ts';
import { type Answers, markPassage, markText } from './mark.ts';
import { type SegmentMatch, scoreWord } from './match.ts';
import { type Fetch, openPieces } from './pieces.ts';
import { type QueryWord, readQuery } from './query.ts';
import { type PlacedSegment, placeSegments, type Ranked, rank, segmentOf, yearOf } from './rank.ts';

/** Fewer results than this with every word, and those with some of them are shown too. */
const fullPage = 10;

/** A word of the query, or several that are one name, with what was found for it in each segment. */
interface Wanted {
  readonly words: readonly QueryWord[];
  readonly matches: readonly SegmentMatch[];
}

interface Opened {
  readonly root: Root;
  readonly segments: readonly PlacedSegment[];
  readonly dictionaries: readonly SegmentDictionary[];
}

export interface SearchEngineOptions {
  /** Address of the folder of the index, base path included; ends with `/`. */
  readonly folder: string;
  readonly fetch?: Fetch;
}

function countArticles(segments: readonly PlacedSegment[]): number {
  return segments.reduce((sum, { articles }) => sum + articles, 0);
}

function isFound({ matches }: Wanted): boolean {
  return matches.some(({ found, beginning }) => found !== undefined || beginning.length > 0);
}

/** `AbortSignal.throwIfAborted`, which Safari has since 15.4. */
function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('The search was overtaken', 'AbortError');
}

function matchIn(
  { segments }: Opened,
  place: number,
  found: Found | undefined,
  beginning: readonly StemWords[] = [],
): SegmentMatch {
  return { offset: segments[place]?.offset ?? 0, beginning, ...(found && { found }) };
}

/** Every word that answers a word of the query, with the number of that word. */
function answersOf(wanted: readonly Wanted[]): Answers {
  const answers = new Map<string, number>();
  for (const [number, { words, matches }] of wanted.entries()) {
    const groups = matches.flatMap(({ found, beginning }) => [
      ...(found?.group ?? []),
      ...beginning,
    ]);
    for (const group of groups) for (const { word } of group.words) answers.set(word, number);
    for (const { term } of words) answers.set(term.word, number);
  }
  return answers;
}

/** Opens an index. Nothing is fetched before it is asked for. */
export function createSearchEngine({
  folder,
  fetch = (address) => globalThis.fetch(address),
}: SearchEngineOptions): SearchEngine {
  const pieces = openPieces(folder, fetch);

  const open = async (): Promise<Opened> => {
    const root = await pieces.root();
    const segments = placeSegments(root.segments);
    const dictionaries = segments.map((segment) => openDictionary(pieces, segment));
    return { root, segments, dictionaries };
  };

  const want = async (opened: Opened, word: QueryWord, typing: boolean): Promise<Wanted> => {
    const matches = await Promise.all(
      opened.dictionaries.map(async (dictionary, place) => {
        const beginning = typing ? dictionary.beginning(word.term.word) : [];
        return matchIn(opened, place, await dictionary.word(word.term), await beginning);
      }),
    );
    return { words: [word], matches };
  };

  const wantPhrase = async (
    opened: Opened,
    words: readonly QueryWord[],
  ): Promise<Wanted | undefined> => {
    const normalised = words.map(({ term }) => term.word);
    const phrases = await Promise.all(
      opened.dictionaries.map((dictionary) => dictionary.phrase(normalised)),
    );
    const length = Math.max(0, ...phrases.map((phrase) => phrase?.length ?? 0));
    if (length === 0) return undefined;
    const matches = phrases.map((phrase, place) =>
      matchIn(opened, place, phrase?.length === length ? phrase.found : undefined),
    );
    return { words: words.slice(0, length), matches };
  };

  /** A word; where nothing has it and it is made of parts, its parts. */
  const wantParts = async (
    opened: Opened,
    word: QueryWord,
    typing: boolean,
  ): Promise<readonly Wanted[]> => {
    const whole = await want(opened, word, typing);
    const { parts } = word.term;
    if (isFound(whole) || parts.length === 0) return [whole];
    const found = await Promise.all(
      parts.map((part) => want(opened, { ...word, term: { word: part, parts: [] } }, false)),
    );
    return found.some(isFound) ? found : [whole];
  };

  /** Looks for the words of a query, joining those that are a name together. */
  const wantAll = async (
    opened: Opened,
    words: readonly QueryWord[],
    typing: boolean,
  ): Promise<readonly Wanted[]> => {
    const wanted: Wanted[] = [];
    for (let at = 0; at < words.length; ) {
      const rest = words.slice(at);
      const phrase = rest.length > 1 ? await wantPhrase(opened, rest) : undefined;
      const word = rest[0];
      if (phrase !== undefined) wanted.push(phrase);
      else if (word !== undefined) {
        wanted.push(...(await wantParts(opened, word, typing && rest.length === 1)));
      }
      at += phrase?.words.length ?? 1;
    }
    return wanted;
  };

  const filterOf = async (
    { root, segments }: Opened,
    { section, year }: SearchRequest,
  ): Promise<(article: number) => boolean> => {
    const number = root.sections.findIndex(([id]) => id === section);
    const texts = section === undefined ? [] : await Promise.all(segments.map(pieces.sections));
    const numbers = texts.flatMap(textNumbers);
    return (article) =>
      (section === undefined || numbers[article] === number) &&
      (year === undefined || yearOf(segments, article) === year);
  };

  /** The query with the words that no article has corrected, where one can be. */
  const suggest = async (
    root: Root,
    query: string,
    wanted: readonly Wanted[],
  ): Promise<string | undefined> => {
    const unknown = wanted.filter((one) => !isFound(one)).flatMap(({ words }) => words);
    if (unknown.length === 0) return undefined;
    const known = readSpelling(await pieces.spelling(root.spelling));
    let text = query;
    // From the end, so that the places of the others stay.
    for (const { term, start, end } of [...unknown].reverse()) {
      const better = correct(term.word, known);
      if (better !== undefined) text = text.slice(0, start) + better + text.slice(end);
    }
    return text === query ? undefined : text;
  };

  const resultOf = async (
    { root, segments }: Opened,
    { article, words }: Ranked,
    answers: Answers,
  ): Promise<SearchResult> => {
    const segment = segmentOf(segments, article);
    const card = await pieces.card(segment, article - segment.offset);
    const [address, title, description, section, date, dateText, text] = card;
    const inTitle = markText(title, answers);
    const inDescription = markText(description, answers);
    return {
      address,
      title: inTitle.marked,
      description: inDescription.marked,
      section: root.sections[section]?.[0] ?? '',
      date,
      dateText,
      isShown: new Set([...inTitle.has, ...inDescription.has]).size >= words,
      passage: async () => markPassage(await pieces.text(text), answers),
    };
  };

  return {
    scope: async () => {
      const { root, segments } = await open();
      const years = segments.flatMap((segment) => segment.years.map(([year]) => year));
      return {
        articles: countArticles(segments),
        sections: root.sections.map(([id, name]) => ({ id, name })),
        years: [...new Set(years)].sort((a, b) => b - a),
      };
    },

    search: async (request, signal) => {
      const opened = await open();
      const query = readQuery(request.query);
      throwIfAborted(signal);
      const wanted = await wantAll(opened, query.words, request.typing);
      throwIfAborted(signal);
      const isMeant = await filterOf(opened, request);
      const all = countArticles(opened.segments);
      const scores = wanted.map(({ matches }) => scoreWord(matches, all));
      const ranked = rank(scores, opened.segments, isMeant);
      const total = ranked.filter(({ words }) => words === wanted.length).length;
      const shown = total < fullPage ? ranked : ranked.slice(0, total);
      const suggestion = await suggest(opened.root, request.query, wanted);
      throwIfAborted(signal);
      const answers = answersOf(wanted);
      return {
        words: query.words.map(({ written }) => written),
        ignored: query.ignored,
        total,
        partial: shown.length - total,
        ...(suggestion === undefined ? {} : { suggestion }),
        results: (start, count) =>
          Promise.all(
            shown.slice(start, start + count).map((one) => resultOf(opened, one, answers)),
          ),
      };
    },
  };
}
