/** What a writer sees over the page while the content has errors. */

import { escapeHtml } from '../content/escape-html.ts';
import { excerpt } from '../content/format-problem.ts';
import type { Problem } from '../content/problem.ts';

/** Where whoever serves the pages has the style of the overlay: the policy of the site lets none stand in a page. */
export const overlayStyleAddress = '/.mujaz/problems.css';

export const overlayStyle = `
.mujaz-problems{position:fixed;inset:0;z-index:2147483647;overflow:auto;padding:6vmin;background:#1b1917f2;color:#f5efe4;font:18px/1.75 system-ui,sans-serif}
.mujaz-problems h2{margin:0 0 1em;font-size:1.4em}
.mujaz-problems ol{margin:0;padding:0;list-style:none}
.mujaz-problems li{margin-block-end:1.5em;padding:1em;border-inline-start:4px solid #f0b65d;background:#2b2724}
.mujaz-problems p{margin:0}
.mujaz-problems code,.mujaz-problems pre{direction:ltr;unicode-bidi:isolate;padding:0;border:0;background:none;color:#cfc4b4;font:15px/1.6 ui-monospace,monospace}
.mujaz-problems pre{overflow:auto;margin:.5em 0;text-align:left}
`;

/** A problem, or a failure that has no place in a file. */
export interface OverlayEntry {
  readonly message: string;
  readonly problem?: Problem;
  /** Text of the problem's file. */
  readonly source?: string | undefined;
}

function entryMarkup({ message, problem, source }: OverlayEntry): string {
  if (!problem) return `<li><p>${escapeHtml(message)}</p></li>`;
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return [
    `<li><p><code>${escapeHtml(place)}</code></p><p>${escapeHtml(problem.message)}</p>`,
    source === undefined ? '' : `<pre>${escapeHtml(excerpt(problem, source))}</pre>`,
    problem.remedy === undefined ? '' : `<p>← ${escapeHtml(problem.remedy)}</p>`,
    '</li>',
  ].join('');
}

/** The overlay's own HTML. */
export function overlayMarkup(entries: readonly OverlayEntry[]): string {
  const heading = entries.some(({ problem }) => problem)
    ? 'في المحتوى ما يمنع النشر. يختفي هذا التنبيه حين تصلحه وتحفظ.'
    : 'تعذّر بناء الموقع. يختفي هذا التنبيه حين يُبنى.';
  return [
    `<link rel="stylesheet" href="${overlayStyleAddress}">`,
    '<div class="mujaz-problems" role="alertdialog" aria-labelledby="mujaz-problems" lang="ar" dir="rtl">',
    `<h2 id="mujaz-problems">${heading}</h2>`,
    `<ol>${entries.map(entryMarkup).join('')}</ol></div>`,
  ].join('');
}

/**
 * A page with the overlay over it.
 *
 * @param page HTML of the last good build; undefined where there is none
 * @param markup as `overlayMarkup` gives it
 */
export function withOverlay(page: string | undefined, markup: string): string {
  if (page === undefined) {
    return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>موجز</title></head><body>${markup}</body></html>`;
  }
  const at = page.lastIndexOf('</body>');
  return at === -1 ? page + markup : page.slice(0, at) + markup + page.slice(at);
}
