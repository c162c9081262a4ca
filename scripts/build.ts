/** `npm run build`: the site, from articles to `_site/`. */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { nouns } from '../src/arabic/nouns.ts';
import { countNoun } from '../src/arabic/plural.ts';
import { buildOptions, siteFlags, workerCount } from '../src/build/arguments.ts';
import { runCommand } from '../src/build/command.ts';
import { checkOutputFolder } from '../src/build/output-folder.ts';
import { OutputLooks } from '../src/build/output-looks.ts';
import { notePlaceOf, stateFileOf } from '../src/build/places.ts';
import { startRenderer } from '../src/build/renderer.ts';
import { Progress } from '../src/build/report.ts';
import { type BuildSummary, unchangedSince } from '../src/build/unchanged.ts';

const root = join(import.meta.dirname, '..');

// Ended so, a build under way still cleans up after itself.
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => process.exit(status));
}

await runCommand(
  {
    name: 'npm run build',
    summary: 'يبني الموقع من المقالات ويكتبه في مجلد الإخراج.',
    flags: {
      ...siteFlags,
      full: { type: 'boolean', help: 'ابنِ كل شيء من جديد ولا تستعمل ما في مجلد .cache' },
      workers: {
        type: 'string',
        value: 'N',
        help: 'العمليات التي تبني الصفحات معًا (الافتراضي: بعدد المعالجات)',
      },
    },
  },
  root,
  async ({ values }, from) => {
    const started = performance.now();
    const options = buildOptions(values, from, Date.now());
    const workers = workerCount(values.workers) ?? availableParallelism();
    const full = values.full === true;
    checkOutputFolder(options.output, options.articles, [root, options.cache]);
    const tell = (summary: BuildSummary, written: number, removed: number): void => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(
        `بُني الموقع في ${seconds} ث: ${countNoun(summary.articles, nouns.article)}، ${countNoun(summary.files, nouns.file)}؛ كُتب منها ${written} وحُذف ${removed}.`,
      );
      if (summary.problems > 0) {
        console.log(
          `في المقالات ${countNoun(summary.problems, nouns.warning)}؛ يعرضها الأمر npm run check`,
        );
      }
    };
    const looking = new OutputLooks({ stateFile: stateFileOf(options), output: options.output });
    const unchanged = full
      ? undefined
      : await unchangedSince(notePlaceOf(options, root), options.now, looking);
    if (unchanged) {
      tell(unchanged, 0, 0);
      return undefined;
    }
    const progress = new Progress(process.stderr);
    progress.step('قراءة المقالات');
    const renderer = workers === 1 ? undefined : startRenderer(options, root);
    try {
      // Loaded only where there is something to do.
      const [{ buildSite }, { followContent }] = await Promise.all([
        import('../src/build/build.ts'),
        import('../src/build/follow.ts'),
      ]);
      followContent(progress, 'بناء الصفحات');
      const { summary, written, removed } = await buildSite(options, root, {
        full,
        looking,
        renderer,
        workers,
        onRendered: () => progress.step('كتابة الملفات'),
        onWait: () => progress.step('انتظار بناء آخر يجري الآن'),
      });
      progress.end();
      tell(summary, written.length, removed.length);
    } finally {
      renderer?.end();
      progress.end();
    }
    return undefined;
  },
);
