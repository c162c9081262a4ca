/** Reads one article's file: front matter, Markdown, pictures. Everything that can be said of it by itself. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMoment, readDate } from './dates.ts';
import { fingerprint } from './fingerprint.ts';
import { splitFrontMatter } from './front-matter.ts';
import { analyseMarkdown, type MarkdownAnalysis } from './markdown/analyse.ts';
import { pictureFault } from './picture-fault.ts';
import type { Place, Problem } from './problem.ts';
import {
  type FrontMatterValues,
  frontMatterSchema,
  type SoundValues,
  soundValues,
} from './schema.ts';
import { problemAt, replacing, schemaProblems, type YamlPlacement } from './schema-problems.ts';
import { decodeSource, NotUtf8Error } from './source-text.ts';
import type { Moment, Slug } from './types.ts';
import type { YamlText } from './yaml.ts';

export interface ArticleDates {
  readonly published: Moment;
  readonly updated?: Moment;
  readonly breakingUntil?: Moment;
}

/** Front matter in which nothing is wrong. */
export interface WholeFrontMatter {
  readonly values: FrontMatterValues;
  readonly dates: ArticleDates;
}

/** An article's file that could be read; what refers to other files is not looked at yet. */
export interface ArticleSource {
  readonly slug: Slug;
  /** Fingerprint of the text of the file. */
  readonly hash: string;
  readonly file: string;
  /** Absolute folder of the article. */
  readonly folder: string;
  /** What of the front matter is right. */
  readonly values: SoundValues;
  /** Absent where something in the front matter is wrong. */
  readonly whole?: WholeFrontMatter;
  readonly yaml: YamlText;
  readonly placement: YamlPlacement;
  readonly body: string;
  readonly bodyLine: number;
  readonly analysis: MarkdownAnalysis;
}

export interface ArticleReading {
  /** Absent where the file has no front matter. */
  readonly source?: ArticleSource;
  readonly problems: readonly Problem[];
}

function readDates(
  values: SoundValues,
  yaml: YamlText,
  placement: YamlPlacement,
  timeZone: string,
): { readonly dates?: ArticleDates; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = (key: 'date' | 'updated' | 'breaking'): Moment | undefined => {
    const written = values[key];
    if (written === undefined) return undefined;
    const moment = readDate(written, timeZone);
    if (isMoment(moment)) return moment;
    const { message, remedy, replacement } = moment;
    const fix =
      replacement === undefined ? undefined : replacing(yaml, placement, [key], replacement);
    problems.push(
      problemAt(yaml, placement, [key], {
        code: 'date-invalid',
        message,
        remedy,
        ...(fix ? { fix } : {}),
      }),
    );
    return undefined;
  };
  const published = read('date');
  const updated = read('updated');
  const breakingUntil = read('breaking');
  if (published && updated && updated.epoch < published.epoch) {
    problems.push(
      problemAt(yaml, placement, ['updated'], {
        code: 'date-order',
        message: 'تاريخ التحديث updated يسبق تاريخ النشر date.',
        remedy:
          updated.iso.slice(0, 10) === published.iso.slice(0, 10)
            ? 'اكتب في updated وقت التحديث أيضًا، مثل 2026-03-14T18:30'
            : 'اجعل updated بعد date، أو احذفه.',
      }),
    );
  }
  if (!published || problems.length > 0) return { problems };
  return {
    dates: {
      published,
      ...(updated ? { updated } : {}),
      ...(breakingUntil ? { breakingUntil } : {}),
    },
    problems,
  };
}

