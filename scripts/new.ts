/** `npm run new`: a new article, asked for in Arabic, written as a draft. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkbox, input, select } from '@inquirer/prompts';
import { DateTime } from 'luxon';
import { latinSlug } from '../src/arabic/latin-slug.ts';
import { buildOptions, siteFlags, UsageError, type Values } from '../src/build/arguments.ts';
import { runCommand } from '../src/build/command.ts';
import { loadContent } from '../src/content/load.ts';
import { newArticleSource, placeholderDescription } from '../src/content/new-article.ts';
import { readReferenceData } from '../src/content/reference-data.ts';
import { frontMatterSchema } from '../src/content/schema.ts';
import { slugFault } from '../src/content/slug.ts';
import type { BuildOptions } from '../src/options.ts';
import { site } from '../src/site.ts';

const root = join(import.meta.dirname, '..');
const { articles, now } = siteFlags;

function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** What a schema says of one field; `true` where it is content, as prompts want it. */
function judge(field: keyof typeof frontMatterSchema.shape, value: unknown): string | true {
  const result = frontMatterSchema.shape[field].safeParse(value);
  return result.success ? true : (result.error.issues[0]?.message ?? '');
}

function judgeSlug(folder: string, slug: string): string | true {
  const fault = slugFault(slug.normalize('NFC'));
  if (fault === 'reserved') return `الاسم «${slug}» محجوز لصفحة من صفحات الموقع.`;
  if (fault) return 'استعمل حروفًا لاتينية صغيرة وأرقامًا وشرطات، من 3 إلى 80 حرفًا.';
  return existsSync(join(folder, slug)) ? `المقال «${slug}» موجود من قبل، ولن يُمسّ.` : true;
}

/** The value of a flag, or the answer to a question; without a terminal there is nobody to ask. */
async function answer(
  given: string | undefined,
  flag: string,
  judgement: (value: string) => string | true,
  ask: () => Promise<string>,
): Promise<string> {
  if (given !== undefined) {
    const said = judgement(given);
    if (said !== true) throw new UsageError(`--${flag}: ${said}`);
    return given;
  }
  if (!process.stdin.isTTY) throw new UsageError(`ينقص الخيار --${flag}.`);
  return ask();
}

/** Names of the topics that articles have so far. */
function knownTopics(options: BuildOptions): readonly string[] {
  if (!existsSync(options.articles)) return [];
  const { index } = loadContent({
    ...options,
    drafts: true,
    timeZone: site.timeZone,
    data: join(root, 'src/data'),
    root,
    relations: { relateArticles: () => new Map(), relateTopics: () => new Map() },
  });
  return index.topics.map(({ subject }) => subject.name);
}

async function askTags(known: readonly string[]): Promise<readonly string[]> {
  const chosen =
    known.length === 0
      ? []
      : await checkbox({
          message: 'الموضوعات (مسافة للاختيار، Enter للإتمام):',
          choices: known.map((name) => ({ value: name, name })),
          pageSize: 12,
        });
  const others = await input({
    message: 'موضوعات أخرى، بينها فاصلة (أو Enter):',
    validate: (value) => judge('tags', [...chosen, ...splitTags(value)]),
  });
  return [...chosen, ...splitTags(others)];
}

function splitTags(value: string): readonly string[] {
  return value
    .split(/[،,]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

await runCommand(
  {
    name: 'npm run new',
    summary: 'ينشئ مسودة مقال جديد في مجلد يخصه، ويسأل عما لم تذكره من بياناته.',
    flags: {
      title: { type: 'string', value: 'TEXT', help: 'عنوان المقال' },
      slug: { type: 'string', value: 'NAME', help: 'اسم المجلد، وهو عنوان الصفحة' },
      section: { type: 'string', value: 'ID', help: 'معرّف القسم' },
      author: { type: 'string', value: 'ID', help: 'معرّف الكاتب' },
      tags: { type: 'string', value: 'A،B', help: 'الموضوعات، بينها فاصلة' },
      description: { type: 'string', value: 'TEXT', help: 'الوصف (يمكن أن يُكتب لاحقًا)' },
      ...(articles ? { articles } : {}),
      ...(now ? { now } : {}),
    },
  },
  root,
  async ({ values }, from) => {
    const options = buildOptions(values, from, Date.now());
    const data = readReferenceData(join(root, 'src/data'), 'src/data');
    const title = await answer(
      text(values, 'title'),
      'title',
      (value) => judge('title', value),
      () => input({ message: 'العنوان:', validate: (value) => judge('title', value) }),
    );
    const slug = await answer(
      text(values, 'slug') ?? (process.stdin.isTTY ? undefined : latinSlug(title)),
      'slug',
      (value) => judgeSlug(options.articles, value),
      () =>
        input({
          message: 'اسم المجلد (يظهر في عنوان الصفحة، فليكن قصيرًا):',
          default: latinSlug(title),
          validate: (value) => judgeSlug(options.articles, value),
        }),
    );
    const sections = [...data.sections.values()];
    const section = await answer(
      text(values, 'section'),
      'section',
      (id) =>
        data.sections.has(id) ||
        `لا قسم معرّفه «${id}». الأقسام: ${[...data.sections.keys()].join('، ')}`,
      () =>
        select({
          message: 'القسم:',
          choices: sections.map(({ id, name }) => ({ value: id, name })),
        }),
    );
    const authors = [...data.authors.values()];
    const author = await answer(
      text(values, 'author'),
      'author',
      (id) =>
        data.authors.has(id) ||
        `لا كاتب معرّفه «${id}». الكتّاب: ${[...data.authors.keys()].join('، ')}`,
      () =>
        select({
          message: 'الكاتب:',
          choices: authors.map(({ id, name }) => ({ value: id, name })),
        }),
    );
    const givenTags = text(values, 'tags');
    if (givenTags === undefined && !process.stdin.isTTY)
      throw new UsageError('ينقص الخيار --tags.');
    const tags =
      givenTags === undefined ? await askTags(knownTopics(options)) : splitTags(givenTags);
    const tagsFault = judge('tags', tags);
    if (tagsFault !== true) throw new UsageError(`--tags: ${tagsFault}`);
    const description = text(values, 'description') ?? placeholderDescription;
    const descriptionFault = judge('description', description);
    if (descriptionFault !== true) throw new UsageError(`--description: ${descriptionFault}`);

    const file = join(options.articles, slug, 'index.md');
    const date = DateTime.fromMillis(options.now, { zone: site.timeZone }).toFormat(
      "yyyy-MM-dd'T'HH:mm",
      { locale: 'en-US' },
    );
    mkdirSync(join(options.articles, slug), { recursive: true });
    writeFileSync(file, newArticleSource({ title, description, date, author, section, tags }), {
      flag: 'wx',
    });
    console.log(
      [
        `كُتبت المسودة: ${relative(root, file)}`,
        'اكتب فيها مقالك، وانظر إليه كما سيراه القارئ بالأمر npm start،',
        'ثم افحصه بالأمر npm run check، واحذف السطر draft: true حين يصير جاهزًا للنشر.',
      ].join('\n'),
    );
    return undefined;
  },
);
