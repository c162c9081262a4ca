import type { MarkdownDirective } from './directive.ts';

/** `::: quote القائل`: a pull quote; who said it may be left out. */
export const quote: MarkdownDirective = {
  kind: 'markdown',
  name: 'quote',
  build({ state, title, pushTitle, parseContent }) {
    state.push('pull_quote_open', 'figure', 1).attrSet('class', 'pull-quote');
    state.push('pull_quote_text_open', 'blockquote', 1);
    parseContent();
    state.push('pull_quote_text_close', 'blockquote', -1);
    if (title !== '') pushTitle('pull_quote_speaker', 'figcaption', {});
    state.push('pull_quote_close', 'figure', -1);
  },
};
