import type { Span } from '../../../arabic/other-languages.ts';
import { rememberLast } from '../../../arabic/remember-last.ts';
import { setQuotesInText } from '../../../content/markdown/rules/quotes.ts';

const everyGuillemet = /[«»‹›]/g;

export interface QuotationMarks {
  /** Of «…» and ‹…›, in the order of their opening marks: offsets of both marks. */
  readonly pairs: readonly Span[];
  /** Whether a mark has no other that goes with it, as in a text that quotes »so«. */
  readonly isUneven: boolean;
}

/** The quotation marks «» ‹› of a text, as they pair. */
export function pairQuotationMarks(text: string): QuotationMarks {
  const pairs: Span[] = [];
  const open: { mark: string; at: number }[] = [];
  let isUneven = false;
  for (const { 0: mark, index } of text.matchAll(everyGuillemet)) {
    if (mark === '«' || mark === '‹') {
      open.push({ mark, at: index });
      continue;
    }
    const opened = open.pop();
    if (opened?.mark === (mark === '»' ? '«' : '‹')) pairs.push({ start: opened.at, end: index });
    else isUneven = true;
  }
  return {
    pairs: pairs.toSorted((a, b) => a.start - b.start),
    isUneven: isUneven || open.length > 0,
  };
}

/**
 * Offsets of the marks " “ ” „ ‟ that the pages leave as they are, since no other goes with them, and of those that
 * hold nothing between them. A straight mark after a digit stands for inches.
 */
export function unpairedQuotes(text: string): readonly number[] {
  if (!/["“”„‟]/.test(text)) return [];
  const shown = setQuotesInText(text);
  const left = [...shown.matchAll(/[“”„‟]|(?<!\d)"/g)].map(({ index }) => index);
  const empty = [...text.matchAll(/["“”„‟]{2}/g)].flatMap(({ index }) =>
    /«»|‹›/.test(shown.slice(index, index + 2)) ? [index] : [],
  );
  return [...left, ...empty].toSorted((a, b) => a - b);
}

function findQuotations(text: string): readonly Span[] {
  const shown = setQuotesInText(text);
  const spans: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of shown.matchAll(/[«»“”„]|(?<!\d)"/g)) {
    if (mark === '»' && depth > 0) {
      depth--;
      if (depth === 0) spans.push({ start, end: index });
    } else if (mark === '«') {
      if (depth === 0) start = index;
      depth++;
    } else {
      // Nobody can tell what such a mark quotes.
      return [{ start: 0, end: text.length }];
    }
  }
  if (depth > 0) spans.push({ start, end: text.length });
  return spans;
}

/**
 * What others have said or written, in their words: it may be dialect, a title or an old spelling. Marks of every kind
 * count, as the page shows them; one that is not closed quotes to the end of the text, one that was not opened
 * from its start. In order; none within another.
 */
export const quotations = rememberLast(findQuotations);
