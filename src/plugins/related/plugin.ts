import type { Slug } from '../../content/types.ts';
import type { EleventyConfig } from '../eleventy-config.ts';

export interface RelatedPluginOptions {
  /** What is shown after each article, best first: whatever a template shows of an article. */
  readonly related: ReadonlyMap<Slug, readonly unknown[]>;
}

/**
 * «اقرأ أيضًا»: adds the filter `related`, `{% for other in article | related %}`: the editor's picks first, then the
 * nearest by text and topics, best first. An article that is not known has none.
 *
 * @throws TypeError without `related`
 */
export function relatedPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addFilter'>,
  { related }: Partial<RelatedPluginOptions>,
): void {
  if (related === undefined) throw new TypeError('relatedPlugin needs the option `related`');
  eleventyConfig.addFilter('related', ({ slug }: { slug: Slug }) => related.get(slug) ?? []);
}
