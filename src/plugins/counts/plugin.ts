import { type Digits, type Grouping, toDigits } from '../../arabic/digits.ts';
import { type NounName, nouns } from '../../arabic/nouns.ts';
import { countNoun } from '../../arabic/plural.ts';
import type { EleventyConfig } from '../eleventy-config.ts';

export interface CountsPluginOptions {
  readonly digits: Digits;
  readonly grouping: Grouping;
}

/**
 * Adds the filters `count`: `{{ 3 | count('article') }}` is «3 مقالات», by the six Arabic plural forms; and `digits`, for
 * numbers that count nothing, such as that of a page: `{{ 3 | digits }}` is «٣» where the site writes so.
 */
export function countsPlugin(
  eleventyConfig: EleventyConfig,
  { digits, grouping }: CountsPluginOptions,
): void {
  eleventyConfig.addFilter('count', (count: number, noun: NounName) =>
    countNoun(count, nouns[noun], { digits, grouping }),
  );
  eleventyConfig.addFilter('digits', (value: number) => toDigits(String(value), digits));
}
