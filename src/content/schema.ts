/**
 * What the front matter of an article and the files of `src/data` may say. The schema is also the documentation:
 * every `error` is what a writer reads when a value does not fit: a sentence that says what is wrong and, after a
 * line break, one that says what to do; `{أو}` in it stands for «or leave the key out» where that is allowed.
 */

import { z } from 'zod';
import { countCharacters } from './count-characters.ts';

/** One line of text between `least` and `most` characters as readers count them; lines it was broken into are joined. */
function text(name: string, least: number, most: number) {
  return z
    .string({
      error: `قيمة ${name} يجب أن تكون نصًا.\nاكتب نصًا واحدًا؛ وإن كان رقمًا أو فيه نقطتان رأسيتان فضعه بين علامتي تنصيص.`,
    })
    .transform((value) =>
      value
        .trim()
        .replace(/[ \t]*\n[ \t]*/g, ' ')
        .normalize('NFC'),
    )
    .superRefine((value, context) => {
      if (/\p{Cc}/u.test(value) || !value.isWellFormed()) {
        context.addIssue({
          code: 'custom',
          message: `في الحقل ${name} رموز تحكم لا تُرى.\nاحذفها، أو اكتب النص من جديد.`,
        });
      }
      const length = countCharacters(value);
      if (length < least) {
        context.addIssue({
          code: 'custom',
          message:
            length === 0
              ? `الحقل ${name} فارغ.\nاكتب قيمته بعد النقطتين{أو}.`
              : `الحقل ${name} قصير: عدد أحرفه ${length}، وأقل المقبول ${least}.\nأضف إليه ما يوضّحه للقارئ.`,
        });
      } else if (length > most) {
        context.addIssue({
          code: 'custom',
          message: `الحقل ${name} طويل: عدد أحرفه ${length}، وأكثر المقبول ${most}.\nاختصره.`,
        });
      }
    });
}

function listOf<Item extends z.ZodType>(name: string, item: Item, least: number, most: number) {
  return z
    .array(item, {
      error: `قيمة ${name} يجب أن تكون قائمة.\nاكتب كل عنصر في سطر يبدأ بشرطة ومسافة، أو ضع العناصر بين قوسين معقوفين [ ] وبينها الفاصلة , اللاتينية.`,
    })
    .min(least, {
      error: `القائمة ${name} فارغة.\nاكتب فيها عنصرًا واحدًا على الأقل{أو}.`,
    })
    .max(most, {
      error: `القائمة ${name} أطول من المسموح.\nأبقِ منها أهم العناصر: أكثر المقبول ${most}.`,
    });
}

const tag = text('tags', 1, 60).superRefine((value, context) => {
  if (value.includes('،')) {
    context.addIssue({
      code: 'custom',
      message:
        'الفاصلة العربية لا تفصل بين عناصر القائمة، فهذه كلها وسم واحد.\nضع بين الوسوم الفاصلة , اللاتينية، أو اكتب كل وسم في سطر يبدأ بشرطة ومسافة.',
    });
  }
});

const date = (name: string) =>
  z.string({
    error: `قيمة ${name} يجب أن تكون تاريخًا.\nاكتبه هكذا: 2026-03-14 أو مع الوقت: 2026-03-14T09:30`,
  });

const webAddress = (name: string) =>
  z.url({
    protocol: /^https?$/,
    error: `قيمة ${name} ليست عنوان صفحة.\nاكتب العنوان كاملًا كما يظهر في المتصفح، بدءًا من https://`,
  });

/** Keys under a key. `how` tells how they are written. */
function fields<Shape extends z.core.$ZodLooseShape>(name: string, how: string, shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'invalid_type'
        ? `قيمة ${name} يجب أن تكون حقولًا لكل منها اسم.\n${how}`
        : undefined,
  });
}

export const pictureSchema = fields(
  'hero',
  'اكتب hero: وحدها في سطر، وتحتها سطران يبدأ كل منهما بمسافتين: src: واسم الملف، ثم alt: ووصف الصورة.',
  {
    src: text('src', 1, 200),
    alt: text('alt', 1, 300),
    caption: text('caption', 1, 400).optional(),
    credit: text('credit', 1, 120).optional(),
  },
);

export const frontMatterSchema = z.strictObject({
  title: text('title', 10, 120),
  description: text('description', 50, 200),
  date: date('date'),
  updated: date('updated').optional(),
  correction: text('correction', 10, 600).optional(),
  author: z.union([text('author', 1, 80), listOf('author', text('author', 1, 80), 1, 8)], {
    error:
      'قيمة author يجب أن تكون معرّف كاتب، أو قائمة معرّفات.\nاكتب مثلًا: author: apps-desk أو author: [apps-desk, ai-desk]',
  }),
  section: text('section', 1, 80),
  tags: listOf('tags', tag, 1, 8),
  hero: pictureSchema.optional(),
  summary: listOf('summary', text('summary', 1, 240), 1, 5).optional(),
  related: listOf('related', text('related', 1, 80), 1, 4).optional(),
  breaking: date('breaking').optional(),
  series: text('series', 3, 80).optional(),
  sources: listOf(
    'sources',
    fields(
      'sources',
      'ابدأ كل مصدر بشرطة ومسافة ثم title: واسمه، وتحت كلمة title في السطر التالي url: وعنوانه.',
      { title: text('title', 1, 200), url: webAddress('url') },
    ),
    1,
    30,
  ).optional(),
  aliases: listOf(
    'aliases',
    z.string().regex(/^\/(?!\/)[^\s?#\\]*$/u, {
      error:
        'العنوان القديم في aliases يبدأ بشرطة مائلة، بلا اسم الموقع وبلا مسافات.\nاكتبه هكذا: /2025/11/02/old-name/',
    }),
    1,
    50,
  ).optional(),
  draft: z
    .boolean({
      error: 'قيمة draft هي true أو false.\nاكتب draft: true للمسودة، أو احذف السطر لنشر المقال.',
    })
    .optional(),
});

