import type { Graph } from 'schema-dts';
import type { EleventyConfig } from '../eleventy-config.ts';
import type { ArticleView, ListingView } from '../pages/views.ts';
import { GraphMaker, type GraphOptions, graphText } from './graph.ts';

/** The ground for the filters: a `<script>` that is never run. */
function script(graph: Graph): string {
  return `<script type="application/ld+json">${graphText(graph)}</script>`;
}

/**
 * Adds filters that give what search engines are told of a page: `{{ article | articleGraph | safe }}`,
 * `{{ listing | listingGraph | safe }}` and, of any view, `{{ view | homeGraph | safe }}`.
 */
export function structuredDataPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addFilter'>,
  options: GraphOptions,
): void {
  const maker = new GraphMaker(options);
  eleventyConfig.addFilter('articleGraph', (article: ArticleView) =>
    script(maker.article(article)),
  );
  eleventyConfig.addFilter('listingGraph', (listing: ListingView) =>
    script(maker.listing(listing)),
  );
  eleventyConfig.addFilter('homeGraph', () => script(maker.home()));
}
