import { expect, test } from 'vitest';
import { datesPlugin } from '../../../src/plugins/dates/plugin.ts';
import { register } from '../registered.ts';

const moment = (iso: string) => ({ iso, epoch: Date.parse(iso) });
const filters = (style: Partial<Parameters<typeof datesPlugin>[1]> = {}) =>
  register((eleventy) =>
    datesPlugin(eleventy, { timeZone: 'Asia/Riyadh', months: 'gulf', digits: 'latn', ...style }),
  );

test('a day, a time and a month as readers say them', () => {
  const { filter } = filters();
  expect(filter('date', moment('2026-10-18T09:00:00+03:00'))).toBe('18 أكتوبر 2026');
  expect(filter('dateTime', moment('2026-10-18T09:00:00+03:00'))).toMatch(/^18 أكتوبر 2026، 9:00/);
  expect(filter('monthName', { year: 2026, month: 10, address: '/' })).toBe('أكتوبر 2026');
});

test('the day is the one of the time zone of the site, on both sides of its midnight', () => {
  const { filter } = filters();
  expect(filter('date', moment('2026-12-31T23:59:59+03:00'))).toBe('31 ديسمبر 2026');
  expect(filter('date', moment('2027-01-01T00:00:00+03:00'))).toBe('1 يناير 2027');
});

test('in the months and the digits of another house', () => {
  const { filter } = filters({ months: 'levant', digits: 'arab' });
  expect(filter('date', moment('2026-10-18T09:00:00+03:00'))).toBe('١٨ تشرين الأول ٢٠٢٦');
});

test('feeds have the date of RFC 822, in English whatever the site speaks', () => {
  const { filter } = filters({ digits: 'arab' });
  expect(filter('rfc822', moment('2026-10-18T06:00:00Z'))).toBe('Sun, 18 Oct 2026 09:00:00 +0300');
});
