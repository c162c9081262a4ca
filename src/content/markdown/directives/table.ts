import type { MarkdownDirective } from './directive.ts';

/** `::: table عنوان الجدول`: gives a Markdown table its caption. */
export const table: MarkdownDirective = {
  kind: 'markdown',
  name: 'table',
  build({ state, title, nextId, pushTitle, parseContent, report }) {
    const start = state.tokens.length;
    parseContent();
    const content = state.tokens.splice(start);
    const opening = content.findIndex(({ type }) => type === 'table_open');
    const alone =
      opening === 0 &&
      content.findIndex(({ type }) => type === 'table_close') === content.length - 1;
    if (!alone) {
      report({
        code: 'directive-table',
        severity: 'error',
        message: 'التوجيه table لا يحوي إلا جدولًا واحدًا.',
        remedy: 'اكتب فيه جدولًا بخطوط | وسطر فاصل مثل | --- | --- |، وضع غيره خارجه.',
      });
    }
    if (opening === -1 || title === '') {
      for (const token of content) state.tokens.push(token);
      return;
    }
    for (const token of content.slice(0, opening + 1)) state.tokens.push(token);
    pushTitle('caption', 'caption', { id: nextId('table') });
    for (const token of content.slice(opening + 1)) state.tokens.push(token);
  },
};
