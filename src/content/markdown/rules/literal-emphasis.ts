/** `**` that made nothing bold and will be shown as it is: `** نص **`, `**نص` without an end. */

import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import type { Fix, Place } from '../../problem.ts';
import { documentOf, type MarkdownDocument } from '../document.ts';

/** What emphasises more than that is drawn with asterisks: a line, a word that is not to be said. */
const longestRun = 3;

/** Of one paragraph: a text of asterisks alone is no article. */
const mostReported = 20;

interface Run {
  /** In the text of the inline token. */
  readonly start: number;
  readonly length: number;
}

/** The asterisks that are still text when all emphasis is found, run by run. */
function literalRuns(tokens: readonly Token[], offsets: ReadonlyMap<Token, number>): Run[] {
  const lengths = new Map<number, number>();
  for (const token of tokens) {
    const start = offsets.get(token);
    if (start === undefined || token.type !== 'text' || token.content !== '*') continue;
    lengths.set(start, (lengths.get(start) ?? 0) + 1);
  }
  return [...lengths]
    .map(([start, length]) => ({ start, length }))
    .filter(({ length }) => length > 1 && length <= longestRun)
    .slice(0, mostReported);
}

/** `2 ** 10` is a power. */
function isPower(src: string, { start, length }: Run): boolean {
  const near = 3;
  const before = src.slice(Math.max(0, start - near), start);
  const after = src.slice(start + length, start + length + near);
  return /[\dA-Za-z)]\s?$/.test(before) && /^\s?[\dA-Za-z(]/.test(after);
}

/** The text that two runs were to make bold, where blanks inside them are all that keeps it from being so. */
function looseText(src: string, open: Run, close: Run | undefined): string | undefined {
  if (close === undefined || close.length !== open.length) return undefined;
  const inside = src.slice(open.start + open.length, close.start);
  const isLoose = inside !== inside.trim() && /\p{L}/u.test(inside) && !/[*\n]/.test(inside);
  const before = src[open.start - 1] ?? ' ';
  const after = src[close.start + close.length] ?? ' ';
  // Beside a letter what would be bold is for other rules to say.
  return isLoose && /[\s([«]/.test(before) && /[\s.،؛:؟!)\]»]/.test(after) ? inside : undefined;
}

/** Takes the blanks away; undefined where the source does not read as its text does. */
function tightening(
  document: MarkdownDocument,
  place: Place,
  open: Run,
  inside: string,
): Fix | undefined {
  const column = place.column - 1 + open.length;
  const line = document.source.line(place.line - 1);
  if (!line.startsWith(inside, column)) return undefined;
  const start = document.source.offset(place.line - 1, column);
  return { start, end: start + inside.length, text: inside.trim() };
}

function noticeLiteral(state: StateInline): void {
  const document = documentOf(state.env);
  const inline = document.current;
  // The alternative text of a picture is parsed apart from the paragraph it stands in.
  if (!inline || inline.children !== state.tokens) return;
  const runs = literalRuns(state.tokens, document.offsets).filter(
    (run) => !isPower(state.src, run),
  );
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at];
    if (!run) continue;
    const place = document.placeIn(inline, run.start);
    const close = runs[at + 1];
    const inside = looseText(state.src, run, close);
    const fix = inside === undefined ? undefined : tightening(document, place, run, inside);
    document.report(place, {
      code: 'emphasis-literal',
      severity: 'warning',
      length: run.length + (inside === undefined ? 0 : inside.length + run.length),
      message:
        inside === undefined
          ? 'هذه العلامات لن تجعل النص عريضًا، وستظهر للقارئ كما كُتبت.'
          : 'هذا النص لن يكون عريضًا، لأن بين العلامات وبينه مسافة.',
      remedy:
        inside === undefined
          ? 'أحط النص بعلامتين ** في الفقرة نفسها، بلا مسافة بينهما وبينه؛ وإن أردت عرضها فاكتب قبل كل نجمة \\'
          : `اكتب **${inside.trim().slice(0, 60)}**`,
      ...(fix ? { fix } : {}),
    });
    if (inside !== undefined) at++;
  }
}

export function literalEmphasis(markdown: MarkdownIt): void {
  markdown.inline.ruler2.after('emphasis', 'literal_emphasis', noticeLiteral);
}
