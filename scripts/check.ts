/** `npm run check`: every problem of every article at once; `--fix` mends what is safe. */

import { join } from 'node:path';
import { nouns } from '../src/arabic/nouns.ts';
import { countNoun } from '../src/arabic/plural.ts';
import { buildOptions, siteFlags } from '../src/build/arguments.ts';
import { exitStatus, runCommand } from '../src/build/command.ts';
import { fixFiles } from '../src/build/fix.ts';
import { followContent } from '../src/build/follow.ts';
import { describeProblems, Progress } from '../src/build/report.ts';
import { ContentError } from '../src/content/content-error.ts';
import { siteFor } from '../src/options.ts';
import { prepareContent } from '../src/plugins/content/prepare.ts';
import { site as settings } from '../src/site.ts';

const root = join(import.meta.dirname, '..');

await runCommand(
  {
    name: 'npm run check',
    summary: 'يعرض كل ما في المقالات من أخطاء وتنبيهات، كل واحد بملفه وسطره وعلاجه.',
    flags: {
      ...siteFlags,
      fix: { type: 'boolean', help: 'أصلح ما يمكن إصلاحه بأمان' },
    },
  },
  root,
  async ({ values }, from) => {
    const options = buildOptions(values, from, Date.now());
    const site = siteFor(settings, options);
    const progress = new Progress(process.stderr);
    const found = followContent(progress);
    const check = async () => {
      progress.step('قراءة المقالات');
      try {
        await prepareContent({
          ...options,
          timeZone: site.timeZone,
          data: join(root, 'src/data'),
          root,
          // Articles are checked one by one; what relates them is for pages.
          relations: { relateArticles: () => new Map(), relateTopics: () => new Map() },
          pictureCache: join(options.cache, 'pictures'),
        });
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
      }
      progress.end();
      return found().problems;
    };
    let problems = await check();
    if (values.fix === true) {
      // Mending one thing may bring another to light, which may be mended too.
      for (let rounds = 0; rounds < 5 && problems.some(({ fix }) => fix); rounds++) {
        const files = fixFiles(problems, root);
        console.log(
          `أُصلح ما يمكن إصلاحه في ${countNoun(files.length, nouns.file, { case: 'genitive' })}: ${files.join('، ')}`,
        );
        problems = await check();
      }
    }
    if (problems.length === 0) {
      console.log(`لا أخطاء في المقالات (${countNoun(found().articles, nouns.article)}).`);
      return exitStatus.done;
    }
    console.log(describeProblems(problems, root));
    return problems.some(({ severity }) => severity === 'error')
      ? exitStatus.contentErrors
      : exitStatus.done;
  },
);
