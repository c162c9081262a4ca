import { join } from 'node:path';
import { DateTime } from 'luxon';
import { type DateStyle, formatDate } from '../../arabic/date.ts';
import { decodeAddress } from '../../content/markdown/addresses.ts';
import type { MarkdownEnvironment, MarkdownWords } from '../../content/markdown/environment.ts';
import { renderMarkdown } from '../../content/markdown/render.ts';
import type { Address, Article, SiteIndex } from '../../content/types.ts';
import type { EleventyConfig } from '../eleventy-config.ts';
import { pictureMarkup } from '../pictures/markup.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';

export interface MarkdownPluginOptions {
  readonly index: SiteIndex;
  /** Addresses of articles that are not out: links to them become text until they are. */
  readonly hidden: ReadonlySet<Address>;
  /** Prepared pictures by the absolute path of the original. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
  readonly href: (address: string) => string;
  readonly style: DateStyle;
  readonly words: MarkdownWords;
}

function environmentFor(
  article: Article | undefined,
  { index, hidden, pictures, href, style, words }: MarkdownPluginOptions,
): MarkdownEnvironment {
  return {
    picture(src, alt) {
      const prepared = article && pictures.get(join(article.folder, src));
      return prepared ? pictureMarkup(prepared, { alt, role: 'figure', href }) : '';
    },
    article: (slug) => index.bySlug.get(slug),
    isHidden: (address) => hidden.has(pageOf(address, article?.address ?? '/')),
    href,
    date: (day) => formatDate(DateTime.fromISO(day, { zone: style.timeZone }).toMillis(), style),
    words,
  };
}

/** Makes our Markdown the Markdown of every page: of articles, and of plain pages under `src/pages`. */
export function markdownPlugin(
  eleventyConfig: EleventyConfig,
  options: MarkdownPluginOptions,
): void {
  eleventyConfig.setLibrary('md', {
    render: (body, { article }) =>
      renderMarkdown(body, environmentFor(options.index.bySlug.get(slugOf(article)), options)),
  });
}

/** The page that a link leads to, as the site knows it: resolved, decoded, without query and fragment. */
function pageOf(address: string, from: Address): Address {
  const url = URL.parse(address, `https://site.invalid${encodeURI(from)}`);
  const path = decodeAddress(url?.pathname ?? from).normalize('NFC');
  return path.endsWith('/') ? path : `${path}/`;
}

/** The slug of what a page gives as its `article`; '' for a page that is none. */
function slugOf(article: unknown): string {
  return typeof article === 'object' && article !== null && 'slug' in article
    ? String(article.slug)
    : '';
}