function bodyProblems(
  analysis: MarkdownAnalysis,
  body: string,
  bodyLine: number,
  bodyOffset: number,
  file: string,
): Problem[] {
  if (body.trim() === '') {
    return [
      {
        file,
        line: bodyLine,
        column: 1,
        code: 'body-empty',
        severity: 'error',
        message: 'المقال ليس فيه نص.',
        remedy: 'اكتب نص المقال بعد السطر الذي يغلق البيانات.',
      },
    ];
  }
  return analysis.problems.map((problem) => ({
    ...problem,
    file,
    line: problem.line + bodyLine - 1,
    ...(problem.fix
      ? {
          fix: {
            ...problem.fix,
            start: problem.fix.start + bodyOffset,
            end: problem.fix.end + bodyOffset,
          },
        }
      : {}),
  }));
}

function pictureProblems(
  folder: string,
  values: SoundValues,
  analysis: MarkdownAnalysis,
  yaml: YamlText,
  placement: YamlPlacement,
  inFile: (place: Place) => Place,
): Problem[] {
  const problems: Problem[] = [];
  const heroFault = values.hero && pictureFault(folder, values.hero.src);
  if (heroFault) problems.push(problemAt(yaml, placement, ['hero', 'src'], heroFault));
  for (const { src, ...place } of analysis.references.pictures) {
    const fault = pictureFault(folder, src);
    if (fault) {
      problems.push({ file: placement.file, ...inFile(place), severity: 'error', ...fault });
    }
  }
  return problems;
}

/**
 * Reads `index.md` of an article's folder.
 *
 * @param folder absolute
 * @param file path for messages
 * @param timeZone IANA name, for dates without an offset
 */
export function readArticleSource(
  slug: Slug,
  folder: string,
  file: string,
  timeZone: string,
): ArticleReading {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, 'index.md'));
  } catch {
    return {
      problems: [
        {
          file,
          line: 1,
          column: 1,
          code: 'file-unreadable',
          severity: 'error',
          message: 'تعذّر فتح الملف index.md.',
          remedy: 'تحقق من أنه ملف لا مجلد ولا رابط مكسور، ومن صلاحيات قراءته.',
        },
      ],
    };
  }
  let text: string;
  try {
    text = decodeSource(bytes);
  } catch (error) {
    if (!(error instanceof NotUtf8Error)) throw error;
    const before = new TextDecoder().decode(bytes.subarray(0, error.offset)).split('\n');
    return {
      problems: [
        {
          file,
          line: before.length,
          column: (before.at(-1) ?? '').length + 1,
          code: 'not-utf8',
          severity: 'error',
          message: `الملف ليس محفوظًا بترميز UTF-8 (أول بايت لا يُقرأ رقمه ${error.offset + 1}).`,
          remedy: 'افتحه في محررك بترميزه القديم، ثم احفظه بترميز UTF-8.',
        },
      ],
    };
  }
  const split = splitFrontMatter(text, file);
  if (!split.frontMatter) return { problems: split.problems };
  const { yaml, lineOffset } = split.frontMatter;
  const { body, bodyLine } = split;
  const placement = { file, lineOffset, text };
  const analysis = analyseMarkdown(body);
  const inFile = ({ line, column }: Place): Place => ({ line: line + bodyLine - 1, column });
  const parsed = frontMatterSchema.safeParse(yaml.value ?? {});
  const values = parsed.success ? parsed.data : soundValues(yaml.value);
  const { dates, problems: dateProblems } = readDates(values, yaml, placement, timeZone);
  const understood = yaml.value !== undefined || split.problems.length === 0;
  return {
    source: {
      slug,
      hash: fingerprint(text),
      file,
      folder,
      values,
      ...(parsed.success && dates ? { whole: { values: parsed.data, dates } } : {}),
      yaml,
      placement,
      body,
      bodyLine,
      analysis,
    },
    problems: [
      ...split.problems,
      ...bodyProblems(analysis, body, bodyLine, split.bodyOffset, file),
      ...(parsed.success || !understood
        ? []
        : schemaProblems(parsed.error.issues, frontMatterSchema, yaml, placement)),
      ...pictureProblems(folder, values, analysis, yaml, placement, inFile),
      ...dateProblems,
    ],
  };
}
