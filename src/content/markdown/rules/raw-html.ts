/** Raw HTML is off: it will be shown to readers as text. Its writer is told, once for each paragraph. */

import type { MarkdownIt, StateInline } from 'markdown-it';
import { documentOf } from '../document.ts';

/** Elements that people paste into articles. `<T>` and `<vector>` in prose are not HTML. */
const elements =
  'a|abbr|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|dd|del|details|div|dl|dt|em|' +
  'embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|' +
  'link|main|mark|meta|nav|object|ol|p|picture|pre|q|s|script|section|small|source|span|strike|strong|style|' +
  'sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|tr|u|ul|video|wbr';

/** The length is bounded so that hostile text cannot make the search quadratic. */
const htmlTag = new RegExp(`<(?:/?(?:${elements})(?:[\\s/][^<>]{0,2000})?>|!--)`, 'iy');

/** Looks at every `<` of the text, and leaves it to the rules after it. */
function noticeHtml(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== 0x3c) return false;
  const document = documentOf(state.env);
  const inline = document.current;
  // The alternative text of a picture is parsed apart from the paragraph it stands in.
  if (!inline || inline.children !== state.tokens || document.htmlNoticed === inline) return false;
  htmlTag.lastIndex = state.pos;
  const tag = htmlTag.exec(state.src)?.[0];
  if (tag === undefined) return false;
  document.htmlNoticed = inline;
  const line = tag.split('\n', 1)[0] ?? tag;
  document.report(document.placeIn(inline, state.pos), {
    code: 'raw-html',
    severity: 'warning',
    length: line.length,
    message: 'وسوم HTML لا تعمل في المقالات، وستظهر للقارئ كما كُتبت.',
    remedy: 'استعمل Markdown أو أحد التوجيهات (:::)، أو ضع الوسم بين علامتي ` إن أردت عرضه.',
  });
  return false;
}

export function rawHtml(markdown: MarkdownIt): void {
  markdown.inline.ruler.at('html_inline', noticeHtml);
}
