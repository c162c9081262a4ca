import { DateTime } from 'luxon';
import {
  type DateStyle,
  formatMonth,
  formatWrittenDate,
  formatWrittenDateTime,
} from '../../arabic/date.ts';
import type { Moment, Month } from '../../content/types.ts';
import type { EleventyConfig } from '../eleventy-config.ts';

/**
 * Adds the filters `date` («18 أكتوبر 2026»), `dateTime` (with the time of day), `monthName` («أكتوبر 2026») and
 * `rfc822` (for RSS, RFC 822 with a four-digit year).
 */
export function datesPlugin(eleventyConfig: EleventyConfig, style: DateStyle): void {
  eleventyConfig.addFilter('date', ({ iso }: Moment) => formatWrittenDate(iso, style));
  eleventyConfig.addFilter('dateTime', ({ iso }: Moment) => formatWrittenDateTime(iso, style));
  eleventyConfig.addFilter('monthName', ({ year, month }: Month) =>
    formatMonth(year, month, style),
  );
  eleventyConfig.addFilter('rfc822', ({ epoch }: Moment) =>
    DateTime.fromMillis(epoch, { zone: style.timeZone, locale: 'en-US' }).toRFC2822(),
  );
}
