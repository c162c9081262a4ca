import { describe, expect, test } from 'vitest';
import {
  medianMetrics,
  type Report,
  reportSchema,
  summarise,
} from '../../../../src/build/bench/lighthouse/report.ts';

/** A report as Lighthouse writes it, cut to what is read of it and some of what is not. */
function report(performance: number, lcp: number, contrast: number | null = 1): Report {
  const category = (score: number | null, ...auditRefs: readonly object[]) => ({
    title: 'فئة',
    score,
    auditRefs,
  });
  return reportSchema.parse({
    lighthouseVersion: '13.5.0',
    finalDisplayedUrl: 'http://127.0.0.1:1/',
    categories: {
      performance: category(
        performance,
        { id: 'first-contentful-paint', weight: 10, acronym: 'FCP' },
        { id: 'largest-contentful-paint', weight: 25, acronym: 'LCP' },
        { id: 'render-blocking-insight', weight: 0 },
      ),
      accessibility: category(contrast === 0 ? 0.9 : 1, { id: 'color-contrast', weight: 7 }),
      'best-practices': category(1),
      seo: category(null, { id: 'canonical', weight: 1 }),
    },
    audits: {
      'first-contentful-paint': {
        title: 'FCP',
        score: 0.99,
        numericValue: 1100,
        displayValue: '1.1 s',
      },
      'largest-contentful-paint': {
        title: 'LCP',
        score: performance,
        numericValue: lcp,
        displayValue: `${lcp} ms`,
      },
      'render-blocking-insight': { title: 'طلبات تؤخر العرض', score: 0 },
      'cumulative-layout-shift': { title: 'CLS', score: 1, numericValue: 0 },
      'color-contrast': { title: 'التباين لا يكفي', score: contrast },
      canonical: { title: 'رابط أساسي', score: null },
    },
  });
}

describe('a category', () => {
  test('has the median score of all runs, and nothing failed where that is 100', () => {
    const [performance, accessibility] = summarise([
      report(0.82, 3000),
      report(1, 1200),
      report(0.998, 1300),
    ]);
    expect(performance).toEqual({ category: 'performance', score: 100, failed: [] });
    expect(accessibility).toEqual({ category: 'accessibility', score: 100, failed: [] });
  });

  test('under 100 names what failed in any run, the costliest first, and nothing that does not count', () => {
    const [performance, accessibility] = summarise([report(0.82, 3000, 0), report(0.9, 2500)]);
    expect(performance).toEqual({
      category: 'performance',
      score: 82,
      failed: ['LCP (3000 ms)', 'FCP (1.1 s)', 'LCP (2500 ms)'],
    });
    expect(accessibility).toEqual({
      category: 'accessibility',
      score: 90,
      failed: ['التباين لا يكفي'],
    });
  });

  test('that Lighthouse could not judge has nothing', () => {
    expect(summarise([report(1, 1000)]).at(-1)).toEqual({ category: 'seo', score: 0, failed: [] });
  });
});

test('metrics are medians; one that was not measured is none', () => {
  const reports = [report(1, 3000), report(1, 1000), report(1, 2000)];
  expect(medianMetrics(reports)).toEqual([1100, 2000, Number.NaN, 0]);
});
