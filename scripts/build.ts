/** `npm run build`: the site, from articles to `_site/`. */

import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { nouns } from '../src/arabic/nouns.ts';
import { countNoun } from '../src/arabic/plural.ts';
import { buildOptions, siteFlags, workerCount } from '../src/build/arguments.ts';
import { buildSite } from '../src/build/build.ts';
import { runCommand } from '../src/build/command.ts';
import { followContent } from '../src/build/follow.ts';
import { checkOutputFolder } from '../src/build/output-folder.ts';
import { countProblems, Progress } from '../src/build/report.ts';

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
    const options = buildOptions(values, from, Date.now());
    const workers = workerCount(values.workers);
    const progress = new Progress(process.stderr);
    checkOutputFolder(options.output, options.articles, [root, options.cache]);
    const started = performance.now();
    progress.step('قراءة المقالات');
    const found = followContent(progress, 'بناء الصفحات');
    try {
      const { written, removed, files } = await buildSite(options, root, {
        full: values.full === true,
        ...(workers === undefined ? {} : { workers }),
        onRendered: () => progress.step('كتابة الملفات'),
        onWait: () => progress.step('انتظار بناء آخر يجري الآن'),
      });
      progress.end();
      const { articles, problems } = found();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(
        `بُني الموقع في ${seconds} ث: ${countNoun(articles, nouns.article)}، ${countNoun(files, nouns.file)}؛ كُتب منها ${written.length} وحُذف ${removed.length}.`,
      );
      if (problems.length > 0) {
        console.log(`في المقالات ${countProblems(problems)}؛ يعرضها الأمر npm run check`);
      }
    } finally {
      progress.end();
    }
    return undefined;
  },
);
