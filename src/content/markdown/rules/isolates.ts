/**
 * `<bdi>` around the runs of a line that would stand in the wrong place: see `src/arabic/isolate.ts`. A run is sought in
 * the whole line, because its neighbours decide; its element never cuts through one of the writer's: `[C](…)++` becomes
 * `<bdi><a>C</a>++</bdi>`. Emphasis that a run leaves is ended and begun again within the run; a link cannot be two, so
 * that each part of a run that leaves one gets its own `<bdi>`.
 */

import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { object } from '../../../arabic/bidi.ts';
import {
  findIsolates,
  hasNoDirection,
  mayNeedIsolates,
  type Run,
} from '../../../arabic/isolate.ts';

/** A text token and where it stands in the text of its line. */
interface Piece extends Run {
  readonly token: number;
}

interface Line {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The text between two forced line breaks; what is not text stands in it as U+FFFC. */
function readLines(tokens: readonly Token[]): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  let pieces: Piece[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'hardbreak') {
      lines.push({ text, pieces });
      text = '';
      pieces = [];
    } else if (token.type === 'softbreak') {
      text += ' ';
    } else if (token.type === 'text') {
      pieces.push({ token: index, start: text.length, end: text.length + token.content.length });
      text += token.content;
    } else if (token.nesting === 0) {
      text += object;
    }
  }
  lines.push({ text, pieces });
  return lines;
}

/** Where a tag is put: before the character at `offset` of a text, or before (0) or after (1) a token that is none. */
interface Insertion {
  readonly token: number;
  readonly offset: number;
  readonly tag: Token;
}

type Place = Omit<Insertion, 'tag'>;

type Span = readonly [from: Place, to: Place];

/** The part of a run that lies in one piece. */
function spanIn(piece: Piece, run: Run): Span {
  const { token } = piece;
  return [
    { token, offset: Math.max(0, run.start - piece.start) },
    { token, offset: Math.min(piece.end, run.end) - piece.start },
  ];
}

/** How many elements deeper a span ends than it begins, and how deep it is where it is least so (at most 0). */
function depthsOf(
  tokens: readonly Token[],
  [from, to]: Span,
): readonly [depth: number, lowest: number] {
  let depth = 0;
  let lowest = 0;
  for (const token of tokens.slice(from.token, to.token)) {
    depth += token.nesting;
    lowest = Math.min(lowest, depth);
  }
  return [depth, lowest];
}

/** Widens a span over the elements that begin and end with it until it cuts through none; undefined where it must. */
function balance(tokens: readonly Token[], span: Span): Span | undefined {
  const [from, to] = span;
  const [depth, lowest] = depthsOf(tokens, span);
  const first = from.token + lowest;
  const last = to.token + depth - lowest;
  const leaves = from.offset === 0 || first === from.token;
  const ends = to.offset === tokens[to.token]?.content.length || last === to.token;
  const isNested =
    tokens.slice(first, from.token).every(({ nesting }) => nesting === 1) &&
    tokens.slice(to.token + 1, last + 1).every(({ nesting }) => nesting === -1);
  if (!leaves || !ends || !isNested) return undefined;
  return [
    first === from.token ? from : { token: first, offset: 0 },
    last === to.token ? to : { token: last, offset: 1 },
  ];
}

/** The tokens of a line of Markdown, with `parentsOf` them. */
interface Inline {
  readonly tokens: readonly Token[];
  readonly parents: readonly number[];
}

/** Elements that mean the same when they are two. */
const divisible: ReadonlySet<string> = new Set(['em', 'strong', 's']);

/** No writer means more; who does would have the page grow with the square of what he wrote. */
const mostDivided = 6;

/** For each token the place of the token that opened the innermost element around it; -1 where there is none. */
function parentsOf(tokens: readonly Token[]): readonly number[] {
  const open: number[] = [];
  return tokens.map(({ nesting }, place) => {
    if (nesting === -1) open.pop();
    const parent = open.at(-1) ?? -1;
    if (nesting === 1) open.push(place);
    return parent;
  });
}

/** The innermost `count` elements around a token, from the outermost in. */
function elementsAround({ tokens, parents }: Inline, at: number, count: number): readonly Token[] {
  const elements: Token[] = [];
  for (let place = at; elements.length < count; ) {
    place = parents[place] ?? -1;
    const element = tokens[place];
    if (element === undefined) break;
    elements.unshift(element);
  }
  return elements;
}

function againOpen(state: StateCore, { type, tag, markup }: Token): Token {
  return Object.assign(new state.Token(type, tag, 1), { markup });
}

function closeOf(state: StateCore, { type, tag, markup }: Token): Token {
  return Object.assign(new state.Token(type.replace(/_open$/, '_close'), tag, -1), { markup });
}

