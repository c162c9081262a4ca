/** `npm run build`: the site, from articles to `_site/`. */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildOptions, siteFlags, UsageError, workerCount } from '../src/build/arguments.ts';
import { runCommand } from '../src/build/command.ts';
import { checkOutputFolder } from '../src/build/output-folder.ts';
import { OutputLooks } from '../src/build/output-looks.ts';
import { notePlaceOf, stateFileOf } from '../src/build/places.ts';
import { startRenderer } from '../src/build/renderer.ts';
import { Progress } from '../src/build/report.ts';
import { describeBuild } from '../src/build/tell-build.ts';
import { type BuildSummary, unchangedSince } from '../src/build/unchanged.ts';
import { siteFor } from '../src/options.ts';
import { site as settings } from '../src/site.ts';

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
      'if-due': {
        type: 'boolean',
        help: 'لا تبنِ إلا إن تغيّر شيء أو حان موعد مقال منذ البناء السابق بهذا الخيار',
      },
    },
  },
  root,
  async ({ values }, from) => {
    const started = performance.now();
    const options = buildOptions(values, from, Date.now());
    const workers = workerCount(values.workers) ?? availableParallelism();
    const full = values.full === true;
    if (full && values['if-due'] === true) {
      throw new UsageError('لا يجتمع الخياران ‎--full و‎--if-due: الأول يبني في كل حال.');
    }
    checkOutputFolder(options.output, options.articles, [root, options.cache]);
    const site = siteFor(settings, options);
    const { now, drafts } = options;
    const tellNext = async (next: number | null): Promise<void> => {
      if (next === null) return;
      const { describeNext } = await import('../src/build/next-build.ts');
      console.log(describeNext(next, site));
    };
    const tell = async (summary: BuildSummary, written = 0, removed = 0): Promise<void> => {
      const seconds = (performance.now() - started) / 1000;
      const result = { seconds, written, removed, drafts };
      for (const line of describeBuild(summary, result)) console.log(line);
      await tellNext(summary.next);
    };
    const looking = new OutputLooks({ stateFile: stateFileOf(options), output: options.output });
    const unchanged = full
      ? undefined
      : await unchangedSince(notePlaceOf(options, root), now, looking);
    if (unchanged) {
      await tell(unchanged);
      return undefined;
    }
    let inputs: string | undefined;
    if (values['if-due'] === true) {
      const [{ isDue, readNextBuild }, { inputsFingerprint }] = await Promise.all([
        import('../src/build/next-build.ts'),
        import('../src/build/inputs.ts'),
      ]);
      inputs = await inputsFingerprint(options, root);
      const last = readNextBuild(options.cache);
      if (!isDue(last, { now, inputs })) {
        console.log('لم يتغيّر شيء ولم يحن موعد شيء، فلم يُبنَ الموقع.');
        await tellNext(last?.next ? Date.parse(last.next) : null);
        return undefined;
      }
    }
    const progress = new Progress(process.stderr);
    progress.step('قراءة المقالات');
    const renderer = workers === 1 ? undefined : startRenderer(options, root);
    try {
      // Loaded only where there is something to do.
      const [{ buildSite }, { followContent }, { writeNextBuild }] = await Promise.all([
        import('../src/build/build.ts'),
        import('../src/build/follow.ts'),
        import('../src/build/next-build.ts'),
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
      writeNextBuild(options.cache, { now, next: summary.next, inputs }, site);
      await tell(summary, written.length, removed.length);
    } finally {
      renderer?.end();
      progress.end();
    }
    return undefined;
  },
);
