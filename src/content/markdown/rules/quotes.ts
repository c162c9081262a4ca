/**
 * Quotation marks: "…" and “…” become «…», and ‹…› inside them. It stands in place of markdown-it's rule
 * `smartquotes`, which leaves `و"iPhone"` and `بـ"آبل"` straight, because a letter stands on either side of the
 * opening mark, and knows neither curly marks nor the «» that a writer has typed. Its caution is kept: marks
 * pair only within one level of markup, an unpaired mark stays, `15"` stays inches, `don't` gets its apostrophe.
 */

import MarkdownItParser, { type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import { cliticReach, endsWithClitic } from '../../../arabic/clitic.ts';

type Kind = 'double' | 'single' | 'guillemet';

interface Opener {
  readonly kind: Kind;
  readonly token: number;
  readonly index: number;
  readonly level: number;
  /** Where in the stack the opener of the same kind before this one is; -1 for none. */
  readonly previous: number;
}

interface Mark {
  readonly token: number;
  readonly index: number;
  /** +1 opens a pair, -1 closes it. */
  readonly step: 1 | -1;
  readonly kind: Kind;
}

const anyMark = /["'\u2018-\u201f«»]/;
const everyMark = /["'\u2018-\u201f«»]/g;
const blank = /\s/;
const punctuation = /[\p{P}\p{S}]/u;
const opening = /[\p{Ps}\p{Pi}]/u;
const closing = /[\p{Pe}\p{Pf}.,;:!?…،؛؟]/u;
const digit = /\p{Nd}/u;
const word = /[\p{L}\p{M}\p{N}]/u;

const dottedName = /^\.\p{L}/u;

function kindOf(mark: string): Kind {
  if (mark === '«' || mark === '»') return 'guillemet';
  return mark === "'" || (mark >= '\u2018' && mark <= '\u201b') ? 'single' : 'double';
}

/** Which way a curly mark leans, for places where its neighbours do not tell. */
function lean(mark: string): 'open' | 'close' | undefined {
  if (mark === '\u2019' || mark === '\u201d') return 'close';
  return mark === "'" || mark === '"' ? undefined : 'open';
}

class QuotePairs {
  readonly marks: Mark[] = [];
  /** Offsets of `'` that are apostrophes, by token. */
  readonly apostrophes: Omit<Mark, 'step' | 'kind'>[] = [];
  readonly #stack: Opener[] = [];
  readonly #last: Record<Kind, number> = { double: -1, single: -1, guillemet: -1 };

  open(kind: Kind, token: number, index: number, level: number): void {
    this.#stack.push({ kind, token, index, level, previous: this.#last[kind] });
    this.#last[kind] = this.#stack.length - 1;
  }

  #drop(length: number): void {
    while (this.#stack.length > length) {
      const opener = this.#stack.pop();
      if (opener) this.#last[opener.kind] = opener.previous;
    }
  }

  /** What was opened deeper in the markup than `level` can no longer be closed. */
  leave(level: number): void {
    let length = this.#stack.length;
    while (length > 0 && (this.#stack[length - 1]?.level ?? 0) > level) length--;
    this.#drop(length);
  }

  canClose(kind: Kind, level: number): boolean {
    return this.#stack[this.#last[kind]]?.level === level;
  }

  close(kind: Kind, token: number, index: number): void {
    const at = this.#last[kind];
    const opener = this.#stack[at];
    if (!opener) return;
    this.marks.push({ kind, token: opener.token, index: opener.index, step: 1 });
    this.marks.push({ kind, token, index, step: -1 });
    this.#drop(at);
  }
}

function isSilent(token: Token): boolean {
  return token.content === '' && token.type !== 'softbreak' && token.type !== 'hardbreak';
}

/** The first character that a reader sees after a token. */
function characterAfter(tokens: readonly Token[], at: number): string {
  for (let index = at + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (token && !isSilent(token)) return token.content[0] ?? ' ';
  }
  return ' ';
}

/** What stands around a mark, across the markup. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** Up to `cliticReach` characters of the same token before the mark. */
  readonly textBefore: string;
  /** A name such as `.NET` begins after the mark. */
  readonly dotted: boolean;
}

function readMark(
  pairs: QuotePairs,
  mark: string,
  at: { token: number; index: number; level: number },
  { before, after, textBefore, dotted }: Surroundings,
): void {
  const kind = kindOf(mark);
  const { token, index, level } = at;
  if (kind === 'guillemet') {
    if (mark === '«') pairs.open(kind, token, index, level);
    else if (pairs.canClose(kind, level)) pairs.close(kind, token, index);
    return;
  }
  const closable = pairs.canClose(kind, level);
  const loose = blank.test(before) || punctuation.test(before);
  // A straight mark that is about to close is one that closes: «و'» is the same before it is typeset as after.
  const ends =
    closing.test(after) || (kind === 'single' && after === '"' && pairs.canClose('double', level));
  // An attribute in prose that is code after all: `src="…"`.
  const mayOpen = !blank.test(after) && (!ends || loose || dotted) && before !== '=';
  const mayClose =
    !blank.test(before) && (!opening.test(before) || blank.test(after) || punctuation.test(after));

  if (kind === 'single' && word.test(before) && word.test(after) && !endsWithClitic(textBefore)) {
    if (!digit.test(before)) pairs.apostrophes.push({ token, index });
    return;
  }
  // Inches and arc minutes, unless there is something to close.
  if (digit.test(before) && !closable) return;

  const opensByLean = lean(mark) === 'open' || (lean(mark) !== 'close' && !closable);
  const opens = mayOpen && (!mayClose || opensByLean || endsWithClitic(textBefore));
  if (opens) pairs.open(kind, token, index, level);
  else if (mayClose && closable) pairs.close(kind, token, index);
  else if (mayClose && mark === "'" && word.test(before)) pairs.apostrophes.push({ token, index });
}

function findPairs(tokens: readonly Token[]): QuotePairs {
  const pairs = new QuotePairs();
  let automaticLinks = 0;
  let lastCharacter = ' ';
  for (const [position, token] of tokens.entries()) {
    pairs.leave(token.level);
    if (token.info === 'auto') automaticLinks += token.nesting;
    if (token.type === 'text' && automaticLinks === 0) {
      const text = token.content;
      for (const { 0: mark, index } of text.matchAll(everyMark)) {
        readMark(
          pairs,
          mark,
          { token: position, index, level: token.level },
          {
            before: text[index - 1] ?? lastCharacter,
            after: text[index + 1] ?? characterAfter(tokens, position),
            textBefore: text.slice(Math.max(0, index - cliticReach), index),
            dotted: dottedName.test(text.slice(index + 1, index + 3)),
          },
        );
      }
    }
    if (!isSilent(token)) lastCharacter = token.content.at(-1) ?? ' ';
  }
  return pairs;
}

/** Writes the marks found into the text of the tokens: « at the outside, ‹ inside, « again inside that. */
function write(tokens: readonly Token[], pairs: QuotePairs, quotes: string): void {
  const replacements = new Map<number, { index: number; character: string }[]>();
  const replace = (token: number, index: number, character: string): void => {
    const list = replacements.get(token);
    if (list) list.push({ index, character });
    else replacements.set(token, [{ index, character }]);
  };
  for (const { token, index } of pairs.apostrophes) replace(token, index, '\u2019');
  let depth = 0;
  for (const { token, index, step, kind } of pairs.marks.toSorted(
    (a, b) => a.token - b.token || a.index - b.index,
  )) {
    if (step === -1 && kind !== 'single') depth--;
    const inner = kind === 'single' || depth % 2 === 1 ? 2 : 0;
    // «» of the writer are left but inside a quotation, where nobody could tell which of two » closes what.
    if (kind !== 'guillemet' || inner !== 0) {
      replace(token, index, quotes[inner + (step === 1 ? 0 : 1)] ?? '');
    }
    if (step === 1 && kind !== 'single') depth++;
  }
  for (const [position, list] of replacements) {
    const token = tokens[position];
    if (!token) continue;
    const pieces: string[] = [];
    let from = 0;
    for (const { index, character } of list.toSorted((a, b) => a.index - b.index)) {
      pieces.push(token.content.slice(from, index), character);
      from = index + 1;
    }
    pieces.push(token.content.slice(from));
    token.content = pieces.join('');
  }
}

/** The marks of every level, outermost first: opening, closing, opening inside, closing inside. */
export const arabicQuotes = '«»‹›';

/** The same for a text without markup. */
export function setQuotesInText(text: string): string {
  if (!anyMark.test(text)) return text;
  const token = new MarkdownItParser.Token('text', '', 0);
  token.content = text;
  write([token], findPairs([token]), arabicQuotes);
  return token.content;
}

function setQuotes(state: StateCore): void {
  if (!state.md.options.typographer) return;
  const quotes = [...state.md.options.quotes].join('');
  for (const token of state.tokens) {
    if (token.type !== 'inline' || !token.children || !anyMark.test(token.content)) continue;
    write(token.children, findPairs(token.children), quotes);
  }
}

export function quotes(markdown: MarkdownIt): void {
  markdown.core.ruler.at('smartquotes', setQuotes);
}
