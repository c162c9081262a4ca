import { escapeHtml } from '../../content/escape-html.ts';
import { isolateHtml } from '../../content/isolate-html.ts';
import type { Address } from '../../content/types.ts';
import type { FeedItem } from '../pages/views.ts';
import { plainPictureMarkup } from '../pictures/markup.ts';
import type { FeedWords } from './feed.ts';

export interface FeedContentOptions {
  readonly absolute: (address: Address) => string;
  readonly words: FeedWords;
}

/**
 * An article as HTML for a program that knows nothing of the site: its direction and language are with it, and every address
 * is whole.
 *
 * @param body as the filter `feedBody` gives it
 */
export function feedContent(
  { hero, correction, summary }: FeedItem,
  body: string,
  { absolute, words }: FeedContentOptions,
): string {
  const parts: string[] = [];
  if (hero?.prepared) {
    const picture = plainPictureMarkup(hero.prepared, { alt: hero.alt, href: absolute });
    const about = [hero.caption, hero.credit].flatMap((text) => text ?? []).map(isolateHtml);
    const caption = about.length > 0 ? `<figcaption>${about.join(' ')}</figcaption>` : '';
    parts.push(`<figure>${picture}${caption}</figure>`);
  }
  if (correction !== undefined) {
    parts.push(
      `<p><strong>${escapeHtml(words.correction)}:</strong> ${isolateHtml(correction)}</p>`,
    );
  }
  if (summary.length > 0) {
    parts.push(`<ul>${summary.map((point) => `<li>${isolateHtml(point)}</li>`).join('')}</ul>`);
  }
  return `<div dir="rtl" lang="ar">${parts.join('\n')}\n${body}</div>`;
}
