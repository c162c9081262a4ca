import { escapeHtml } from '../../escape-html.ts';
import { environmentOf } from '../environment.ts';
import type { MarkdownDirective } from './directive.ts';

/** `::: note عنوان اختياري`: an aside in the middle of the text. */
export const note: MarkdownDirective = {
  kind: 'markdown',
  name: 'note',
  build({ state, title, nextId, pushTitle, parseContent }) {
    const open = state.push('note_open', 'aside', 1);
    if (title !== '') {
      const id = nextId('note');
      open.attrSet('aria-labelledby', id);
      pushTitle('note_title', 'p', { class: 'note__title', id });
    }
    parseContent();
    state.push('note_close', 'aside', -1);
  },
  renderers: {
    note_open(tokens, index, _options, env) {
      const title = tokens[index]?.attrGet('aria-labelledby');
      const name =
        title == null
          ? `aria-label="${escapeHtml(environmentOf(env).words.note)}"`
          : `aria-labelledby="${escapeHtml(String(title))}"`;
      // A note and no landmark, of which an article with many notes would have as many.
      return `<aside class="note" role="note" ${name}>\n`;
    },
  },
};
