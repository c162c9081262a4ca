import type { Slug } from '../../content/types.ts';
import type { RelatableArticle } from '../../related/relatable-article.ts';
import { relateArticles } from '../../related/relate.ts';
import type { EleventyConfig } from '../eleventy-config.ts';

export interface RelatedPluginOptions {
  /** What each article is followed by, where it has been computed already. */
  readonly related?: ReadonlyMap<Slug, readonly RelatableArticle[]>;
  /** Else the articles to compute it from: those that readers may see. */
  readonly articles?: readonly RelatableArticle[];
  /** Links under an article; 4 by default. Only with `articles`. */
  readonly count?: number;
}

/**
 * «اقرأ أيضًا»: adds the filter `related`, `{% for other in article | related %}`: the editor's picks first, then the
 * nearest by text and topics, best first. An article that is not known has none.
 *
 * @throws TypeError without `related` and `articles`
 */
export function relatedPlugin(
  eleventyConfig: EleventyConfig,
  { related, articles, count = 4 }: RelatedPluginOptions,
): void {
  if (related === undefined && articles === undefined) {
    throw new TypeError('relatedPlugin needs the option `related` or `articles`');
  }
  const computed = related ?? computeRelated(articles ?? [], count);
  eleventyConfig.addFilter('related', ({ slug }: { slug: Slug }) => computed.get(slug) ?? []);
}

function computeRelated(
  articles: readonly RelatableArticle[],
  count: number,
): ReadonlyMap<Slug, readonly RelatableArticle[]> {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  return new Map(
    [...relateArticles(articles, { count })].map(([slug, near]) => [
      slug,
      near.map((other) => bySlug.get(other)).filter((other) => other !== undefined),
    ]),
  );
}
