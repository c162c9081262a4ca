/** What is read of a report of Lighthouse, and what several of one page come to. */

import { z } from 'zod';
import { quantilesOf } from '../search/quantiles.ts';

/** As Lighthouse names them. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Category = (typeof categories)[number];

/** Scores are from 0 to 1; null where an audit does not apply. */
const score = z.number().min(0).max(1).nullable();

const categorySchema = z.object({
  score,
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});

const auditSchema = z.object({
  /** In the language of the report. Of an audit that failed it says what is wrong. */
  title: z.string(),
  score,
  numericValue: z.number().optional(),
  displayValue: z.string().optional(),
});

export const reportSchema = z.object({
  lighthouseVersion: z.string(),
  /** Why there is nothing to measure. */
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(z.enum(categories), categorySchema),
  audits: z.record(z.string(), auditSchema),
});

export type Report = z.infer<typeof reportSchema>;

/** In milliseconds, but for the last, which has no unit. */
export const metrics = [
  ['FCP', 'first-contentful-paint'],
  ['LCP', 'largest-contentful-paint'],
  ['TBT', 'total-blocking-time'],
  ['CLS', 'cumulative-layout-shift'],
] as const;

export interface CategorySummary {
  readonly category: Category;
  /** From 0 to 100, the median of all reports. */
  readonly score: number;
  /** What keeps it from 100, in any of the reports: titles of audits. */
  readonly failed: readonly string[];
}

/** Audits that count and are not passed, the costliest first. */
function failedAudits({ categories, audits }: Report, category: Category): readonly string[] {
  return categories[category].auditRefs
    .map(({ id, weight }) => ({ ...audits[id], weight }))
    .map(({ title = '', displayValue, score, weight }) => ({
      told: displayValue === undefined ? title : `${title} (${displayValue})`,
      lost: weight * (1 - (score ?? 1)),
    }))
    .filter(({ lost }) => lost > 0)
    .toSorted((a, b) => b.lost - a.lost)
    .map(({ told }) => told);
}

/**
 * The categories, in their order.
 *
 * @throws RangeError where there is no report
 */
export function summarise(reports: readonly Report[]): readonly CategorySummary[] {
  return categories.map((category) => {
    const scores = reports.map((report) => report.categories[category].score ?? 0);
    const score = Math.round(quantilesOf(scores).median * 100);
    const failed = reports.flatMap((report) => failedAudits(report, category));
    return { category, score, failed: score === 100 ? [] : [...new Set(failed)] };
  });
}

/** Medians of the metrics, in their order; NaN for one that Lighthouse did not measure. */
export function medianMetrics(reports: readonly Report[]): readonly number[] {
  return metrics.map(([, audit]) => {
    const values = reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN);
    return quantilesOf(values).median;
  });
}
