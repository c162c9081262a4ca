import { renderMarkdown } from '../../content/markdown/render.ts';
import type { EleventyConfig } from '../eleventy-config.ts';
import type { ArticleView, LiteView, PageViews } from '../pages/views.ts';
import { Bodies } from './bodies.ts';
import { type EnvironmentOptions, environmentFor } from './environment.ts';

export interface MarkdownPluginOptions extends EnvironmentOptions {
  /** The pages to make. The bodies of plain pages are their templates. */
  readonly pages: Pick<PageViews, 'article' | 'lite' | 'plain'>;
  /** Absolute folder that the files of articles are named from. */
  readonly root: string;
}

/**
 * Adds the filter `body`, `{{ article | body | safe }}`: the body of an article as HTML, in the edition of its page; and
 * makes our Markdown that of the plain pages under `src/pages`.
 *
 * @throws TypeError for a Markdown template that is no plain page
 */
export function markdownPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addFilter' | 'setLibrary'>,
  options: MarkdownPluginOptions,
): void {
  const bodies = new Bodies(options);
  eleventyConfig.addFilter('body', (edition: ArticleView | LiteView) => bodies.of(edition));
  const plain = new Map(options.pages.plain.map(({ name, body }) => [name, body]));
  eleventyConfig.setLibrary('md', {
    render(source, { page }) {
      const body = plain.get(page.fileSlug);
      if (body === undefined) throw new TypeError(`${page.inputPath} is no plain page`);
      return renderMarkdown(source, environmentFor(body, options));
    },
  });
}
