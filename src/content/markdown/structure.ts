/** A body as it is written: its blocks and inline tokens without typography, for whoever looks at the writer's own letters. */

import MarkdownItParser, { type Env, type Token } from 'markdown-it';
import { documentOf } from './document.ts';
import { directives } from './rules/directives.ts';
import { places } from './rules/places.ts';
import { remarks } from './rules/remarks.ts';

/** Only the rules that decide what is a block, and what is emphasised. Addresses in the text stay text. */
const parser = new MarkdownItParser({ html: false, linkify: false, typographer: false });
for (const rule of [places, directives, remarks]) parser.use(rule);
// Escaped characters and entities keep a token, and with it the way they are written.
parser.core.ruler.disable('text_join');

export interface MarkdownStructure {
  readonly tokens: readonly Token[];
  /** The offset in the body of an offset in the text of an inline token. */
  readonly offsetIn: (inline: Token, offset: number) => number;
  /** The offset in the body at which a line, counted from 0, begins. */
  readonly lineStart: (line: number) => number;
}

/** @param body lines ended by LF */
export function parseStructure(body: string): MarkdownStructure {
  const env: Env = {};
  const tokens = parser.parse(body, env);
  const document = documentOf(env);
  return {
    tokens,
    offsetIn: (inline, offset) => {
      const { line, column } = document.placeIn(inline, offset);
      return document.source.offset(line - 1, column - 1);
    },
    lineStart: (line) => document.source.offset(line, 0),
  };
}

/**
 * Where what follows the label of a link or picture ends: after `](target "title")`, `][name]` or `]`.
 *
 * @param at offset of the `]`
 * @returns undefined where there is no `]`
 */
export function targetAfter(
  text: string,
  at: number,
):
  | { readonly end: number; readonly title?: { readonly start: number; readonly end: number } }
  | undefined {
  if (text[at] !== ']') return undefined;
  const { parseLinkDestination, parseLinkTitle } = parser.helpers;
  const skipBlanks = (from: number): number => {
    let next = from;
    while (/[ \t\n]/.test(text[next] ?? '')) next++;
    return next;
  };
  if (text[at + 1] === '(') {
    const start = skipBlanks(at + 2);
    const destination = parseLinkDestination(text, start, text.length);
    const afterDestination = destination.ok ? destination.pos : start;
    const titleStart = skipBlanks(afterDestination);
    const title = parseLinkTitle(text, titleStart, text.length);
    const hasTitle = title.ok && titleStart !== afterDestination;
    const end = hasTitle ? skipBlanks(title.pos) : titleStart;
    if (text[end] === ')') {
      return {
        end: end + 1,
        ...(hasTitle ? { title: { start: titleStart + 1, end: title.pos - 1 } } : {}),
      };
    }
  }
  const name = /^\[(?:\\.|[^[\]\\]){0,999}\]/s.exec(text.slice(at + 1))?.[0] ?? '';
  return { end: at + 1 + name.length };
}
