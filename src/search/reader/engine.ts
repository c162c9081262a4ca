/** The reader's half of search: answers queries from the pieces of the index, of which it fetches only what it needs. */

import type { StemWords } from '../entries.ts';
import { textNumbers } from '../number-text.ts';
import type { Root } from '../root.ts';
import type {
  SearchAnswer,
  SearchEngine,
  SearchRequest,
  SearchResult,
  SearchScope,
} from './answer.ts';
import { correct, readSpelling } from './correct.ts';
import { type Found, SegmentDictionary } from './look-up.ts';
import { type Answers, markPassage, markText } from './mark.ts';
import { type SegmentMatch, scoreWord } from './match.ts';
import { type Fetch, IndexPieces } from './pieces.ts';
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

function isFound({ matches }: Wanted): boolean {
  return matches.some(({ found, beginning }) => found !== undefined || beginning.length > 0);
}

/** `AbortSignal.throwIfAborted`, which Safari has since 15.4. */
function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('The search was overtaken', 'AbortError');
}

class IndexEngine implements SearchEngine {
  readonly #pieces: IndexPieces;

  constructor({ folder, fetch = (address) => globalThis.fetch(address) }: SearchEngineOptions) {
    this.#pieces = new IndexPieces(folder, fetch);
  }

  async #open(): Promise<Opened> {
    const root = await this.#pieces.root();
    const segments = placeSegments(root.segments);
    const dictionaries = segments.map((segment) => new SegmentDictionary(this.#pieces, segment));
    return { root, segments, dictionaries };
  }

  readonly scope = async (): Promise<SearchScope> => {
    const { root, segments } = await this.#open();
    const years = segments.flatMap((segment) => segment.years.map(([year]) => year));
    return {
      articles: segments.reduce((sum, { articles }) => sum + articles, 0),
      sections: root.sections.map(([id, name]) => ({ id, name })),
      years: [...new Set(years)].sort((a, b) => b - a),
    };
  };

  readonly search = async (request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> => {
    const opened = await this.#open();
    const query = readQuery(request.query);
    throwIfAborted(signal);
    const wanted = await this.#want(opened, query.words, request.typing);
    throwIfAborted(signal);
    const isMeant = await this.#filter(opened, request);
    const all = opened.segments.reduce((sum, { articles }) => sum + articles, 0);
    const scores = wanted.map(({ matches }) => scoreWord(matches, all));
    const ranked = rank(scores, opened.segments, isMeant);
    const total = ranked.filter(({ words }) => words === wanted.length).length;
    const shown = total < fullPage ? ranked : ranked.slice(0, total);
    const suggestion = await this.#suggest(opened.root, request.query, wanted);
    throwIfAborted(signal);
    const answers = answersOf(wanted);
    return {
      words: query.words.map(({ written }) => written),
      ignored: query.ignored,
      total,
      partial: shown.length - total,
      ...(suggestion === undefined ? {} : { suggestion }),
      results: (from, count) =>
        Promise.all(
          shown.slice(from, from + count).map((one) => this.#result(opened, one, answers)),
        ),
    };
  };

  /** Looks for the words of a query, joining those that are a name together. */
  async #want(
    opened: Opened,
    words: readonly QueryWord[],
    typing: boolean,
  ): Promise<readonly Wanted[]> {
    const wanted: Wanted[] = [];
    for (let at = 0; at < words.length; ) {
      const rest = words.slice(at);
      const phrase = rest.length > 1 ? await this.#phrase(opened, rest) : undefined;
      const word = rest[0];
      if (phrase !== undefined) {
        wanted.push(phrase);
        at += phrase.words.length;
      } else if (word !== undefined) {
        wanted.push(...(await this.#word(opened, word, typing && rest.length === 1)));
        at += 1;
      }
    }
    return wanted;
  }

  async #phrase(opened: Opened, words: readonly QueryWord[]): Promise<Wanted | undefined> {
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
  }

  /** A word; where nothing has it and it is made of parts, its parts. */
  async #word(opened: Opened, word: QueryWord, typing: boolean): Promise<readonly Wanted[]> {
    const whole = await this.#one(opened, word, typing);
    if (isFound(whole) || word.term.parts.length === 0) return [whole];
    const parts = word.term.parts.map((part) => ({ ...word, term: { word: part, parts: [] } }));
    const found = await Promise.all(parts.map((part) => this.#one(opened, part, false)));
    return found.some(isFound) ? found : [whole];
  }

  async #one(opened: Opened, word: QueryWord, typing: boolean): Promise<Wanted> {
    const matches = await Promise.all(
      opened.dictionaries.map(async (dictionary, place) => {
        const beginning = typing ? dictionary.beginning(word.term.word) : [];
        return matchIn(opened, place, await dictionary.word(word.term), await beginning);
      }),
    );
    return { words: [word], matches };
  }

  async #filter(
    { root, segments }: Opened,
    { section, year }: SearchRequest,
  ): Promise<(article: number) => boolean> {
    const number = root.sections.findIndex(([id]) => id === section);
    const numbers =
      section === undefined
        ? []
        : (await Promise.all(segments.map((segment) => this.#pieces.sections(segment)))).flatMap(
            textNumbers,
          );
    return (article) =>
      (section === undefined || numbers[article] === number) &&
      (year === undefined || yearOf(segments, article) === year);
  }

  /** The query with the words that no article has corrected, where one can be. */
  async #suggest(
    root: Root,
    query: string,
    wanted: readonly Wanted[],
  ): Promise<string | undefined> {
    const unknown = wanted.filter((one) => !isFound(one)).flatMap(({ words }) => words);
    if (unknown.length === 0) return undefined;
    const known = readSpelling(await this.#pieces.spelling(root.spelling));
    let text = query;
    // From the end, so that the places of the others stay.
    for (const { term, start, end } of [...unknown].reverse()) {
      const better = correct(term.word, known);
      if (better !== undefined) text = text.slice(0, start) + better + text.slice(end);
    }
    return text === query ? undefined : text;
  }

  async #result(
    { root, segments }: Opened,
    { article, words }: Ranked,
    answers: Answers,
  ): Promise<SearchResult> {
    const segment = segmentOf(segments, article);
    const [address, title, description, section, date, dateText, text] = await this.#pieces.card(
      segment,
      article - segment.offset,
    );
    const inTitle = markText(title, answers);
    const inDescription = markText(description, answers);
    const shown = new Set([...inTitle.has, ...inDescription.has]);
    return {
      address,
      title: inTitle.marked,
      description: inDescription.marked,
      section: root.sections[section]?.[0] ?? '',
      date,
      dateText,
      isShown: shown.size >= words,
      passage: async () => markPassage(await this.#pieces.text(text), answers),
    };
  }
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
export function createSearchEngine(options: SearchEngineOptions): SearchEngine {
  return new IndexEngine(options);
}
