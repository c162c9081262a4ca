import { isolateText } from '../../arabic/isolate.ts';
import { isolateHtml } from '../../content/isolate-html.ts';
import type { EleventyConfig } from '../eleventy-config.ts';

/**
 * Adds the two filters through which every text of a writer or an editor comes into a template, so that Latin names and
 * numbers keep their order in it:
 *
 * - `isolate`, `<h1>{{ article.title | isolate | safe }}</h1>`: the content of an element, escaped, with `<bdi>`;
 * - `isolateText`, `alt="{{ picture.alt | isolateText }}"`: attributes, `<title>`, feeds; plain text with Unicode isolates,
 *   still to be escaped.
 *
 * What programs read (addresses, JSON, categories of a feed, `data-` attributes) takes neither.
 */
export function isolatesPlugin(eleventyConfig: Pick<EleventyConfig, 'addFilter'>): void {
  const text = (value: unknown): string => String(value ?? '');
  eleventyConfig.addFilter('isolate', (value: unknown) => isolateHtml(text(value)));
  eleventyConfig.addFilter('isolateText', (value: unknown) => isolateText(text(value)));
}
