/** The Markdown dialect of an article: CommonMark, tables, strikethrough, and the rules of ours named below. */

import MarkdownItParser, { type MarkdownIt } from 'markdown-it';
import { code } from './rules/code.ts';
import { dashes } from './rules/dashes.ts';
import { directives } from './rules/directives.ts';
import { headings } from './rules/headings.ts';
import { isolates } from './rules/isolates.ts';
import { lineMarks } from './rules/line-marks.ts';
import { links } from './rules/links.ts';
import { literalEmphasis } from './rules/literal-emphasis.ts';
import { numbers } from './rules/numbers.ts';
import { pictures } from './rules/pictures.ts';
import { places } from './rules/places.ts';
import { quotations } from './rules/quotations.ts';
import { arabicQuotes, quotes } from './rules/quotes.ts';
import { rawHtml } from './rules/raw-html.ts';
import { remarks } from './rules/remarks.ts';
import { spaces } from './rules/spaces.ts';
import { tables } from './rules/tables.ts';

/** In the order in which they look at a body where they look at the same thing. */
const rules: readonly ((markdown: MarkdownIt) => void)[] = [
  places,
  literalEmphasis,
  directives,
  remarks,
  rawHtml,
  dashes,
  quotes,
  numbers,
  spaces,
  links,
  pictures,
  headings,
  tables,
  code,
  lineMarks,
  isolates,
  quotations,
];

/**
 * A parser of the dialect. It keeps nothing between bodies: one may serve a whole site.
 * Its `render` needs an environment of the site: use `renderMarkdown`.
 */
export function createMarkdown(): MarkdownIt {
  const markdown = new MarkdownItParser({
    html: false,
    linkify: true,
    typographer: true,
    quotes: arabicQuotes,
  });
  for (const rule of rules) markdown.use(rule);
  return markdown;
}

/** The parser that analysis and rendering share. */
export const markdown: MarkdownIt = createMarkdown();
