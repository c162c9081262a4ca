import type { Article, SiteIndex } from '../../content/types.ts';
import type { EleventyConfig } from '../eleventy-config.ts';

export interface ContentPluginOptions {
  readonly index: SiteIndex;
  /** The build's clock, milliseconds since the epoch: decides whether an article still bears «عاجل». */
  readonly now: number;
}

/** Refuses front matter in any language but YAML: it would be code. */
function refuse(): never {
  throw new Error('Front matter is YAML: no other language is read.');
}

/**
 * Gives Eleventy the articles as virtual templates, and templates the `index` and the filter `breaking`
 * (`{% if article | breaking %}`: the article bears «عاجل» at the build's clock). No template language, nor Eleventy's
 * reader of front matter, ever sees an article.
 */
export function contentPlugin(
  eleventyConfig: EleventyConfig,
  { index, now }: ContentPluginOptions,
): void {
  eleventyConfig.setFrontMatterParsingOptions({
    engines: {
      js: refuse,
      javascript: refuse,
      jsLegacy: refuse,
      node: refuse,
      json: refuse,
      coffee: refuse,
      toml: refuse,
    },
  });
  eleventyConfig.addGlobalData('index', index);
  eleventyConfig.addFilter('breaking', (article: Article) => isBreaking(article, now));
  for (const article of index.articles) {
    eleventyConfig.addTemplate(
      `articles/${article.slug}.md`,
      // A line break first: a body that opens with `---` must not be read as front matter.
      `\n${article.body}`,
      {
        layout: 'layouts/article.njk',
        // Markdown and nothing before it: Eleventy would send every body through Liquid first.
        templateEngineOverride: 'md',
        article,
        breaking: isBreaking(article, now),
        permalink: () => article.address,
      },
    );
  }
}

/** Whether an article bears «عاجل» at a moment. */
export function isBreaking(article: Pick<Article, 'breakingUntil'>, now: number): boolean {
  return article.breakingUntil !== undefined && now < article.breakingUntil.epoch;
}
