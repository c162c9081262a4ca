/** Quotations in another language, which have their own direction and voice: `dir` and `lang` on their block. */

import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { readPassage } from '../foreign.ts';

/** The blocks that hold a quotation, by the token that opens them. */
const quotationEnds: ReadonlyMap<string, string> = new Map([
  ['blockquote_open', 'blockquote_close'],
  ['pull_quote_text_open', 'pull_quote_text_close'],
]);

function textOf(tokens: readonly Token[]): string {
  return tokens
    .flatMap(({ children }) => children ?? [])
    .map(({ type, content }) => (type === 'text' ? content : ' '))
    .join('');
}

function markQuotations({ tokens }: StateCore): void {
  for (const [index, token] of tokens.entries()) {
    const end = quotationEnds.get(token.type);
    if (end === undefined) continue;
    const length = tokens
      .slice(index)
      .findIndex(({ type, level }) => type === end && level === token.level);
    const { language } = readPassage(textOf(tokens.slice(index, index + length)));
    if (language === undefined) continue;
    token.attrSet('dir', 'ltr');
    token.attrSet('lang', language);
  }
}

export function quotations(markdown: MarkdownIt): void {
  markdown.core.ruler.push('quotations', markQuotations);
}
