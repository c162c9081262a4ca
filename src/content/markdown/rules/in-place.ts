/**
 * Typography that puts one character in the place of another: a line of text keeps its length, and each token
 * its share of it, so that a rule sees «**3** دقائق» and `5 [GB](/x/)` as their reader does, across the markup.
 */

import type { MarkdownIt, Token } from 'markdown-it';

/** @returns a text of the same length */
export type ReplaceInPlace = (text: string) => string;

/** Stands for what is no prose: code, a picture, a bare address, an escaped character, an entity. */
const object = '\ufffc';

interface Piece {
  readonly token: Token;
  readonly start: number;
}

function replaceInTokens(tokens: readonly Token[], replace: ReplaceInPlace): void {
  const prose: Piece[] = [];
  let text = '';
  let automaticLinks = 0;
  for (const token of tokens) {
    if (token.info === 'auto') automaticLinks += token.nesting;
    if (token.type === 'text' && automaticLinks === 0) {
      prose.push({ token, start: text.length });
      text += token.content;
    } else if (token.type === 'softbreak' || token.type === 'hardbreak') {
      text += '\n';
    } else if (token.nesting === 0) {
      text += object;
    }
  }
  const replaced = replace(text);
  if (replaced === text) return;
  for (const { token, start } of prose) {
    token.content = replaced.slice(start, start + token.content.length);
  }
}

/**
 * A rule of markdown-it, after the quotation marks, that replaces characters in place.
 *
 * @param candidate found in every paragraph that may need the rule, so that the others cost nothing
 */
export function inPlace(
  name: string,
  candidate: RegExp,
  replace: ReplaceInPlace,
): (markdown: MarkdownIt) => void {
  return (markdown) => {
    // Escaped characters and entities are tokens of their own until `text_join`.
    markdown.core.ruler.before('text_join', name, (state) => {
      if (!state.md.options.typographer) return;
      for (const token of state.tokens) {
        if (token.type !== 'inline' || !candidate.test(token.content)) continue;
        replaceInTokens(token.children ?? [], replace);
      }
    });
  };
}
