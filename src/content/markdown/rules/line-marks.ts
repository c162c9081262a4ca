/**
 * Beginnings of lines that look like Markdown and are none: `١. نص` and `1- نص`, which are items of no list, `• نص`, and
 * `##عنوان`, which is no heading (CommonMark §§ 4.2, 5.2).
 */

import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { toAsciiDigits } from '../../../arabic/digits.ts';
import { type BodyProblem, documentOf, type MarkdownDocument } from '../document.ts';

interface Mark {
  /** What is written, without the blank that may follow. */
  readonly written: string;
  /** What was meant; a blank comes after it. */
  readonly meant: string;
  /** Whether a blank is there already. */
  readonly isSpaced: boolean;
  readonly told: Pick<BodyProblem, 'code' | 'message'>;
}

const arabicItem = /^([٠-٩۰-۹]{1,3})([.)])[ \t]/;

/** `1- نص`, `١ - نص`; `10-20` and `5-G` begin with no number of an item. */
const dashedItem = /^([0-9٠-٩۰-۹]{1,2})[ \t]?[-–ـ][ \t]*(?=\p{Script=Arabic})/u;

const bullet = /^([•●▪◦‣])([ \t]*)(?=\S)/;

const tightHeading = /^(#{2,6})(?=[^\s#])/;

const noItem = {
  code: 'list-mark',
  message: 'هذا السطر لن يكون بندًا في قائمة، وسيلتصق بما قبله.',
} as const;

/** @param previous the number of the dashed item before this line in its paragraph, 0 for none: they count from 1 */
function markOf(line: string, previous: number): Mark | undefined {
  const [, digits, sign] = arabicItem.exec(line) ?? [];
  if (digits !== undefined && sign !== undefined) {
    return {
      written: digits + sign,
      meant: toAsciiDigits(digits) + sign,
      isSpaced: true,
      told: {
        code: 'list-digits',
        message: 'هذا السطر لن يكون بندًا في قائمة مرقّمة، لأن رقمه ليس من الأرقام 0–9.',
      },
    };
  }
  const [dashed, number = ''] = dashedItem.exec(line) ?? [];
  if (dashed !== undefined && Number(toAsciiDigits(number)) === previous + 1) {
    const written = dashed.trimEnd();
    return {
      written,
      meant: `${toAsciiDigits(number)}.`,
      isSpaced: written !== dashed,
      told: noItem,
    };
  }
  const [, dot, blank] = bullet.exec(line) ?? [];
  if (dot !== undefined) return { written: dot, meant: '-', isSpaced: blank !== '', told: noItem };
  const [, hashes] = tightHeading.exec(line) ?? [];
  return hashes === undefined
    ? undefined
    : {
        written: hashes,
        meant: hashes,
        isSpaced: false,
        told: {
          code: 'heading-space',
          message: 'هذا السطر لن يكون عنوانًا، لأنه ليس بعد علاماته مسافة.',
        },
      };
}

function report(document: MarkdownDocument, token: Token, offset: number, mark: Mark): void {
  const place = document.placeIn(token, offset);
  const start = document.source.offset(place.line - 1, place.column - 1);
  const { written, meant, isSpaced, told } = mark;
  document.report(place, {
    ...told,
    severity: 'warning',
    length: written.length,
    remedy: `اكتب في أول السطر ${meant} وبعدها مسافة.`,
    fix: { start, end: start + written.length, text: isSpaced ? meant : `${meant} ` },
  });
}

/** The marks of a paragraph by the offsets of their lines. */
function marksOf(paragraph: string): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  let offset = 0;
  let items = 0;
  for (const line of paragraph.split('\n')) {
    const mark = markOf(line, items);
    if (mark) marks.set(offset, mark);
    if (mark?.told === noItem && mark.meant !== '-') items += 1;
    offset += line.length + 1;
  }
  return marks;
}

function noticeMarks(state: StateCore): void {
  const document = documentOf(state.env);
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== 'inline' || state.tokens[index - 1]?.type !== 'paragraph_open') continue;
    const marks = marksOf(token.content);
    for (const [offset, mark] of marks) {
      // An item that is a paragraph of its own looks as it was meant to.
      const isAlone = offset === 0 && marks.size === 1;
      if (mark.told !== noItem || !isAlone) report(document, token, offset, mark);
    }
  }
}

export function lineMarks(markdown: MarkdownIt): void {
  markdown.core.ruler.push('line_marks', noticeMarks);
}
