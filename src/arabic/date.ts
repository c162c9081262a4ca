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

/** What is written of a moment, as a clock on the wall shows it. */
interface WallClock {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  /** 0–23 */
  readonly hour: number;
  readonly minute: number;
}

function writeDate(
  { year, month, day }: WallClock,
  { months, digits }: Omit<DateStyle, 'timeZone'>,
): string {
  return toDigits(`${day} ${nameOf(gregorianMonths[months], month)} ${year}`, digits);
}

function writeTime({ hour, minute }: WallClock, { digits }: Pick<DateStyle, 'digits'>): string {
  const period = hour < 12 ? 'صباحًا' : hour === 12 ? 'ظهرًا' : 'مساءً';
  const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
  return `${toDigits(clock, digits)} ${period}`;
}

/**
 * «18 أكتوبر 2026».
 *
 * @param epoch milliseconds since 1970-01-01T00:00Z
 * @throws RangeError for an unknown time zone or a moment that is not a number
 */
export function formatDate(epoch: number, style: DateStyle): string {
  return writeDate(momentIn(epoch, style.timeZone), style);
}

/**
 * «9:00 صباحًا»: twelve hours, and the part of the day written out. The hour from noon is «ظهرًا» (CLDR 48,
 * `ar`, day period `afternoon1`), because «12:00 مساءً» may be read as midnight.
 */
export function formatTime(epoch: number, style: Pick<DateStyle, 'timeZone' | 'digits'>): string {
  return writeTime(momentIn(epoch, style.timeZone), style);
}

/** «18 أكتوبر 2026، 9:00 صباحًا». Errors as `formatDate`. */
export function formatDateTime(epoch: number, style: DateStyle): string {
  return `${formatDate(epoch, style)}، ${formatTime(epoch, style)}`;
}

/** The wall clock that ISO 8601 shows, whatever its offset. */
function wallClockOf(iso: string): WallClock {
  const numbers = /^(\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(iso)?.slice(1).map(Number);
  if (numbers === undefined) throw new RangeError(`No moment is written so: ${iso}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = numbers;
  return { year, month, day, hour, minute };
}

/**
 * As `formatDate`, of a moment that is written in the zone it is to be shown in: to find out what a clock shows
 * somewhere takes a hundred times as long.
 *
 * @param iso ISO 8601 with the time, such as `2026-10-18T09:00:00+03:00`
 * @throws RangeError for anything else
 */
export function formatWrittenDate(iso: string, style: Omit<DateStyle, 'timeZone'>): string {
  return writeDate(wallClockOf(iso), style);
}

/** As `formatDateTime`, of a moment that is written in the zone it is to be shown in. Errors as `formatWrittenDate`. */
export function formatWrittenDateTime(iso: string, style: Omit<DateStyle, 'timeZone'>): string {
  const clock = wallClockOf(iso);
  return `${writeDate(clock, style)}، ${writeTime(clock, style)}`;
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
