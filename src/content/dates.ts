/** Dates as writers type them in front matter. */

import { DateTime } from 'luxon';
import { toAsciiDigits } from '../arabic/digits.ts';
import type { Moment } from './types.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?(Z|[+-]\d{2}:?\d{2})?$/;

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

/** `15/01/2026` can only be the fifteenth of January; `05/01/2026` may be read in two ways. */
function fromDayFirst(text: string): string | undefined {
  const match = /^(\d{1,2})[/.\-\\](\d{1,2})[/.\-\\](\d{4})$/.exec(text);
  if (!match) return undefined;
  const [first = 0, second = 0, year = 0] = match.slice(1).map(Number);
  const readings = new Set(
    [
      [second, first],
      [first, second],
    ]
      .filter(([month = 0, day = 0]) => isReal(year, month, day))
      .map(([month = 0, day = 0]) => `${year}-${pad(month)}-${pad(day)}`),
  );
  return readings.size === 1 ? [...readings][0] : undefined;
}

function mistake(text: string): DateMistake {
  const digits = toAsciiDigits(text.trim());
  const example = 'اكتبه هكذا: 2026-03-14 أو مع الوقت: 2026-03-14T09:30';
  if (digits !== text && shape.test(digits)) {
    return {
      message: `التاريخ «${text}» مكتوب بالأرقام الهندية، والحقل يقبل الأرقام 0–9 وحدها.`,
      remedy: `اكتبه هكذا: ${digits}`,
      replacement: digits,
    };
  }
  const slashed = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(digits);
  const replacement = slashed
    ? `${slashed[1]}-${pad(Number(slashed[2]))}-${pad(Number(slashed[3]))}`
    : fromDayFirst(digits);
  if (replacement !== undefined && shape.test(replacement)) {
    return {
      message: `التاريخ «${text}» ليس بالصيغة المطلوبة: السنة ثم الشهر ثم اليوم.`,
      remedy: `اكتبه هكذا: ${replacement}`,
      replacement,
    };
  }
  return {
    message: `«${text}» ليس تاريخًا بالصيغة المطلوبة: السنة ثم الشهر ثم اليوم.`,
    remedy: example,
  };
}

/**
 * Reads a date or date-time. One without an offset is read in `timeZone`; a date alone is its midnight.
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
      remedy: 'راجع الشهر واليوم: الشهر من 01 إلى 12.',
    };
  }
  const time = DateTime.fromISO(text.replace(' ', 'T'), { zone: timeZone });
  if (!time.isValid) {
    return {
      message: `الوقت في «${text}» غير صحيح.`,
      remedy: 'الساعات من 00 إلى 23 والدقائق من 00 إلى 59.',
    };
  }
  const iso = time.toISO({ suppressMilliseconds: true });
  return { iso, epoch: time.toMillis() };
}

export function isMoment(value: Moment | DateMistake): value is Moment {
  return 'epoch' in value;
}
