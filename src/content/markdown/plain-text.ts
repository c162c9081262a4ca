/** The plain text of inline tokens. */

import type { Token } from 'markdown-it';

/**
 * Text as a reader sees it, without markup. Code inside the line and the alternative text of pictures
 * are part of it only where `everything` is asked for (headings, `alt`).
 */
export function plainText(tokens: readonly Token[], everything = false): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'text_special') text += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (everything && token.type === 'code_inline') text += token.content;
    else if (everything && token.type === 'image') text += plainText(token.children ?? [], true);
  }
  return text;
}
