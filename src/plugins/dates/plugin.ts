import { DateTime } from 'luxon';
import { type DateStyle, formatDate, formatDateTime, formatMonth } from '../../arabic/date.ts';
import type { Moment, Month } from '../../content/types.ts';
import type { EleventyConfig } from '../eleventy-config.ts';

/** A day is shown on many pages, and naming it takes longer than remembering its name. */
function remembered(name: (epoch: number) => string): (moment: Moment) => string {
  const names = new Map<number, string>();
  return ({ epoch }) => {
    const known = names.get(epoch) ?? name(epoch);
    names.set(epoch, known);
    return known;
  };
}

/**
 * Adds the filters `date` («18 أكتوبر 2026»), `dateTime` (with the time of day), `monthName` («أكتوبر 2026») and
 * `rfc822` (for RSS, RFC 822 with a four-digit year).
 */
export function datesPlugin(eleventyConfig: EleventyConfig, style: DateStyle): void {
  eleventyConfig.addFilter(
    'date',
    remembered((epoch) => formatDate(epoch, style)),
  );
  eleventyConfig.addFilter(
    'dateTime',
    remembered((epoch) => formatDateTime(epoch, style)),
  );
  eleventyConfig.addFilter('monthName', ({ year, month }: Month) =>
    formatMonth(year, month, style),
  );
  eleventyConfig.addFilter('rfc822', ({ epoch }: Moment) =>
    DateTime.fromMillis(epoch, { zone: style.timeZone, locale: 'en-US' }).toRFC2822(),
  );
}
