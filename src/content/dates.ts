/** Dates as writers type them in front matter. */

import { DateTime } from 'luxon';
import { removeInvisible } from '../arabic/characters.ts';
import { toAsciiDigits } from '../arabic/digits.ts';
import { gregorianMonths } from '../arabic/months.ts';
import { foldSpelling } from '../arabic/normalise.ts';
import type { Moment } from './types.ts';

/** ISO 8601; a time may have seconds and an offset. */
const shape =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Years that an article can be of: the rest are slips of the hand. */
const years = { first: 1900, last: 2199 } as const;

export interface DateMistake {
  readonly message: string;
  readonly remedy: string;
  /** What to write instead, where only one thing can have been meant. */
  readonly replacement?: string;
}

function isReal(year: number, month: number, day: number): boolean {
  return DateTime.utc(year, month, day).isValid;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function dayOf(year: number, month: number, day: number): string | undefined {
  return isReal(year, month, day) ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

/** `2026/1/2`, `2026-1-2`, `2026-01-02 9:30` */
function fromYearFirst(text: string): string | undefined {
  const match =
    /^(\d{4})[/.\-\\](\d{1,2})[/.\-\\](\d{1,2})(?:(?:[ T]+|، ?)(\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  const [hour, minute] = match.slice(4);
  const written = dayOf(year, month, day);
  if (written === undefined || hour === undefined || minute === undefined) return written;
  return Number(hour) < 24 && Number(minute) < 60
    ? `${written}T${hour.padStart(2, '0')}:${minute}`
    : undefined;
}

/** `15/01/2026` can only be the fifteenth of January; `05/01/2026` may be read in two ways. */
function fromDayFirst(text: string): string | undefined {
  const match = /^(\d{1,2})[/.\-\\](\d{1,2})[/.\-\\](\d{4})$/.exec(text);
  if (!match) return undefined;
  const [first = 0, second = 0, year = 0] = match.slice(1).map(Number);
  const readings = new Set(
    [dayOf(year, second, first), dayOf(year, first, second)].filter((day) => day !== undefined),
  );
  return readings.size === 1 ? [...readings][0] : undefined;
}

/** «14 مارس 2026», under the name that any of the four traditions gives the month. */
function fromMonthName(text: string): string | undefined {
  const match = /^(\d{1,2}) +(\p{Script=Arabic}+(?: \p{Script=Arabic}+)?)،? +(\d{4})م?$/u.exec(
    text,
  );
  const [, day = '', name = '', year = ''] = match ?? [];
  const wanted = foldSpelling(name);
  const months = new Set(
    Object.values(gregorianMonths)
      .map((names) => names.findIndex((month) => foldSpelling(month) === wanted))
      .filter((month) => month !== -1),
  );
  const [month] = months;
  return match && months.size === 1 && month !== undefined
    ? dayOf(Number(year), month + 1, Number(day))
    : undefined;
}

function mistake(text: string): DateMistake {
  const digits = toAsciiDigits(removeInvisible(text).trim());
  if (shape.test(digits)) {
    return {
      message:
        toAsciiDigits(text) === text
          ? `في التاريخ «${digits}» حروف لا تُرى.`
          : `التاريخ «${text}» مكتوب بالأرقام الهندية، والحقل يقبل الأرقام 0–9 وحدها.`,
      remedy: `اكتبه هكذا: ${digits}`,
      replacement: digits,
    };
  }
  const replacement = fromYearFirst(digits) ?? fromDayFirst(digits) ?? fromMonthName(digits);
  const message = `التاريخ «${text}» ليس بالصيغة المطلوبة: السنة ثم الشهر ثم اليوم.`;
  return replacement === undefined
    ? { message, remedy: 'اكتبه هكذا: 2026-03-14 أو مع الوقت: 2026-03-14T09:30' }
    : { message, remedy: `اكتبه هكذا: ${replacement}`, replacement };
}

/**
 * Reads a date or date-time. One without an offset is read in `timeZone`; a date alone is when the day begins: its
 * midnight, or an hour later where clocks go forward then.
 *
 * @param timeZone IANA name
 */
export function readDate(text: string, timeZone: string): Moment | DateMistake {
  const match = shape.exec(text);
  if (!match) return mistake(text);
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  if (!isReal(year, month, day)) {
    return {
      message: `لا يوجد في التقويم يوم «${text.slice(0, 10)}».`,
      remedy: 'راجع الشهر واليوم: الشهر من 01 إلى 12، واليوم لا يتجاوز عدد أيامه.',
    };
  }
  if (year < years.first || year > years.last) {
    return {
      message: `السنة في «${text}» ليست سنة مقال.`,
      remedy: `راجعها: السنوات المقبولة من ${years.first} إلى ${years.last}.`,
    };
  }
  const time = DateTime.fromISO(text.replace(' ', 'T'), { zone: timeZone });
  if (!time.isValid) {
    return {
      message: `الوقت في «${text}» غير صحيح.`,
      remedy: 'اجعل الساعة من 00 إلى 23، والدقيقة من 00 إلى 59.',
    };
  }
  // An hour that comes twice, when clocks go back, is meant the first time; which one luxon takes hangs on its own clock.
  const [first = time] = match[4] === undefined ? time.getPossibleOffsets() : [time];
  const iso = first.toISO({ suppressMilliseconds: true });
  const isDay = text.length === 'yyyy-mm-dd'.length;
  return { iso, epoch: first.toMillis(), ...(isDay && { isDay }) };
}

/**
 * A moment as it is written in a zone.
 *
 * @param epoch milliseconds since 1970-01-01T00:00Z
 * @param timeZone IANA name
 * @throws RangeError for a zone or a moment that there is not
 */
export function momentAt(epoch: number, timeZone: string): Moment {
  const iso = DateTime.fromMillis(epoch, { zone: timeZone }).toISO({ suppressMilliseconds: true });
  if (iso === null) throw new RangeError(`There is no moment ${epoch} in ${timeZone}`);
  return { iso, epoch };
}

export function isMoment(value: Moment | DateMistake): value is Moment {
  return 'epoch' in value;
}
