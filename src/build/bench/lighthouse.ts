/** What Lighthouse says of a page of each template, as a phone on a slow network opens it. */

import { join, resolve } from 'node:path';
import { Progress } from '../report.ts';
import {
  articlesFlag,
  type Benchmark,
  positiveIntegers,
  ShortfallError,
  tableRow,
} from './benchmark.ts';
import { chromiumPath } from './browser.ts';
import { buildSite } from './build-site.ts';
import { auditPage } from './lighthouse/audit.ts';
import { installedLighthouse } from './lighthouse/install.ts';
import { categories, medianMetrics, metrics, type Report, summarise } from './lighthouse/report.ts';
import { templatesOf } from './pages/templates.ts';
import { serveFolder } from './static-host.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

/** What every category has to reach. */
const perfect = 100;

const columns = [...categories, ...metrics.map(([name]) => name)];

function metricCells(reports: readonly Report[]): readonly string[] {
  const [fcp = 0, lcp = 0, tbt = 0, cls = 0] = medianMetrics(reports);
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
  return [seconds(fcp), seconds(lcp), `${tbt.toFixed(0)} ms`, cls.toFixed(3)];
}

export const lighthouseBenchmark: Benchmark = {
  flags: {
    articles: articlesFlag,
    runs: {
      type: 'string',
      value: 'N',
      help: 'كم مرة يقيس lighthouse كل صفحة، بمحاكاة هاتف متوسط على شبكة بطيئة؛ والنتيجة وسيط القياسات، لأن الجهاز المشغول يغيّر الأداء من مرة إلى مرة (الافتراضي: 3)',
    },
  },
  async run(values, root, from) {
    const tree = typeof values.articles === 'string' ? resolve(from, values.articles) : undefined;
    const [runs = 1] = positiveIntegers(String(values.runs ?? '3'), 'runs');
    const progress = new Progress(process.stderr);
    const chromium = await chromiumPath();
    const short: string[] = [];
    try {
      progress.step('تجهيز Lighthouse');
      const lighthouse = await installedLighthouse(join(root, '.cache/lighthouse'));
      await withTemporaryFolder(async (scratch) => {
        const folder = join(scratch, 'site');
        progress.step('بناء الموقع');
        buildSite(root, folder, tree);
        const host = await serveFolder(folder, { kept: true });
        try {
          // What a search finds is measured by `bench -- search`.
          const templates = templatesOf(folder).filter(({ address }) => !address.includes('?'));
          for (const [place, { name, address }] of templates.entries()) {
            const reports: Report[] = [];
            while (reports.length < runs) {
              progress.step(`${name}: ${reports.length + 1}/${runs}`);
              reports.push(await auditPage(lighthouse, chromium, host.origin + address));
            }
            progress.end();
            if (place === 0) {
              const version = reports[0]?.lighthouseVersion;
              console.log(`Lighthouse ${version}, mobile, simulated throttling, median of ${runs}`);
              console.log(tableRow(['', ...columns], 16));
            }
            const summary = summarise(reports);
            const scores = summary.map(({ score }) => String(score));
            console.log(tableRow([name, ...scores, ...metricCells(reports)], 16));
            for (const { category, score, failed } of summary) {
              if (score === perfect) continue;
              short.push(`${name}، ${category}: ${score}`, ...failed.map((title) => `- ${title}`));
            }
          }
        } finally {
          await host.stop();
        }
      });
    } finally {
      progress.end();
    }
    if (short.length > 0) {
      throw new ShortfallError(`دون ${perfect}:\n${short.join('\n')}`);
    }
  },
};
