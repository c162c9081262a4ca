import { DateTime } from 'luxon';
import { type DateStyle, formatDate } from '../../arabic/date.ts';
import { readBody } from '../../content/article-text.ts';
import type { MarkdownEnvironment, MarkdownWords } from '../../content/markdown/environment.ts';
import { renderMarkdown } from '../../content/markdown/render.ts';
import type { EleventyConfig } from '../eleventy-config.ts';
import type { ArticleView, BodyView, PlainView } from '../pages/views.ts';
import { type AnimationWords, figureMarkup, pictureMarkup } from '../pictures/markup.ts';

export interface MarkdownPluginOptions {
  /** The plain pages to make: their bodies are their templates. */
  readonly plain: readonly PlainView[];
  /** Absolute folder that the files of articles are named from. */
  readonly root: string;
  readonly href: (address: string) => string;
  readonly style: DateStyle;
  readonly words: MarkdownWords & AnimationWords;
}

function environmentFor(
  body: BodyView,
  { href, style, words }: MarkdownPluginOptions,
): MarkdownEnvironment {
  const articles = new Map(body.articles.map((article) => [article.slug, article]));
  return {
    picture(src, alt, role) {
      const prepared = body.pictures[src];
      if (prepared === undefined) return '';
      // A control would not fit into a line of text.
      return role === 'figure'
        ? figureMarkup(prepared, { alt, href, words })
        : pictureMarkup(prepared, { alt, role: 'figure', href });
    },
    article: (slug) => articles.get(slug),
    isHidden: (address) => body.hidden.includes(address),
    href,
    date: (day) => formatDate(DateTime.fromISO(day, { zone: style.timeZone }).toMillis(), style),
    words,
  };
}

/**
 * Adds the filter `body`, `{{ article | body | safe }}`: the body of an article as HTML; and makes our Markdown that of
 * the plain pages under `src/pages`.
 *
 * @throws TypeError for a Markdown template that is no plain page
 */
export function markdownPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addFilter' | 'setLibrary'>,
  options: MarkdownPluginOptions,
): void {
  eleventyConfig.addFilter('body', (article: ArticleView) =>
    renderMarkdown(readBody(article, options.root), environmentFor(article.body, options)),
  );
  const plain = new Map(options.plain.map(({ name, body }) => [name, body]));
  eleventyConfig.setLibrary('md', {
    render(source, { page }) {
      const body = plain.get(page.fileSlug);
      if (body === undefined) throw new TypeError(`${page.inputPath} is no plain page`);
      return renderMarkdown(source, environmentFor(body, options));
    },
  });
}
