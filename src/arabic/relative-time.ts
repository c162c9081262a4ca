import type { Digits } from './digits.ts';
import { nouns } from './nouns.ts';
import { countNoun, type NounForms } from './plural.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export interface RelativeTimeOptions {
  /** IANA name of the reader's zone: it decides what «أمس» is. */
  readonly timeZone: string;
  readonly digits?: Digits;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The date of a moment in a zone. */
interface CalendarDay {
  /** Since 1970-01-01. */
  readonly days: number;
  /** Since the year 0. */
  readonly months: number;
  /** 1–31. */
  readonly day: number;
}

function calendarDay(epoch: number, timeZone: string): CalendarDay {
  let calendar = calendars.get(timeZone);
  if (calendar === undefined) {
    calendar = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    calendars.set(timeZone, calendar);
  }
  const parts = calendar.formatToParts(epoch);
  const value = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  const month = value('month') - 1;
  return {
    days: Date.UTC(value('year'), month, value('day')) / day,
    months: value('year') * 12 + month,
    day: value('day'),
  };
}

/** «منذ ساعة», «منذ ساعتين», «منذ 3 ساعات»: منذ governs the genitive, and one is the bare noun. */
function since(count: number, noun: NounForms, digits: Digits | undefined): string {
  if (count === 1) return `منذ ${noun.other}`;
  return `منذ ${countNoun(count, noun, { case: 'genitive', ...(digits && { digits }) })}`;
}

/**
 * How long ago something was published: «الآن», «منذ 3 دقائق», «منذ ساعتين», «أمس», «أول من أمس», «منذ 11 يومًا»,
 * «منذ أسبوع», «منذ شهرين», «منذ 3 سنوات».
 *
 * Within 24 hours the clock counts; after that the calendar of the reader's zone (what was published on
 * Sunday at 23:00 is «أول من أمس» on Tuesday at 00:30). Seven days are «منذ أسبوع», other days up to 13 are
 * counted in days, then full weeks; from 30 days on, full months and years of the calendar («منذ شهرين» on 1 March for
 * what is of 1 January). `Intl.RelativeTimeFormat` cannot be used: it says
 * «قبل» and has no genitive dual.
 *
 * @param epoch, now milliseconds since 1970-01-01T00:00Z
 * @returns undefined for a moment more than a minute ahead: show the date itself
 */
export function relativeTime(
  epoch: number,
  now: number,
  options: RelativeTimeOptions,
): string | undefined {
  // Not destructured: Safari before 14.1 miscompiles that, and esbuild refuses it for such a target.
  const timeZone = options.timeZone;
  const digits = options.digits;
  const elapsed = now - epoch;
  // Clocks of readers and servers differ a little.
  if (elapsed < -minute) return undefined;
  if (elapsed < minute) return 'الآن';
  if (elapsed < hour) return since(Math.floor(elapsed / minute), nouns.minute, digits);
  if (elapsed < day) return since(Math.floor(elapsed / hour), nouns.hour, digits);

  const then = calendarDay(epoch, timeZone);
  const today = calendarDay(now, timeZone);
  // On the day when clocks go back, 24 hours may pass within one date.
  const days = Math.max(1, today.days - then.days);
  if (days === 1) return 'أمس';
  if (days === 2) return 'أول من أمس';
  if (days < 14 && days !== 7) return since(days, nouns.day, digits);
  if (days < 30) return since(Math.floor(days / 7), nouns.week, digits);
  // Thirty days may lie within one month of 31.
  const months = Math.max(1, today.months - then.months - (today.day < then.day ? 1 : 0));
  if (months < 12) return since(months, nouns.month, digits);
  return since(Math.floor(months / 12), nouns.year, digits);
}
