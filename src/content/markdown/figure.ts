import { isolateHtml } from '../isolate-html.ts';
import type { MarkdownEnvironment } from './environment.ts';

/** A picture with what stands below it. */
export interface Figure {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** Markup of a figure; '' where the site has no such picture. */
export function renderFigure(figure: Figure, environment: MarkdownEnvironment): string {
  const picture = environment.picture(figure.src, figure.alt, 'figure');
  if (picture === '') return '';
  const words = [
    figure.caption && `<span class="figure__caption">${isolateHtml(figure.caption)}</span>`,
    figure.credit && `<span class="figure__credit">${isolateHtml(figure.credit)}</span>`,
  ].filter(Boolean);
  const caption = words.length === 0 ? '' : `<figcaption>${words.join(' ')}</figcaption>`;
  return `<figure class="figure">${picture}${caption}</figure>\n`;
}
