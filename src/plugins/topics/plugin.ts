import { groupTopics } from '../../content/site-index.ts';
import type { Article, Group, RelatedTopic, Topic } from '../../content/types.ts';
import { relateTopics } from '../../related/related-topics.ts';
import type { EleventyConfig } from '../eleventy-config.ts';

export interface TopicsPluginOptions {
  /** Topics with their articles, where they have been grouped already. */
  readonly groups?: readonly Group<Topic>[];
  /** By topic slug, nearest first; computed from `articles` where it is not given. */
  readonly related?: ReadonlyMap<string, readonly RelatedTopic[]>;
  /** Else the articles to group, newest first. `registerTopics` makes topics of tags. */
  readonly articles?: readonly Article[];
}

/**
 * Topics (tags): adds the global data `topics` (each topic with its articles, most used first) and the filter
 * `relatedTopics`, `{% for other in topic | relatedTopics %}`: the topics it shares articles with, nearest first.
 *
 * @throws TypeError without `groups` and `related`, or `articles`
 */
export function topicsPlugin(
  eleventyConfig: EleventyConfig,
  { groups, related, articles }: TopicsPluginOptions,
): void {
  if ((groups === undefined || related === undefined) && articles === undefined) {
    throw new TypeError('topicsPlugin needs the options `groups` and `related`, or `articles`');
  }
  const near = related ?? relateTopics(articles ?? []);
  const topics = Object.freeze(groups ?? groupTopics(articles ?? []));
  eleventyConfig.addGlobalData('topics', topics);
  eleventyConfig.addFilter('relatedTopics', ({ slug }: Topic) => near.get(slug) ?? []);
}
