import type { Digits } from '../../arabic/digits.ts';
import { type NounName, nouns } from '../../arabic/nouns.ts';
import { countNoun } from '../../arabic/plural.ts';
import type { EleventyConfig } from '../eleventy-config.ts';

export interface CountsPluginOptions {
  readonly digits: Digits;
}

/** Adds the filter `count`: `{{ 3 | count('article') }}` is «3 مقالات», by the six Arabic plural forms. */
export function countsPlugin(
  eleventyConfig: EleventyConfig,
  { digits }: CountsPluginOptions,
): void {
  eleventyConfig.addFilter('count', (count: number, noun: NounName) =>
    countNoun(count, nouns[noun], { digits }),
  );
}
