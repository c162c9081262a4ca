/**
 * Remarks to the proofreader: `<!-- مدقق: تجاهل -->` after a line, or alone on the line before a paragraph. They are for
 * the program and its writers, and nothing of them is shown. What they say is read in `src/proofread/ignored.ts`.
 */

import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/** The longest that a remark may be keeps the search short in hostile text. */
const remarkSource = '<!--[ \\t]*مدقق[ \\t]*:[^\\n<>]{0,500}?-->';

/** Every remark of a text. */
export const everyRemark = new RegExp(remarkSource, 'g');

const remark = new RegExp(remarkSource, 'y');
const loneRemark = new RegExp(`^${remarkSource}[ \\t]*$`);

function skipRemark(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
  remark.lastIndex = state.pos;
  const found = remark.exec(state.src)?.[0];
  if (found === undefined) return false;
  // The blank before it would be left at the end of the line.
  if (!silent) state.pending = state.pending.replace(/[ \t]+$/, '');
  state.pos += found.length;
  return true;
}

function skipLoneRemark(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src.charCodeAt(start) !== 0x3c) return false;
  if (!loneRemark.test(state.src.slice(start, state.eMarks[line]))) return false;
  if (!silent) state.line = line + 1;
  return true;
}

export function remarks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('html_inline', 'remark', skipRemark);
  // It does not part the lines of a paragraph in whose middle it stands.
  markdown.block.ruler.before('paragraph', 'remark', skipLoneRemark);
}
