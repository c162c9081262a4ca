import { describe, expect, test } from 'vitest';
import {
  budgets,
  type Fetched,
  type Kind,
  overBudget,
  pageBudget,
  pageWeight,
  wholeWeight,
} from '../../../../src/build/bench/pages/weight.ts';

function weight(bytes: Readonly<Partial<Record<Kind, number>>>, foreign: readonly string[] = []) {
  const fetched = (Object.keys(bytes) as Kind[]).map(
    (kind): Fetched => ({ path: `/${kind}`, kind, bytes: bytes[kind] ?? 0 }),
  );
  return { fetched, foreign };
}

describe('what is over its budget', () => {
  const within = { html: 9000, styles: 8700, scripts: 2300, fonts: 37_000, icons: 1100 };

  test('is nothing while all keep to it, whatever pictures come as one scrolls', () => {
    expect(overBudget(weight({ ...within, hero: 60_000, pictures: 900_000 }))).toEqual([]);
  });

  test('is each kind by itself, to the byte', () => {
    const { fonts = 0 } = budgets;
    expect(overBudget(weight({ fonts }))).toEqual([]);
    expect(overBudget(weight({ fonts: fonts + 1024 }))).toEqual(['fonts 41.0 > 40.0 KiB']);
    expect(overBudget(weight({ hero: 81 * 1024 }))).toEqual(['hero 81.0 > 80.0 KiB']);
  });

  test('is a page whose parts are each light enough', () => {
    const { html = 0, styles = 0, scripts = 0, fonts = 0, icons = 0 } = budgets;
    expect(overBudget(weight({ html, styles, scripts, fonts, icons }))).toEqual([
      'page 71.0 > 60.0 KiB',
    ]);
  });

  test('is what a page should never ask for, and any other origin', () => {
    expect(overBudget(weight({ other: 1024 }, ['https://example.com/x.js']))).toEqual([
      'other 1.0 > 0.0 KiB',
      'foreign https://example.com/x.js',
    ]);
  });
});

test('a page is weighed without pictures and search, the whole with them', () => {
  const all = weight({ html: 1, styles: 2, hero: 100, pictures: 200, search: 400, index: 800 });
  expect([pageWeight(all), wholeWeight(all)]).toEqual([3, 1503]);
  expect(pageBudget).toBe(60 * 1024);
});
