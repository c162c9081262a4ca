import { z } from 'zod';
import { escapeHtml } from '../../escape-html.ts';
import { isolateHtml } from '../../isolate-html.ts';
import { readPassage } from '../foreign.ts';
import { dataDirective } from './directive.ts';
import { httpsAddress, text } from './fields.ts';

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function paragraphs(words: string, direction: 'rtl' | 'ltr'): string {
  // What is misplaced among Arabic letters is in its place among Latin ones.
  const line = direction === 'rtl' ? isolateHtml : escapeHtml;
  return words
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.trim().split('\n').map(line).join('<br>\n')}</p>`)
    .join('\n');
}

/** `::: post`: what somebody posted, as static text. Nothing is asked of the network it was posted to. */
export const post = dataDirective({
  name: 'post',
  schema: z.strictObject({
    src: httpsAddress.transform((address) => new URL(address)),
    author: text('author', 100),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'التاريخ ليس بالشكل 2026-03-14.' })
      .refine(isDay, { error: 'لا يوجد يوم بهذا التاريخ.' })
      .optional(),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}$/, { error: 'رمز اللغة حرفان أو ثلاثة، مثل en أو fr.' })
      .optional(),
    text: text('text', 3000),
  }),
  example: 'src: https://… ثم author: … ثم text: … كل حقل في سطر',
  references: ({ src }) => [{ kind: 'link', target: src.href, path: ['src'] }],
  plain: (data) => data.text,
  render({ src, author, date, lang, text: words }, environment) {
    const href = escapeHtml(src.href);
    const source = date
      ? `<time datetime="${date}">${escapeHtml(environment.date(date))}</time>`
      : `<bdi>${escapeHtml(src.hostname.replace(/^www\./, ''))}</bdi>`;
    const { direction, language } = readPassage(words);
    const tag = lang ?? language;
    const attributes = `dir="${direction}"${tag === undefined ? '' : ` lang="${tag}"`} cite="${href}"`;
    return (
      `<figure class="post"><blockquote ${attributes}>${paragraphs(words, direction)}</blockquote>` +
      `<figcaption><a href="${href}" rel="noopener"><bdi>${escapeHtml(author)}</bdi>، ${source}</a></figcaption></figure>\n`
    );
  },
});
