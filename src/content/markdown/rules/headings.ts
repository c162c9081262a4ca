/** Headings: ids from their words, unique in the body; the first level belongs to the title of the article. */

import type { MarkdownIt, StateCore } from 'markdown-it';
import { nearestName } from '../../nearest-name.ts';
import { decodeAddress } from '../addresses.ts';
import { documentOf, type MarkdownDocument } from '../document.ts';
import { HeadingIds, isBoxId, pageIds } from '../heading-id.ts';
import { plainText } from '../plain-text.ts';

function refuseFirstLevel(document: MarkdownDocument, line: number, markup: string): void {
  const place = document.source.placeOfLine(line);
  const at = document.source.offset(line, place.column - 1);
  document.report(place, {
    code: 'heading-level',
    severity: 'error',
    length: 1,
    message: 'العنوان من المستوى الأول (#) محجوز لعنوان المقال.',
    remedy: 'ابدأ عناوين النص بعلامتين ##.',
    ...(markup === '#' ? { fix: { start: at, end: at, text: '#' } } : {}),
  });
}

/** Links to headings that are not in the body. */
function checkHeadingLinks(document: MarkdownDocument, ids: HeadingIds): void {
  const names = ids.all();
  for (const { href, line, column } of document.links) {
    if (!href.startsWith('#') || href === '#') continue;
    const id = decodeAddress(href.slice(1));
    if (ids.has(id) || isBoxId(id) || pageIds.has(id)) continue;
    const near = nearestName(id, names);
    document.report(
      { line, column },
      {
        code: 'link-heading',
        severity: 'error',
        message: `لا عنوان في هذا المقال معرّفه «${id.slice(0, 80)}».`,
        remedy: near
          ? `هل تقصد #${near}؟`
          : 'المعرّف كلمات العنوان وبينها «-»، مثل #كيف-نحمي-حساباتنا.',
      },
    );
  }
}

function identifyHeadings(state: StateCore): void {
  const document = documentOf(state.env);
  const ids = new HeadingIds();
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    if (token.tag === 'h1') {
      token.tag = 'h2';
      if (token.map) refuseFirstLevel(document, token.map[0], token.markup);
    }
    if (token.type === 'heading_close') continue;
    const text = plainText(state.tokens[index + 1]?.children ?? [], true).trim();
    token.attrSet('id', ids.next(text));
    if (text === '') {
      document.report(document.source.placeOfLine(token.map?.[0] ?? 0), {
        code: 'heading-empty',
        severity: 'error',
        message: 'عنوان بلا كلمات.',
        remedy: 'اكتب العنوان بعد العلامات، أو احذف السطر.',
      });
    }
  }
  checkHeadingLinks(document, ids);
}

export function headings(markdown: MarkdownIt): void {
  markdown.core.ruler.push('heading_ids', identifyHeadings);
}