export type FrontMatterValues = z.infer<typeof frontMatterSchema>;

const anyFrontMatter = frontMatterSchema.partial();

/** What of a front matter is right, whatever else is wrong with it. */
export type SoundValues = z.infer<typeof anyFrontMatter>;

/** The values that fit, each by itself: what refers to other things can be looked up all the same. */
export function soundValues(frontMatter: unknown): SoundValues {
  const fitting = Object.entries(frontMatterSchema.shape).flatMap(([key, schema]) => {
    const value: unknown = Reflect.get(Object(frontMatter), key);
    return value !== undefined && schema.safeParse(value).success ? [[key, value] as const] : [];
  });
  return anyFrontMatter.parse(Object.fromEntries(fitting));
}

const identifier = (name: string) =>
  z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: `قيمة ${name} لا تصلح معرّفًا.\nاكتبها بحروف لاتينية صغيرة وأرقام وشرطات، مثل apps-desk`,
  });

export const sectionsSchema = listOf(
  'sections.yaml',
  fields(
    'sections.yaml',
    'ابدأ كل عنصر بشرطة ومسافة، واكتب كل حقل في سطر: id: ثم name: ثم description:',
    {
      id: identifier('id'),
      name: text('name', 2, 40),
      description: text('description', 10, 300),
    },
  ),
  1,
  40,
);

export const authorsSchema = listOf(
  'authors.yaml',
  fields('authors.yaml', 'ابدأ كل عنصر بشرطة ومسافة، واكتب كل حقل في سطر: id: ثم name: ثم bio:', {
    id: identifier('id'),
    name: text('name', 2, 80),
    role: text('role', 2, 80).optional(),
    desk: z
      .boolean({ error: 'اكتب في desk كلمة true إن كان قسم تحرير لا شخصًا، أو احذفه.' })
      .optional(),
    bio: text('bio', 10, 600),
  }),
  1,
  2000,
);

export const topicsSchema = z
  .array(
    fields('topics.yaml', 'ابدأ كل عنصر بشرطة ومسافة، واكتب كل حقل في سطر: name: واسمه', {
      name: text('name', 2, 60),
      slug: identifier('slug').optional(),
      variants: listOf('variants', text('variants', 1, 60), 1, 40).optional(),
      description: text('description', 10, 300).optional(),
    }),
    {
      error:
        'الملف topics.yaml يجب أن يكون قائمة.\nابدأ كل موضوع بسطر فيه شرطة ومسافة ثم name: واسمه.',
    },
  )
  .nullable()
  .transform((topics) => topics ?? []);

const pluralForm = text('الجمع', 2, 40);

/** `plurals.yaml`: a word, and its plural or plurals. */
export const pluralsSchema = z
  .record(
    text('المفرد', 2, 40),
    z.union([pluralForm.transform((form) => [form]), z.array(pluralForm).max(8)], {
      error: 'بعد الكلمة جمعها، أو جموعها بين قوسين معقوفين.\nاكتب مثلًا: هاتف: هواتف',
    }),
    { error: 'الملف plurals.yaml يجب أن يكون كلمات وجموعها.\nاكتب في كل سطر: المفرد: الجمع' },
  )
  .nullable()
  .transform((plurals) => plurals ?? {});

/** `names.yaml`: the ways to write each name. */
export const namesSchema = z
  .array(listOf('الكتابات', text('الاسم', 1, 40), 2, 20), {
    error:
      'الملف names.yaml يجب أن يكون قائمة.\nاكتب في كل سطر شرطة ثم كتابات الاسم بين قوسين معقوفين: - [آبل, Apple]',
  })
  .nullable()
  .transform((names) => names ?? []);

/** `glossary.yaml`: how the newsroom writes a name or a term, and how it does not. */
export const glossarySchema = z
  .array(
    fields(
      'glossary.yaml',
      'ابدأ كل لفظ بشرطة ومسافة ثم write: وما نكتبه، وتحت كلمة write في السطر التالي not: وما لا نكتبه بين قوسين معقوفين.',
      {
        write: text('write', 2, 60),
        not: listOf('not', text('not', 2, 60), 1, 40),
        why: text('why', 2, 200).optional(),
        level: z
          .enum(['safe', 'suggest'], {
            error:
              'قيمة level هي safe أو suggest.\nاكتب safe لما يُصلح آليًا بالخيار --fix، وsuggest لما يُقترح فقط.',
          })
          .default('suggest'),
      },
    ),
    {
      error:
        'الملف glossary.yaml يجب أن يكون قائمة.\nابدأ كل لفظ بسطر فيه شرطة ومسافة ثم write: وما نكتبه.',
    },
  )
  .nullable()
  .transform((entries) => entries ?? []);
