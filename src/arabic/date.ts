import { DateTime } from 'luxon';
import { type Digits, toDigits } from './digits.ts';
import { gregorianMonths, hijriMonths, type MonthTradition } from './months.ts';

/** How a site writes dates. Nothing is taken from the machine: not its zone, not its locale. */
export interface DateStyle {
  /** IANA name, such as `Asia/Riyadh`. */
  readonly timeZone: string;
  readonly months: MonthTradition;
  readonly digits: Digits;
}

/** The moment in a zone. `en-u-nu-latn` is pinned though only numbers are read from it. */
function momentIn(epoch: number, timeZone: string): DateTime<true> {
  const moment = DateTime.fromMillis(epoch, { zone: timeZone, locale: 'en-u-nu-latn' });
  if (!moment.isValid) {
    throw new RangeError(`No date for ${epoch} in ${timeZone}: ${moment.invalidExplanation}`);
  }
  return moment;
}

/** A name of the tables in `months.ts`; `month` counts from 1. */
function nameOf(months: readonly string[], month: number): string {
  const name = months[month - 1];
  if (name === undefined) throw new RangeError(`There is no month ${month}`);
  return name;
}

/**
 * «18 أكتوبر 2026».
 *
 * @param epoch milliseconds since 1970-01-01T00:00Z
 * @throws RangeError for an unknown time zone or a moment that is not a number
 */
export function formatDate(epoch: number, style: DateStyle): string {
  const { day, month, year } = momentIn(epoch, style.timeZone);
  return toDigits(`${day} ${nameOf(gregorianMonths[style.months], month)} ${year}`, style.digits);
}

/**
 * «9:00 صباحًا»: twelve hours, and the part of the day written out. The hour from noon is «ظهرًا» (CLDR 48,
 * `ar`, day period `afternoon1`), because «12:00 مساءً» may be read as midnight.
 */
export function formatTime(epoch: number, style: Pick<DateStyle, 'timeZone' | 'digits'>): string {
  const { hour, minute } = momentIn(epoch, style.timeZone);
  const period = hour < 12 ? 'صباحًا' : hour === 12 ? 'ظهرًا' : 'مساءً';
  const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
  return `${toDigits(clock, style.digits)} ${period}`;
}

/** «18 أكتوبر 2026، 9:00 صباحًا». Errors as `formatDate`. */
export function formatDateTime(epoch: number, style: DateStyle): string {
  return `${formatDate(epoch, style)}، ${formatTime(epoch, style)}`;
}

/**
 * «أكتوبر 2026», for an archive.
 *
 * @param month 1–12
 * @throws RangeError for another month
 */
export function formatMonth(
  year: number,
  month: number,
  style: Pick<DateStyle, 'months' | 'digits'>,
): string {
  return toDigits(`${nameOf(gregorianMonths[style.months], month)} ${year}`, style.digits);
}

/**
 * «7 جمادى الأولى 1448 هـ», by the calendar of Umm al-Qura, the official one of Saudi Arabia
 * (`islamic-umalqura` of CLDR; its table covers 1300–1600 H). Errors as `formatDate`.
 */
export function formatHijriDate(
  epoch: number,
  style: Pick<DateStyle, 'timeZone' | 'digits'>,
): string {
  const parts = momentIn(epoch, style.timeZone)
    .reconfigure({ outputCalendar: 'islamic-umalqura', numberingSystem: 'latn', locale: 'en' })
    .toLocaleParts({ day: 'numeric', month: 'numeric', year: 'numeric' });
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return toDigits(
    `${part('day')} ${nameOf(hijriMonths, part('month'))} ${part('year')} هـ`,
    style.digits,
  );
}