/** The tags of a run around which elements are divided: those that it begins in and leaves, or enters and ends in. */
function divide(
  inline: Inline,
  span: Span,
  state: StateCore,
  [open, close]: readonly [Token, Token],
): readonly Insertion[] | undefined {
  const [from, to] = span;
  const [depth, lowest] = depthsOf(inline.tokens, span);
  if (depth - 2 * lowest > mostDivided) return undefined;
  const left = elementsAround(inline, from.token, -lowest);
  const entered = elementsAround(inline, to.token, depth - lowest);
  if (![...left, ...entered].every(({ tag }) => divisible.has(tag))) return undefined;
  const around = (elements: readonly Token[], tag: Token): readonly Token[] => [
    ...elements.toReversed().map((element) => closeOf(state, element)),
    tag,
    ...elements.map((element) => againOpen(state, element)),
  ];
  return [
    ...around(left, open).map((tag) => ({ ...from, tag })),
    ...around(entered, close).map((tag) => ({ ...to, tag })),
  ];
}

/** The tags of a run whose text lies in these pieces. */
function insertionsOf(
  inline: Inline,
  pieces: readonly Piece[],
  run: Run,
  state: StateCore,
  makeTags: () => readonly [Token, Token],
): readonly Insertion[] {
  const parts = pieces.map((piece) => spanIn(piece, run));
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole: Span = [first[0], last[1]];
  const balanced = balance(inline.tokens, whole);
  if (balanced === undefined) {
    const divided = divide(inline, whole, state, makeTags());
    if (divided !== undefined) return divided;
  }
  return (balanced ? [balanced] : parts).flatMap(([from, to]) => {
    const [open, close] = makeTags();
    return [
      { ...from, tag: open },
      { ...to, tag: close },
    ];
  });
}

/** Every run of a line with the pieces that it lies in; one walk along both. */
function piecesOfRuns({ text, pieces }: Line): readonly (readonly [Run, readonly Piece[]])[] {
  let next = 0;
  return findIsolates(text).map((run) => {
    while ((pieces[next]?.end ?? Number.POSITIVE_INFINITY) <= run.start) next++;
    const touched: Piece[] = [];
    for (let at = next; (pieces[at]?.start ?? Number.POSITIVE_INFINITY) < run.end; at++) {
      const piece = pieces[at];
      if (piece && piece.end > piece.start) touched.push(piece);
    }
    return [run, touched];
  });
}

function tagsFor(state: StateCore, run: string): readonly [Token, Token] {
  const open = new state.Token('bdi_open', 'bdi', 1);
  if (hasNoDirection(run)) open.attrs = [['dir', 'ltr']];
  return [open, new state.Token('bdi_close', 'bdi', -1)];
}

/** The tokens with tags put into them. */
function insert(
  tokens: readonly Token[],
  insertions: readonly Insertion[],
  state: StateCore,
): Token[] {
  const byToken = Map.groupBy(insertions, ({ token }) => token);
  return tokens.flatMap((token, index) => {
    const here = byToken.get(index);
    if (here === undefined) return [token];
    if (token.type !== 'text') {
      const before = here.filter(({ offset }) => offset === 0).map(({ tag }) => tag);
      const after = here.filter(({ offset }) => offset === 1).map(({ tag }) => tag);
      return [...before, token, ...after];
    }
    const parts: Token[] = [];
    let from = 0;
    const pushText = (to: number): void => {
      if (to === from) return;
      const part = new state.Token('text', '', 0);
      part.content = token.content.slice(from, to);
      part.level = token.level;
      parts.push(part);
      from = to;
    };
    for (const { offset, tag } of here) {
      pushText(offset);
      parts.push(tag);
    }
    pushText(token.content.length);
    return parts;
  });
}

/** Without the elements that dividing left with nothing in them. */
function withoutEmpty(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'text' && token.content === '') continue;
    const isEnd = token.nesting === -1 && divisible.has(token.tag);
    if (isEnd && kept.at(-1)?.nesting === 1) kept.pop();
    else kept.push(token);
  }
  return kept;
}

function isolateInline(tokens: readonly Token[], state: StateCore): Token[] | undefined {
  const inline = { tokens, parents: parentsOf(tokens) };
  const insertions = readLines(tokens).flatMap((line) =>
    piecesOfRuns(line).flatMap(([run, pieces]) =>
      insertionsOf(inline, pieces, run, state, () =>
        tagsFor(state, line.text.slice(run.start, run.end)),
      ),
    ),
  );
  return insertions.length === 0 ? undefined : withoutEmpty(insert(tokens, insertions, state));
}

export function isolates(markdown: MarkdownIt): void {
  // After all rules that read or change the text of a line.
  markdown.core.ruler.push('isolates', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'inline' || !token.children || !mayNeedIsolates(token.content)) continue;
      token.children = isolateInline(token.children, state) ?? token.children;
    }
  });
}
