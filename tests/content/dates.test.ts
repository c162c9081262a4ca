import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isMoment, readDate } from '../../src/content/dates.ts';

const read = (text: string) => readDate(text, 'Asia/Riyadh');

describe('what is a date', () => {
  test.each([
    ['2026-03-14', '2026-03-14T00:00:00+03:00'],
    ['2026-03-14T09:30', '2026-03-14T09:30:00+03:00'],
    ['2026-03-14 09:30', '2026-03-14T09:30:00+03:00'],
    ['2026-03-14T09:30:15', '2026-03-14T09:30:15+03:00'],
    ['2026-03-14T06:30Z', '2026-03-14T09:30:00+03:00'],
    ['2026-03-14T06:30:00.000Z', '2026-03-14T09:30:00+03:00'],
    ['2026-03-13T23:30-0500', '2026-03-14T07:30:00+03:00'],
    ['2024-02-29', '2024-02-29T00:00:00+03:00'],
  ])('%s', (text, iso) => {
    expect(read(text)).toMatchObject({ iso, epoch: Date.parse(iso) });
  });

  test('a day alone is one, also where its midnight is left out', () => {
    expect(read('2026-03-14')).toHaveProperty('isDay', true);
    expect(read('2026-03-14T00:00')).not.toHaveProperty('isDay');
    expect(readDate('2026-04-24', 'Africa/Cairo')).toEqual({
      iso: '2026-04-24T01:00:00+03:00',
      epoch: Date.parse('2026-04-24T01:00:00+03:00'),
      isDay: true,
    });
  });

  test.each(['2026-01-15', '2026-07-15'])(
    'an hour that comes twice is the first, on %s too',
    (today) => {
      vi.useFakeTimers({ now: Date.parse(today), toFake: ['Date'] });
      const [first, second] = ['2026-10-29T23:30', '2026-10-29T23:30+02:00'];
      expect(readDate(first, 'Africa/Cairo')).toMatchObject({ iso: '2026-10-29T23:30:00+03:00' });
      expect(readDate(second, 'Africa/Cairo')).toMatchObject({ iso: '2026-10-29T23:30:00+02:00' });
      vi.useRealTimers();
    },
  );

  test('one without an offset is read in the time zone that is given, summer time included', () => {
    expect(readDate('2026-07-01T12:00', 'Africa/Cairo')).toMatchObject({
      iso: '2026-07-01T12:00:00+03:00',
    });
    expect(readDate('2026-01-01T12:00', 'Africa/Cairo')).toMatchObject({
      iso: '2026-01-01T12:00:00+02:00',
    });
  });
});

describe('what can only have meant one date is told', () => {
  test.each([
    ['15/01/2026', '2026-01-15'],
    ['01/15/2026', '2026-01-15'],
    ['05-05-2026', '2026-05-05'],
    ['15.1.2026', '2026-01-15'],
    ['2026/1/2', '2026-01-02'],
    ['2026-3-4', '2026-03-04'],
    ['2026.03.04', '2026-03-04'],
    ['2026-03-14 9:30', '2026-03-14T09:30'],
    ['٢٠٢٦-٠١-٠٢', '2026-01-02'],
    ['۲۰۲۶-۰۱-۰۲', '2026-01-02'],
    ['٢٠٢٦-٠١-٠٢T٠٩:٣٠', '2026-01-02T09:30'],
    ['١٥/١/٢٠٢٦', '2026-01-15'],
    ['\u200e2026-03-14\u200f', '2026-03-14'],
    ['14 مارس 2026', '2026-03-14'],
    ['١٤ مارس ٢٠٢٦م', '2026-03-14'],
    ['14 اذار 2026', '2026-03-14'],
    ['2 كانون الثاني 2026', '2026-01-02'],
    ['3 أوت 2026', '2026-08-03'],
  ])('%s', (text, replacement) => {
    expect(read(text)).toMatchObject({ replacement });
  });
});

describe('what may be read in two ways, or in none, is only refused', () => {
  test.each([
    '05/01/2026',
    '2026/13/40',
    '40/13/2026',
    '30 فبراير 2026',
    '14 شهر 2026',
    '2026',
    '2026-03',
    '2026-03-14Z',
    '2026-03-14+03:00',
    'March 14, 2026',
    'أمس',
    '',
    '+002026-03-14',
    '-2026-03-14',
    '2026-03-14T9',
  ])('%s', (text) => {
    const moment = read(text);
    expect(isMoment(moment)).toBe(false);
    expect(moment).not.toHaveProperty('replacement');
  });
});

test.each([
  ['2026-02-30', 'لا يوجد في التقويم يوم «2026-02-30».'],
  ['2026-00-10', 'لا يوجد في التقويم يوم «2026-00-10».'],
  ['2025-02-29T10:00', 'لا يوجد في التقويم يوم «2025-02-29».'],
  ['2026-03-14T25:00', 'الوقت في «2026-03-14T25:00» غير صحيح.'],
  ['2026-03-14T09:75', 'الوقت في «2026-03-14T09:75» غير صحيح.'],
  ['0000-01-01', 'السنة في «0000-01-01» ليست سنة مقال.'],
  ['0226-01-01', 'السنة في «0226-01-01» ليست سنة مقال.'],
  ['9999-01-01', 'السنة في «9999-01-01» ليست سنة مقال.'],
])('a date that is no day of a newspaper: %s', (text, message) => {
  expect(read(text)).toMatchObject({ message });
});

test('what is suggested is a date itself', () => {
  const part = fc.integer({ min: 0, max: 40 }).map(String);
  const written = fc
    .tuple(part, part, fc.integer({ min: 1950, max: 2100 }).map(String), fc.constantFrom(...'/.-'))
    .chain(([a, b, year, sign]) =>
      fc.constantFrom([a, b, year].join(sign), [year, a, b].join(sign), `${a} مارس ${year}`),
    );
  fc.assert(
    fc.property(written, (text) => {
      const moment = read(text);
      if (isMoment(moment) || moment.replacement === undefined) return;
      expect(isMoment(read(moment.replacement))).toBe(true);
    }),
  );
});
