/**
 * What the front matter of an article and the files of `src/data` may say. The schema is also the documentation:
 * every `error` is the sentence that a writer reads when a value does not fit.
 */

import { z } from 'zod';

const characters = (text: string): number => [...new Intl.Segmenter('ar').segment(text)].length;

/** Text between `least` and `most` characters as readers count them. */
function text(name: string, least: number, most: number) {
  return z
    .string({ error: `قيمة ${name} يجب أن تكون نصًا. ضعها بين علامتي تنصيص.` })
    .transform((value) => value.trim().normalize('NFC'))
    .superRefine((value, context) => {
      const length = characters(value);
      if (length < least) {
        context.addIssue({
          code: 'custom',
          message:
            length === 0
              ? `الحقل ${name} فارغ.`
              : `الحقل ${name} قصير: طوله ${length}، وأقل المقبول ${least}.`,
        });
      } else if (length > most) {
        context.addIssue({
          code: 'custom',
          message: `الحقل ${name} طويل: طوله ${length}، وأكثر المقبول ${most}.`,
        });
      }
    });
}

/** A list whose one member may be written without the list. */
function listOf<Item extends z.ZodType>(name: string, item: Item, least: number, most: number) {
  return z
    .array(item, { error: `قيمة ${name} يجب أن تكون قائمة: كل عنصر في سطر يبدأ بشرطة ومسافة.` })
    .min(least, { error: `القائمة ${name} فارغة.` })
    .max(most, { error: `القائمة ${name} أطول من المسموح: أكثر المقبول ${most}.` });
}

const date = (name: string) =>
  z.string({ error: `قيمة ${name} يجب أن تكون تاريخًا مثل 2026-03-14 أو 2026-03-14T09:30` });

const webAddress = (name: string) =>
  z.url({
    protocol: /^https?$/,
    error: `قيمة ${name} يجب أن تكون عنوانًا كاملًا يبدأ بـ https://`,
  });

export const pictureSchema = z.strictObject({
  src: text('src', 1, 200),
  alt: text('alt', 1, 300),
  caption: text('caption', 1, 400).optional(),
  credit: text('credit', 1, 120).optional(),
});

export const frontMatterSchema = z.strictObject({
  title: text('title', 10, 120),
  description: text('description', 50, 200),
  date: date('date'),
  updated: date('updated').optional(),
  correction: text('correction', 10, 600).optional(),
  author: z.union([text('author', 1, 80), listOf('author', text('author', 1, 80), 1, 8)], {
    error: 'قيمة author يجب أن تكون معرّف كاتب، أو قائمة معرّفات.',
  }),
  section: text('section', 1, 80),
  tags: listOf('tags', text('tags', 1, 60), 1, 8),
  hero: pictureSchema.optional(),
  summary: listOf('summary', text('summary', 1, 240), 1, 5).optional(),
  related: listOf('related', text('related', 1, 80), 1, 4).optional(),
  breaking: date('breaking').optional(),
  series: text('series', 3, 80).optional(),
  sources: listOf(
    'sources',
    z.strictObject({ title: text('title', 1, 200), url: webAddress('url') }),
    1,
    30,
  ).optional(),
  aliases: listOf(
    'aliases',
    z.string().regex(/^\/(?!\/)[^\s?#\\]*$/u, {
      error: 'العنوان القديم في aliases يبدأ بشرطة مائلة ولا مسافات فيه، مثل /2025/11/02/old-name/',
    }),
    1,
    50,
  ).optional(),
  draft: z.boolean({ error: 'قيمة draft هي true أو false.' }).optional(),
});

export type FrontMatterValues = z.infer<typeof frontMatterSchema>;

const identifier = (name: string) =>
  z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: `المعرّف ${name} يُكتب بحروف لاتينية صغيرة وأرقام وشرطات، مثل apps-desk`,
  });

export const sectionsSchema = listOf(
  'sections.yaml',
  z.strictObject({
    id: identifier('id'),
    name: text('name', 2, 40),
    description: text('description', 10, 300),
  }),
  1,
  40,
);

export const authorsSchema = listOf(
  'authors.yaml',
  z.strictObject({
    id: identifier('id'),
    name: text('name', 2, 80),
    role: text('role', 2, 80).optional(),
    bio: text('bio', 10, 600),
  }),
  1,
  2000,
);

export const topicsSchema = z
  .array(
    z.strictObject({
      name: text('name', 2, 60),
      slug: identifier('slug').optional(),
      variants: listOf('variants', text('variants', 1, 60), 1, 40).optional(),
      description: text('description', 10, 300).optional(),
    }),
  )
  .nullable()
  .transform((topics) => topics ?? []);
