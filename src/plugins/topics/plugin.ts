import type { Topic } from '../../content/types.ts';
import type { EleventyConfig } from '../eleventy-config.ts';

export interface TopicsPluginOptions {
  /** By topic slug, nearest first. */
  readonly near: ReadonlyMap<string, readonly Topic[]>;
}

/**
 * Topics (tags): adds the filter `relatedTopics`, `{% for other in topic | relatedTopics %}`: the topics it shares
 * articles with, nearest first.
 *
 * @throws TypeError without `near`
 */
export function topicsPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addFilter'>,
  { near }: Partial<TopicsPluginOptions>,
): void {
  if (near === undefined) throw new TypeError('topicsPlugin needs the option `near`');
  eleventyConfig.addFilter('relatedTopics', ({ slug }: Topic) => near.get(slug) ?? []);
}
