/** `npm run check`: every problem of every article at once; `--fix` mends what is safe. */

import { join } from 'node:path';
import { buildOptions, siteFlags } from '../src/build/arguments.ts';
import { checkContent } from '../src/build/check/check.ts';
import { formatNamed, formatNames } from '../src/build/check/formats/formats.ts';
import { wantedFiles } from '../src/build/check/wanted-files.ts';
import { exitStatus, runCommand } from '../src/build/command.ts';
import { fixFiles } from '../src/build/fix.ts';
import { Progress, sourceReader } from '../src/build/report.ts';
import { isError } from '../src/content/problem.ts';
import { siteFor } from '../src/options.ts';
import { site as settings } from '../src/site.ts';

const root = join(import.meta.dirname, '..');

/** Mending one thing may bring another to light, which may be mended too. */
const mostRounds = 5;

await runCommand(
  {
    name: 'npm run check',
    summary:
      'يعرض كل ما في المقالات من أخطاء وتنبيهات واقتراحات، كل واحد بملفه وسطره وعلاجه. إن سمّيت مقالات أو ملفات اقتصر عليها.',
    flags: {
      ...siteFlags,
      fix: { type: 'boolean', help: 'أصلح ما يمكن إصلاحه بأمان' },
      format: {
        type: 'string',
        value: formatNames.join('|'),
        help: 'صيغة العرض (الافتراضي: pretty)؛ وما سواها للبرامج',
      },
    },
    positionals: '[مقال|ملف]…',
  },
  root,
  async ({ values, positionals }, from) => {
    const options = buildOptions(values, from, Date.now());
    const format = formatNamed(String(values.format ?? 'pretty'));
    const isWanted = wantedFiles(positionals, { articles: options.articles, root, from });
    const progress = new Progress(process.stderr);
    const check = async () => {
      progress.step('قراءة المقالات');
      try {
        return await checkContent({
          options,
          site: siteFor(settings, options),
          root,
          isWanted,
          onPictures: (done, total) => progress.update(`فحص الصور: ${done} من ${total}`),
        });
      } finally {
        progress.end();
      }
    };
    let checked = await check();
    const fixed = new Set<string>();
    if (values.fix === true) {
      for (let round = 0; round < mostRounds; round++) {
        if (!checked.problems.some(({ fix }) => fix)) break;
        for (const file of fixFiles(checked.problems, root)) fixed.add(file);
        checked = await check();
      }
    }
    const { articles, problems } = checked;
    const sourceOf = sourceReader(root);
    const told = format({ articles, problems, fixed: [...fixed].toSorted(), sourceOf });
    // Of no problems there may be nothing to tell.
    if (told !== '') console.log(told);
    return problems.some(isError) ? exitStatus.contentErrors : exitStatus.done;
  },
);
