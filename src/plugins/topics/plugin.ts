import type { RelatedTopic, Topic } from '../../content/types.ts';
import type { EleventyConfig } from '../eleventy-config.ts';

export interface TopicsPluginOptions {
  /** By topic slug, nearest first. */
  readonly related: ReadonlyMap<string, readonly RelatedTopic[]>;
}

/**
 * Topics (tags): adds the filter `relatedTopics`, `{% for other in topic | relatedTopics %}`: the topics it shares
 * articles with, nearest first.
 *
 * @throws TypeError without `related`
 */
export function topicsPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addFilter'>,
  { related }: Partial<TopicsPluginOptions>,
): void {
  if (related === undefined) throw new TypeError('topicsPlugin needs the option `related`');
  eleventyConfig.addFilter('relatedTopics', ({ slug }: Topic) => related.get(slug) ?? []);
}
