/** Tables scroll inside a box of their own on small screens; their columns are aligned by classes, not `style`. */

import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import { escapeHtml } from '../../escape-html.ts';
import { environmentOf } from '../environment.ts';

/**
 * `:---` is the start of the line, which for us is the right. The writer sees the colon on the left of the
 * source, but means «before»; physical sides would turn every table of numbers around.
 */
const alignment: Readonly<Record<string, string>> = {
  'text-align:left': 'align-start',
  'text-align:center': 'align-center',
  'text-align:right': 'align-end',
};

function alignByClass(token: Token | undefined): void {
  const style = token?.attrGet('style');
  if (!token || style == null) return;
  const align = alignment[String(style)];
  token.attrs = align === undefined ? null : [['class', align]];
}

const openTable: RendererRule = (tokens, index, _options, env) => {
  const caption = tokens[index + 1];
  const name =
    caption?.type === 'caption_open'
      ? `aria-labelledby="${escapeHtml(String(caption.attrGet('id') ?? ''))}"`
      : `aria-label="${escapeHtml(environmentOf(env).words.table)}"`;
  // A group and no region: an article of many tables is not to have as many landmarks.
  return `<div class="table-scroll" tabindex="0" role="group" ${name}><table>\n`;
};

const openCell: RendererRule = (tokens, index, options, _env, renderer) => {
  alignByClass(tokens[index]);
  return renderer.renderToken(tokens, index, options);
};

const openHeaderCell: RendererRule = (tokens, index, options, _env, renderer) => {
  alignByClass(tokens[index]);
  tokens[index]?.attrSet('scope', 'col');
  return renderer.renderToken(tokens, index, options);
};

export function tables(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  rules.table_open = openTable;
  rules.table_close = () => '</table></div>\n';
  rules.th_open = openHeaderCell;
  rules.td_open = openCell;
}
