import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatHijriDate,
  formatMonth,
  formatTime,
  formatWrittenDate,
  formatWrittenDateTime,
} from '../../src/arabic/date.ts';
import { gregorianMonths, hijriMonths, type MonthTradition } from '../../src/arabic/months.ts';

const riyadh = { timeZone: 'Asia/Riyadh', months: 'gulf', digits: 'latn' } as const;
const morning = Date.parse('2026-10-18T09:00+03:00');

describe('dates', () => {
  test.each<[MonthTradition, string]>([
    ['gulf', '18 أكتوبر 2026'],
    ['levant', '18 تشرين الأول 2026'],
    ['maghreb', '18 أكتوبر 2026'],
    ['morocco', '18 أكتوبر 2026'],
  ])('in the months of %s', (months, text) => {
    expect(formatDate(morning, { ...riyadh, months })).toBe(text);
  });

  test('with the digits of the site', () => {
    expect(formatDate(morning, { ...riyadh, digits: 'arab' })).toBe('١٨ أكتوبر ٢٠٢٦');
  });

  test('by the zone given, not that of the machine', () => {
    const lateEvening = Date.parse('2026-12-31T22:30Z');
    expect(formatDate(lateEvening, riyadh)).toBe('1 يناير 2027');
    expect(formatDate(lateEvening, { ...riyadh, timeZone: 'Africa/Casablanca' })).toBe(
      '31 ديسمبر 2026',
    );
  });

  test.each([
    ['2026-10-18T00:05+03:00', '12:05 صباحًا'],
    ['2026-10-18T09:00+03:00', '9:00 صباحًا'],
    ['2026-10-18T12:00+03:00', '12:00 ظهرًا'],
    ['2026-10-18T13:07+03:00', '1:07 مساءً'],
    ['2026-10-18T23:59+03:00', '11:59 مساءً'],
  ])('the time of %s', (iso, text) => {
    expect(formatTime(Date.parse(iso), riyadh)).toBe(text);
  });

  test('date with time, month, Hijri', () => {
    expect(formatDateTime(morning, riyadh)).toBe('18 أكتوبر 2026، 9:00 صباحًا');
    expect(formatDateTime(morning, { ...riyadh, digits: 'arab' })).toBe(
      '١٨ أكتوبر ٢٠٢٦، ٩:٠٠ صباحًا',
    );
    expect(formatMonth(2026, 2, riyadh)).toBe('فبراير 2026');
    expect(formatHijriDate(morning, riyadh)).toBe('7 جمادى الأولى 1448 هـ');
    expect(formatHijriDate(morning, { ...riyadh, digits: 'arab' })).toBe('٧ جمادى الأولى ١٤٤٨ هـ');
  });

  // Published dates of Umm al-Qura: the first of Muharram, Ramadan and Shawwal, and the end of a month of 29 days.
  test.each([
    ['2023-03-23', '1 رمضان 1444 هـ'],
    ['2023-07-19', '1 محرم 1445 هـ'],
    ['2024-04-10', '1 شوال 1445 هـ'],
    ['2024-07-07', '1 محرم 1446 هـ'],
    ['2025-03-30', '1 شوال 1446 هـ'],
    ['2025-03-29', '29 رمضان 1446 هـ'],
    ['2026-02-18', '1 رمضان 1447 هـ'],
    ['2024-03-11', '1 رمضان 1445 هـ'],
    ['2025-03-01', '1 رمضان 1446 هـ'],
    ['2025-06-26', '1 محرم 1447 هـ'],
  ])('%s is %s', (iso, text) => {
    expect(formatHijriDate(Date.parse(`${iso}T12:00+03:00`), riyadh)).toBe(text);
  });

  test('every Hijri month of forty years has 29 or 30 days, and twelve make a year', () => {
    const dayLength = 86_400_000;
    const first = Date.parse('2024-07-07T12:00+03:00');
    let previous = '';
    let length = 0;
    const lengths: number[] = [];
    for (let epoch = first; epoch < first + 40 * 355 * dayLength; epoch += dayLength) {
      const [day = '', ...month] = formatHijriDate(epoch, riyadh).split(' ');
      if (month.join(' ') === previous) {
        length += 1;
      } else {
        if (previous !== '') lengths.push(length);
        length = 1;
        previous = month.join(' ');
      }
      expect(Number(day)).toBe(length);
    }
    expect(new Set(lengths)).toEqual(new Set([29, 30]));
    for (let year = 0; year + 12 <= lengths.length; year += 12) {
      const days = lengths.slice(year, year + 12).reduce((sum, month) => sum + month, 0);
      expect([354, 355]).toContain(days);
    }
  });

  test('what cannot be formatted is an error, not a word in the page', () => {
    expect(() => formatDate(Number.NaN, riyadh)).toThrow(RangeError);
    expect(() => formatDate(morning, { ...riyadh, timeZone: 'Asia/Nowhere' })).toThrow(RangeError);
    expect(() => formatMonth(2026, 13, riyadh)).toThrow(RangeError);
  });

  test('a moment written in the zone of the site is written as the clock there shows it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.constantFrom('Asia/Riyadh', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Tehran'),
        fc.constantFrom('latn' as const, 'arab' as const),
        (date, timeZone, digits) => {
          const style = { ...riyadh, timeZone, digits };
          const iso = DateTime.fromJSDate(date, { zone: timeZone }).toISO() ?? '';
          expect(formatWrittenDate(iso, style)).toBe(formatDate(date.getTime(), style));
          expect(formatWrittenDateTime(iso, style)).toBe(formatDateTime(date.getTime(), style));
        },
      ),
    );
    expect(() => formatWrittenDate('2026-10-18', riyadh)).toThrow(RangeError);
  });

  test('nothing invisible', () => {
    expect(formatDateTime(morning, riyadh) + formatHijriDate(morning, riyadh)).not.toMatch(
      /\p{Cf}/u,
    );
  });
});

describe('month names', () => {
  test.each<[string, MonthTradition]>([
    ['ar-EG', 'gulf'],
    ['ar-SA', 'gulf'],
    ['ar-SY', 'levant'],
    ['ar-IQ', 'levant'],
    ['ar-DZ', 'maghreb'],
    ['ar-TN', 'maghreb'],
    ['ar-MA', 'morocco'],
  ])('%s: the names of CLDR', (locale, tradition) => {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
      month: 'long',
      timeZone: 'UTC',
    });
    const names = gregorianMonths[tradition].map((_, month) =>
      format.format(Date.UTC(2026, month)),
    );
    expect(gregorianMonths[tradition]).toEqual(names);
  });

  test('Hijri: the names of CLDR', () => {
    const options = { month: 'long', timeZone: 'UTC' } as const;
    const format = new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura', options);
    // 1 Muharram 1447 and the middle of each month after it.
    const middle = (month: number): number => Date.UTC(2025, 5, 26 + 14 + Math.round(29.5 * month));
    expect(hijriMonths).toEqual(hijriMonths.map((_, month) => format.format(middle(month))));
  });
});
