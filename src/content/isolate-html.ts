import { findIsolates, hasNoDirection } from '../arabic/isolate.ts';
import { escapeHtml } from './escape-html.ts';

/** Opens an element around a run: `<bdi>` takes its direction from the first letter in it, and would take Arabic's without. */
export function bdiTag(run: string): string {
  return hasNoDirection(run) ? '<bdi dir="ltr">' : '<bdi>';
}

/** Plain text as the content of an element: escaped, with `<bdi>` around what would stand in the wrong place without. */
export function isolateHtml(text: string): string {
  let html = '';
  let from = 0;
  for (const { start, end } of findIsolates(text)) {
    const run = text.slice(start, end);
    html += `${escapeHtml(text.slice(from, start))}${bdiTag(run)}${escapeHtml(run)}</bdi>`;
    from = end;
  }
  return html + escapeHtml(text.slice(from));
}
