/**
 * What one run of a command may change about the site: where articles come from, where pages go,
 * under which address, and what time it is. Commands set these as environment variables, so that
 * `eleventy --config=.eleventy.ts` run by hand obeys the same ones, but for the output folder, which is its own
 * option `--output`.
 */

import { resolve } from 'node:path';
import { z } from 'zod';
import type { SiteSettings } from './site.ts';

/** As one process hands them to another. */
export const optionsSchema = z.object({
  /** Absolute folder of `<slug>/index.md`. */
  articles: z.string(),
  /** Absolute folder the site is written to. */
  output: z.string(),
  /** Absolute folder of what may be deleted at any time and is made again. */
  cache: z.string(),
  url: z.string().exactOptional(),
  basePath: z.string().exactOptional(),
  /** The build's clock, milliseconds since the epoch. */
  now: z.number(),
  /** Drafts and articles dated in the future are shown too. */
  drafts: z.boolean(),
  /** Absolute path of a file with what is to be rendered, where only that is wanted: a `RenderableSite`, serialised. */
  job: z.string().exactOptional(),
});

export type BuildOptions = Readonly<z.infer<typeof optionsSchema>>;

/** An option whose value cannot be used. `message` is an Arabic sentence for the person who typed it. */
export class OptionError extends Error {}

const httpUrl = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine((url) => url.href === `${url.origin}/`);

const basePath = /^\/(?:(?!\.{1,2}\/)[A-Za-z0-9._~-]+\/)*$/;

const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/)
  // Date.parse takes 31 February for 3 March.
  .refine((text) => {
    const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
    return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  })
  .transform((text) => Date.parse(text))
  .refine((epoch) => Number.isFinite(epoch));

function parse<Value>(schema: z.ZodType<Value>, text: string, message: string): Value {
  const result = schema.safeParse(text);
  if (!result.success) throw new OptionError(message);
  return result.data;
}

/** The environment variables by which options travel from a command to `.eleventy.ts`. */
export const optionVariables = {
  articles: 'MUJAZ_ARTICLES',
  output: 'MUJAZ_OUTPUT',
  cache: 'MUJAZ_CACHE',
  url: 'MUJAZ_URL',
  basePath: 'MUJAZ_BASE_PATH',
  now: 'MUJAZ_NOW',
  drafts: 'MUJAZ_DRAFTS',
  job: 'MUJAZ_RENDER_JOB',
} as const;

/**
 * Reads the options from environment variables.
 *
 * @param environment such as `process.env`
 * @param clock milliseconds since the epoch, used when no clock is given
 * @throws OptionError naming the option that cannot be used
 */
export function optionsFrom(
  environment: Readonly<Record<string, string | undefined>>,
  clock: number,
): BuildOptions {
  const value = (name: keyof typeof optionVariables): string | undefined =>
    environment[optionVariables[name]] || undefined;
  const url = value('url');
  const base = value('basePath');
  const now = value('now');
  const job = value('job');
  return {
    articles: resolve(value('articles') ?? 'articles'),
    output: resolve(value('output') ?? '_site'),
    cache: resolve(value('cache') ?? '.cache'),
    ...(url === undefined
      ? {}
      : {
          url: parse(
            httpUrl,
            url,
            `العنوان «${url}» لا يصلح للخيار --url. اكتب المخطط واسم النطاق وحدهما، مثل https://example.com`,
          ).origin,
        }),
    ...(base === undefined
      ? {}
      : {
          basePath: parse(
            z.string().regex(basePath),
            base,
            `المسار «${base}» لا يصلح للخيار --base-path. ابدأه بشرطة مائلة واختمه بها، مثل /blog/`,
          ),
        }),
    now:
      now === undefined
        ? clock
        : parse(
            moment,
            now,
            `الوقت «${now}» لا يصلح للخيار --now. اكتبه بصيغة ISO مع فرق التوقيت، مثل 2026-03-14T09:00+03:00`,
          ),
    drafts: value('drafts') === '1',
    ...(job === undefined ? {} : { job }),
  };
}

const days = { error: 'اكتب عددًا صحيحًا من الأيام، أو 0.' };

/** What stands in every page, and so must be nothing but what it says it is. */
const settingsSchema = z.object({
  url: z.string().refine((text) => httpUrl.safeParse(text).data?.origin === text, {
    error: 'اكتب المخطط واسم النطاق وحدهما، مثل https://example.com',
  }),
  basePath: z.string().regex(basePath, {
    error: 'ابدأه بشرطة مائلة واختمه بها، مثل /blog/',
  }),
  email: z.string().regex(/^[^\s@<>"'&?:/\\]+@[A-Za-z0-9.-]+$/, {
    error: 'اكتب عنوان بريد وحده، مثل editors@example.com',
  }),
  httpsOnlyDays: z.int(days).min(0, days),
});

/**
 * The site's settings with what this run changes. Frozen.
 *
 * @throws OptionError naming the setting of `src/site.ts` that cannot be used
 */
export function siteFor(site: SiteSettings, options: BuildOptions): SiteSettings {
  const fault = settingsSchema.safeParse(site).error?.issues[0];
  if (fault !== undefined) {
    throw new OptionError(
      `القيمة ${fault.path.join('.')} في src/site.ts لا تصلح. ${fault.message}`,
    );
  }
  return Object.freeze({
    ...site,
    ...(options.url === undefined ? {} : { url: options.url }),
    ...(options.basePath === undefined ? {} : { basePath: options.basePath }),
  });
}
