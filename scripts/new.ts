/** `npm run new`: a new article, asked for in Arabic, written as a draft. */

import { join } from 'node:path';
import { DateTime } from 'luxon';
import { buildOptions, siteFlags, UsageError } from '../src/build/arguments.ts';
import { runCommand } from '../src/build/command.ts';
import { completeAnswers, missingFlags, readGiven } from '../src/build/new-article/answers.ts';
import { openDesk, openShelf } from '../src/build/new-article/newsroom.ts';
import { knownTags, nextSteps, notesOn } from '../src/build/new-article/notes.ts';
import { putNewArticle } from '../src/build/new-article/put.ts';
import { askForRest } from '../src/build/new-article/questions.ts';
import { openProofreader } from '../src/build/proofreader.ts';
import { Progress } from '../src/build/report.ts';
import { newArticleSource, placeholderDescription } from '../src/content/new-article.ts';
import { relativePath } from '../src/content/relative-path.ts';
import { siteFor } from '../src/options.ts';
import { mendArticle } from '../src/proofread/proofread.ts';
import { site as settings } from '../src/site.ts';

const root = join(import.meta.dirname, '..');
const { articles, now } = siteFlags;

await runCommand(
  {
    name: 'npm run new',
    summary: [
      'ينشئ مسودة مقال جديد في مجلد يخصه، ويسأل عما لم تذكره من بياناته.',
      'من ذكر العنوان والقسم والكاتب والموضوعات لم يُسأل عن شيء.',
    ].join('\n'),
    flags: {
      title: { type: 'string', value: 'TEXT', help: 'عنوان المقال' },
      slug: {
        type: 'string',
        value: 'NAME',
        help: 'اسم المجلد، وهو عنوان الصفحة (يُقترح من العنوان)',
      },
      section: { type: 'string', value: 'ID', help: 'معرّف القسم، أو اسمه' },
      author: { type: 'string', value: 'A،B', help: 'معرّف الكاتب، أو معرّفات الكتّاب وبينها فاصلة' },
      tags: { type: 'string', value: 'A،B', help: 'الموضوعات، بينها فاصلة' },
      description: { type: 'string', value: 'TEXT', help: 'الوصف (يمكن أن يُكتب لاحقًا)' },
      ...(articles ? { articles } : {}),
      ...(now ? { now } : {}),
    },
  },
  root,
  async ({ values }, from) => {
    const options = buildOptions(values, from, Date.now());
    const site = siteFor(settings, options);
    const desk = openDesk(root, options);
    const given = readGiven(values, desk);
    const missing = missingFlags(given);
    if (missing.length > 0 && !(process.stdin.isTTY && process.stdout.isTTY)) {
      throw new UsageError(`لا أحد يُسأل هنا، وينقص: ${missing.join('، ')}`);
    }
    const progress = new Progress(process.stderr);
    progress.step('قراءة المقالات');
    const shelf = openShelf(root, options, site, desk);
    progress.end();
    const answers = completeAnswers(given, desk) ?? (await askForRest(given, desk, shelf));
    const { title, slug, section, authors, description } = answers;
    const [first = '', ...others] = authors;
    const typed = newArticleSource({
      title,
      description,
      date: DateTime.fromMillis(options.now, { zone: site.timeZone }).toFormat(
        "yyyy-MM-dd'T'HH:mm",
        { locale: 'en-US' },
      ),
      author: others.length === 0 ? first : authors,
      section,
      tags: knownTags(answers.tags, shelf),
    });
    const source = mendArticle(typed, openProofreader(root));
    const file = relativePath(from, putNewArticle(options.articles, slug, source));
    for (const note of notesOn(given, answers, shelf)) console.log(note);
    if (source !== typed) {
      console.log('أصلح المدقق اللغوي ما كان إصلاحه آمنًا مما كتبته؛ راجعه في أول الملف.');
    }
    const ownTree = options.articles === join(root, 'articles');
    const flags = ownTree ? '' : `--articles ${relativePath(from, options.articles)}`;
    const undescribed = description === placeholderDescription;
    console.log(nextSteps({ file, slug, undescribed, flags }));
    return undefined;
  },
);
