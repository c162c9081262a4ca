/**
 * The ellipsis and the dashes of the typographer. markdown-it's own rule `replacements` does more than a
 * technology desk can bear: it makes © of «لغة (C)» and eats the dashes of a `--flag` at the start of a line.
 */

import type { MarkdownIt } from 'markdown-it';

const candidate = /\.{3}|--/;

/** `...` → `…`; `--` between blanks → `–`; `---` between blanks or between letters → `—`. */
export function setDashes(text: string): string {
  return text
    .replace(/(?<!\.)\.{3}(?!\.)/g, '…')
    .replace(/(?<=\s)--(?=\s)/g, '–')
    .replace(/(?<=\s)---(?=\s)|(?<=[\p{L}\p{M}])---(?=\p{L})/gu, '—');
}

export function dashes(markdown: MarkdownIt): void {
  markdown.core.ruler.at('replacements', (state) => {
    if (!state.md.options.typographer) return;
    for (const token of state.tokens) {
      if (token.type !== 'inline' || !candidate.test(token.content)) continue;
      let automaticLinks = 0;
      for (const child of token.children ?? []) {
        if (child.info === 'auto') automaticLinks += child.nesting;
        if (child.type === 'text' && automaticLinks === 0) child.content = setDashes(child.content);
      }
    }
  });
}
