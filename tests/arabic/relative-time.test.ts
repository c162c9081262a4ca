import { expect, test } from 'vitest';
import { relativeTime } from '../../src/arabic/relative-time.ts';

const timeZone = 'Asia/Riyadh';
const now = Date.parse('2026-10-18T15:00+03:00');
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The text for something published so long before `now`, its no-break spaces as spaces. */
const after = (elapsed: number): string | undefined =>
  relativeTime(now - elapsed, now, { timeZone })?.replaceAll('\u00a0', ' ');

test.each([
  [0, 'الآن'],
  [59_999, 'الآن'],
  [-minute, 'الآن'],
  [minute, 'منذ دقيقة'],
  [2 * minute, 'منذ دقيقتين'],
  [3 * minute, 'منذ 3 دقائق'],
  [11 * minute, 'منذ 11 دقيقة'],
  [59 * minute, 'منذ 59 دقيقة'],
  [hour, 'منذ ساعة'],
  [2 * hour, 'منذ ساعتين'],
  [5 * hour, 'منذ 5 ساعات'],
  [23 * hour, 'منذ 23 ساعة'],
  [day, 'أمس'],
  [2 * day, 'أول من أمس'],
  [3 * day, 'منذ 3 أيام'],
  [7 * day, 'منذ أسبوع'],
  [11 * day, 'منذ 11 يومًا'],
  [14 * day, 'منذ أسبوعين'],
  [21 * day, 'منذ 3 أسابيع'],
  [30 * day, 'منذ شهر'],
  [62 * day, 'منذ شهرين'],
  [100 * day, 'منذ 3 أشهر'],
  [350 * day, 'منذ 11 شهرًا'],
  [365 * day, 'منذ سنة'],
  [2 * 366 * day, 'منذ سنتين'],
  [3 * 366 * day, 'منذ 3 سنوات'],
  [11 * 366 * day, 'منذ 11 سنة'],
])('%d milliseconds ago: %s', (elapsed, text) => {
  expect(after(elapsed)).toBe(text);
});

test.each([
  ['2026-01-01', '2026-03-01', 'منذ شهرين'],
  ['2026-01-01', '2026-01-31', 'منذ شهر'],
  ['2026-01-31', '2026-03-01', 'منذ 4 أسابيع'],
  ['2026-01-31', '2026-03-02', 'منذ شهر'],
  ['2026-01-31', '2026-03-31', 'منذ شهرين'],
  ['2025-10-19', '2026-10-18', 'منذ 11 شهرًا'],
  ['2024-02-29', '2025-02-28', 'منذ 11 شهرًا'],
  ['2024-02-29', '2025-03-01', 'منذ سنة'],
  ['2016-10-18', '2026-10-18', 'منذ 10 سنوات'],
  ['1926-10-18', '2026-10-18', 'منذ 100 سنة'],
])('%s seen on %s: %s', (then, today, text) => {
  const noon = (date: string): number => Date.parse(`${date}T12:00+03:00`);
  expect(relativeTime(noon(then), noon(today), { timeZone })?.replaceAll('\u00a0', ' ')).toBe(text);
});

test('yesterday is a date in the zone of the reader', () => {
  const sundayLate = Date.parse('2026-10-18T23:00+03:00');
  const tuesdayEarly = Date.parse('2026-10-20T00:30+03:00');
  expect(relativeTime(sundayLate, tuesdayEarly, { timeZone })).toBe('أول من أمس');
  expect(relativeTime(sundayLate, tuesdayEarly, { timeZone: 'America/New_York' })).toBe('أمس');
});

test('24 hours within one date, when clocks go back', () => {
  const start = Date.parse('2026-10-25T00:10+02:00');
  expect(relativeTime(start, start + day, { timeZone: 'Europe/Berlin' })).toBe('أمس');
});

test('digits of the site; the number and its noun stay on one line', () => {
  expect(relativeTime(now - 3 * minute, now, { timeZone, digits: 'arab' })).toBe(
    'منذ ٣\u00a0دقائق',
  );
});

test('a moment to come has no relative time', () => {
  expect(after(-2 * minute)).toBeUndefined();
});
