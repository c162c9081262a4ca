/** Links: only allowed addresses become links; every other one is reported, and its text stays text. */

import type { MarkdownIt, RendererRule, StateCore, Token } from 'markdown-it';
import { judgeLink } from '../addresses.ts';
import { type BodyProblem, documentOf, type MarkdownDocument } from '../document.ts';
import { environmentOf } from '../environment.ts';

type Report = Omit<BodyProblem, 'line' | 'column'>;

function refusal(href: string, reason: 'empty' | 'scheme'): Report {
  if (reason === 'empty') {
    return {
      code: 'link-empty',
      severity: 'error',
      message: 'الرابط بلا عنوان.',
      remedy: 'اكتب العنوان بين القوسين، مثل [النص](https://example.com/).',
    };
  }
  return {
    code: 'link-scheme',
    severity: 'error',
    message: `عنوان الرابط غير صحيح أو غير مسموح به: ${href.slice(0, 80)}`,
    remedy: 'الروابط المسموح بها تبدأ بـ https: أو mailto: أو / أو #، أو تكون نسبية إلى المقال.',
  };
}

const insecure: Report = {
  code: 'link-insecure',
  severity: 'warning',
  message: 'الرابط يبدأ بـ http: فيصل القارئ بلا تشفير.',
  remedy: 'اكتب https: إن كان الموقع يقبلها، وأغلب المواقع تقبلها.',
};

/** `[text](address)` that is not a link after all, nor code, nor escaped. */
const brokenLink: Report = {
  code: 'link-broken',
  severity: 'warning',
  message: 'هذا شكل رابط أو صورة، لكنه سيظهر للقارئ كما كُتب.',
  remedy:
    'لا تترك مسافات في العنوان أو اسم الملف، ولا علامة " داخل نص محاط بها؛ استعمل «» بدلًا منها.',
};

const unescapedPair = /(?<!\\)\]\(/;

/** Enough of what follows to tell one `](` from another. */
const tellingLength = 8;

function noticeBrokenLink(document: MarkdownDocument, inline: Token): void {
  if (!unescapedPair.test(inline.content)) return;
  const shown = inline.children?.find(
    ({ type, content }) => type === 'text' && content.includes(']('),
  )?.content;
  if (shown === undefined) return;
  const at = shown.indexOf('](');
  const offset = inline.content.indexOf(shown.slice(at, at + tellingLength));
  document.report(
    document.placeIn(inline, offset === -1 ? inline.content.search(unescapedPair) : offset),
    brokenLink,
  );
}

function makeText(token: Token, content: string): void {
  token.type = 'text';
  token.tag = '';
  token.attrs = null;
  token.nesting = 0;
  token.content = content;
}

function judgeLinks(state: StateCore): void {
  const document = documentOf(state.env);
  for (const inline of state.tokens) {
    if (inline.type !== 'inline') continue;
    noticeBrokenLink(document, inline);
    let refusedLink = false;
    for (const token of inline.children ?? []) {
      if (token.type === 'link_close' && refusedLink) {
        makeText(token, token.markup === 'autolink' ? '>' : '');
        refusedLink = false;
      }
      if (token.type !== 'link_open') continue;
      const href = String(token.attrGet('href') ?? '');
      const place = document.placeOf(inline, token);
      const judgement = judgeLink(href);
      if (judgement.kind === 'refused') {
        document.report(place, refusal(href, judgement.reason));
        makeText(token, token.markup === 'autolink' ? '<' : '');
        refusedLink = true;
        continue;
      }
      if (judgement.insecure) document.report(place, insecure);
      if (judgement.kind === 'external') token.attrSet('rel', 'noopener');
      document.links.push({ href, line: place.line, column: place.column });
    }
  }
}

/** Leaves of a link that begins at a token its text alone, or its tags too. Links do not nest. */
function setHidden(tokens: readonly Token[], index: number, isHidden: boolean): void {
  const open = tokens[index];
  const close = tokens.slice(index).find(({ type }) => type === 'link_close');
  if (open) open.hidden = isHidden;
  if (close) close.hidden = isHidden;
}

const openLink: RendererRule = (tokens, index, options, env, renderer) => {
  const token = tokens[index];
  const href = String(token?.attrGet('href') ?? '');
  // Another edition may be rendered from the same tokens, with links of its own.
  const isHidden = environmentOf(env).isHidden(href);
  if (token && token.hidden !== isHidden) setHidden(tokens, index, isHidden);
  const { kind } = judgeLink(href);
  if (!token || (kind !== 'internal' && kind !== 'heading')) {
    return renderer.renderToken(tokens, index, options);
  }
  token.attrSet('href', environmentOf(env).href(href));
  const tag = renderer.renderToken(tokens, index, options);
  token.attrSet('href', href);
  return tag;
};

export function links(markdown: MarkdownIt): void {
  // The verdict needs a place to report to, which markdown-it does not give here: see `judgeLinks`.
  markdown.validateLink = () => true;
  // Bare addresses: https only. A bare domain is a name in prose (`OpenAI.com`), mail addresses invite robots.
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const schema of ['http:', 'ftp:', '//', 'mailto:']) markdown.linkify.add(schema, null);
  // The inline rule of the same name has found them all by then.
  markdown.core.ruler.disable('linkify');
  markdown.core.ruler.push('judge_links', judgeLinks);
  markdown.renderer.rules.link_open = openLink;
}
