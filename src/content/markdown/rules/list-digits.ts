/** `١. نص` looks like an item of a list and is none: Markdown knows only the digits 0–9 (CommonMark §5.2). */

import type { MarkdownIt, StateCore } from 'markdown-it';
import { documentOf } from '../document.ts';

const arabicItem = /^([٠-٩۰-۹]{1,3})([.)])[ \t]/;

function latinDigits(digits: string): string {
  // Both rows of digits are sixteen to a column of Unicode, zero first.
  return Array.from(digits, (digit) => String(digit.charCodeAt(0) & 0xf)).join('');
}

function noticeItems(state: StateCore): void {
  const document = documentOf(state.env);
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== 'inline' || state.tokens[index - 1]?.type !== 'paragraph_open') continue;
    if (!/[٠-٩۰-۹][.)]/.test(token.content)) continue;
    let offset = 0;
    for (const line of token.content.split('\n')) {
      const [, digits, sign] = arabicItem.exec(line) ?? [];
      if (digits !== undefined && sign !== undefined) {
        const place = document.placeIn(token, offset);
        const start = document.source.offset(place.line - 1, place.column - 1);
        document.report(place, {
          code: 'list-digits',
          severity: 'warning',
          length: digits.length + 1,
          message: 'هذا السطر لن يكون بندًا في قائمة مرقّمة، لأن رقمه ليس من الأرقام 0–9.',
          remedy: `اكتب ${latinDigits(digits)}${sign} في أول السطر.`,
          fix: { start, end: start + digits.length, text: latinDigits(digits) },
        });
      }
      offset += line.length + 1;
    }
  }
}

export function listDigits(markdown: MarkdownIt): void {
  markdown.core.ruler.push('list_digits', noticeItems);
}
