import type { SiteSettings } from '../../site.ts';
import type { EleventyConfig } from '../eleventy-config.ts';
import { robotsText } from './robots.ts';

export interface RobotsPluginOptions {
  readonly site: Pick<SiteSettings, 'url' | 'basePath' | 'robots'>;
  /** Whether the site is made for writers. */
  readonly preview: boolean;
}

/** Adds the filter `robotsText`, which gives of any view what robots are told: `{{ view | robotsText | safe }}`. */
export function robotsPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addFilter'>,
  { site, preview }: RobotsPluginOptions,
): void {
  eleventyConfig.addFilter('robotsText', () => robotsText(site, preview));
}
