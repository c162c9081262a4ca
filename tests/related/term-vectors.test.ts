import { describe, expect, test } from 'vitest';
import { dotProduct, type SparseRows } from '../../src/related/sparse-rows.ts';
import { buildTermVectors } from '../../src/related/term-vectors.ts';

const document = (body: string, title = '', description = '') => ({ title, description, body });

const lengthOf = (rows: SparseRows, row: number): number => Math.sqrt(dotProduct(rows, row, row));

/** Documents that share nothing, so that a site is large enough for idf to mean something. */
const strangers = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    document(`غريب${'ابتثج'[index % 5]}${index} وحيد${index}`),
  );

describe('buildTermVectors', () => {
  test('identical documents have the cosine 1, strangers 0', () => {
    const text = 'تشفير الرسائل في تطبيقات المحادثة';
    const rows = buildTermVectors([document(text), document(text), ...strangers(8)]);
    expect(dotProduct(rows, 0, 1)).toBeCloseTo(1, 10);
    expect(dotProduct(rows, 0, 2)).toBe(0);
  });

  test('spelling, tashkeel and stop words make no difference', () => {
    const rows = buildTermVectors([
      document('تشفير الرسائل'),
      document('وفي هذه التَّشفير كان تشفير مع الرسـائل'),
      document('الرسايل تشفير'),
      ...strangers(9),
    ]);
    expect(dotProduct(rows, 0, 2)).toBeCloseTo(1, 10);
    expect(dotProduct(rows, 0, 1)).toBeGreaterThan(0.5);
  });

  test('the title weighs more than the description, and that more than the body', () => {
    const other = document('بطارية شاشة كاميرا');
    const near = (of: ReturnType<typeof document>): number =>
      dotProduct(buildTermVectors([other, of, ...strangers(8)]), 0, 1);
    const rest = 'معالج ذاكرة منفذ هيكل';
    const inBody = near(document(`بطارية ${rest}`));
    const inDescription = near(document(rest, '', 'بطارية'));
    const inTitle = near(document(rest, 'بطارية'));
    expect(inTitle).toBeGreaterThan(inDescription);
    expect(inDescription).toBeGreaterThan(inBody);
    expect(inBody).toBeGreaterThan(0);
  });

  test('sharing their only common words does not make twins on a small site', () => {
    const rows = buildTermVectors([
      document('هاتف بطارية ألف باء تاء ثاء جيم حاء خاء دال'),
      document('هاتف بطارية عين غين فاء قاف كاف لام ميم نون'),
      ...strangers(3),
    ]);
    expect(dotProduct(rows, 0, 1)).toBeGreaterThan(0);
    expect(dotProduct(rows, 0, 1)).toBeLessThan(0.5);
  });

  test('at most 60 terms, each row no longer than 1, terms ascending', () => {
    const many = Array.from({ length: 200 }, (_, index) => `كلمةx${index}`).join(' ');
    const rows = buildTermVectors([document(many), document(many), ...strangers(10)]);
    expect(rows.starts[1]).toBe(60);
    expect(lengthOf(rows, 0)).toBeLessThanOrEqual(1 + 1e-12);
    const features = rows.features.slice(0, 60);
    expect(features).toEqual(features.toSorted());
  });

  test('a word in more than a tenth of a large site does not count; on a small site it may', () => {
    const site = (size: number, uses: number) =>
      buildTermVectors([
        ...Array.from({ length: uses }, () => document('خبر')),
        ...strangers(size - uses),
      ]);
    expect(dotProduct(site(200, 20), 0, 1)).toBeGreaterThan(0);
    expect(dotProduct(site(200, 21), 0, 1)).toBe(0);
    expect(dotProduct(site(20, 10), 0, 1)).toBeGreaterThan(0);
    expect(dotProduct(site(20, 11), 0, 1)).toBe(0);
    expect(dotProduct(site(6, 3), 0, 1)).toBeGreaterThan(0);
  });

  test('no documents, empty documents', () => {
    expect(buildTermVectors([]).starts).toHaveLength(1);
    expect(buildTermVectors([document(''), document('')]).features).toHaveLength(0);
  });
});
