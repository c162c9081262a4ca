/** Remembers where inline things stand, and widens what may be emphasised: see `emphasis.ts`. */

import type { MarkdownIt, StateCore } from 'markdown-it';
import { beginDocument, documentOf } from '../document.ts';
import { arabicDelimiters } from './emphasis.ts';

/** markdown-it's own rule `inline`, telling the document which text is being parsed and where it begins. */
function parseInlineText(state: StateCore): void {
  const document = documentOf(state.env);
  let row = 0;
  let cell = 0;
  for (const token of state.tokens) {
    if (token.type === 'tr_open') {
      row = token.map?.[0] ?? row;
      cell = 0;
    }
    if (token.type !== 'inline') continue;
    // Cells of a table are the only inline text that markdown-it leaves without lines.
    document.enter(token, token.map ? { line: token.map[0] } : { line: row, cell: cell++ });
    token.children ??= [];
    state.md.inline.parse(token.content, state.md, state.env, token.children);
  }
}

export function places(markdown: MarkdownIt): void {
  markdown.core.ruler.before('normalize', 'document', (state) => {
    beginDocument(state.env, state.src);
  });
  markdown.core.ruler.at('inline', parseInlineText);

  const { State } = markdown.inline;
  markdown.inline.State = class extends State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1) {
      const token = super.push(type, tag, nesting);
      if (type === 'link_open' || type === 'image') {
        // A bracketed link is pushed with the position after its `[`; a bare one at the `:` of `https:`.
        const back = token.type === 'link_open' && this.src[this.pos - 1] === '[' ? 1 : 0;
        const bare = this.src.startsWith('://', this.pos) ? 'https'.length : 0;
        documentOf(this.env).offsets.set(token, this.pos - back - bare);
      }
      // Each asterisk of a run is pushed with the position of the first.
      if (type === 'text' && this.src[this.pos] === '*') {
        documentOf(this.env).offsets.set(token, this.pos);
      }
      return token;
    }

    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      return canSplitWord ? arabicDelimiters(this.src, start, this.posMax, scanned) : scanned;
    }
  };
}
