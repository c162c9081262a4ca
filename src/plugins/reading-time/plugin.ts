import type { Digits } from '../../arabic/digits.ts';
import type { GrammaticalCase } from '../../arabic/plural.ts';
import type { EleventyConfig } from '../eleventy-config.ts';
import {
  defaultReadingSpeed,
  type ReadableText,
  type ReadingSpeed,
  readingTime,
} from './reading-time.ts';

export interface ReadingTimePluginOptions extends Partial<ReadingSpeed> {
  /** Digits of the number; Latin by default. */
  readonly digits?: Digits;
}

/**
 * Adds the filter `readingTime`: `{{ article.text | readingTime }}` is «4 دقائق»; in the genitive
 * `{{ article.text | readingTime('genitive') }}`. It takes anything with `words`, `codeLines` and `pictures`.
 */
export function readingTimePlugin(
  eleventyConfig: EleventyConfig,
  options: ReadingTimePluginOptions = {},
): void {
  const { digits = 'latn', ...given } = options;
  const speed = { ...defaultReadingSpeed, ...given };
  if (!(speed.wordsPerMinute > 0 && speed.codeLinesPerMinute > 0)) {
    throw new TypeError('readingTimePlugin: speeds must be greater than 0');
  }
  eleventyConfig.addFilter('readingTime', (text: ReadableText, grammaticalCase?: GrammaticalCase) =>
    readingTime(text, speed, {
      digits,
      ...(grammaticalCase === undefined ? {} : { case: grammaticalCase }),
    }),
  );
}
