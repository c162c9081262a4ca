/** Reads one article's file: front matter, Markdown, pictures. Everything that can be said of it by itself. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, normalize } from 'node:path';
import { isMoment, readDate } from './dates.ts';
import { splitFrontMatter } from './front-matter.ts';
import { analyseMarkdown, type MarkdownAnalysis } from './markdown/analyse.ts';
import type { Place, Problem } from './problem.ts';
import { type FrontMatterValues, frontMatterSchema } from './schema.ts';
import { problemAt, schemaProblems, type YamlPlacement } from './schema-problems.ts';
import { decodeSource, NotUtf8Error, offsetOf } from './source-text.ts';
import type { Moment, Slug } from './types.ts';
import type { YamlText } from './yaml.ts';

export interface ArticleDates {
  readonly published: Moment;
  readonly updated?: Moment;
  readonly breakingUntil?: Moment;
}

/** An article's file that could be read; what refers to other files is not looked at yet. */
export interface ArticleSource {
  readonly slug: Slug;
  readonly file: string;
  /** Absolute folder of the article. */
  readonly folder: string;
  readonly values: FrontMatterValues;
  readonly dates: ArticleDates;
  readonly yaml: YamlText;
  readonly placement: YamlPlacement;
  readonly body: string;
  readonly bodyLine: number;
  readonly analysis: MarkdownAnalysis;
}

export interface ArticleReading {
  /** Absent where something in the front matter is wrong. */
  readonly source?: ArticleSource;
  readonly problems: readonly Problem[];
}

const picturePattern = /\.(?:svg|png|jpe?g|webp|avif|gif|tiff?)$/i;

/** What is wrong with a picture's file, if anything is. */
export function pictureFault(
  folder: string,
  src: string,
): Pick<Problem, 'code' | 'message' | 'remedy'> | undefined {
  const path = normalize(src);
  if (
    isAbsolute(src) ||
    path.startsWith('..') ||
    /^[a-z][a-z0-9+.-]*:/i.test(src) ||
    src.includes('\0')
  ) {
    return {
      code: 'picture-outside',
      message: `الصورة «${src}» ليست في مجلد المقال.`,
      remedy: 'ضع ملف الصورة بجانب index.md واكتب اسمه وحده.',
    };
  }
  const file = join(folder, path);
  if (!existsSync(file) || !statSync(file).isFile()) {
    return {
      code: 'picture-missing',
      message: `لا يوجد ملف باسم «${src}» في مجلد المقال.`,
      remedy: 'ضع الصورة بجانب index.md، أو صحّح اسمها (الحروف الكبيرة والصغيرة تختلف).',
    };
  }
  if (!picturePattern.test(src)) {
    return {
      code: 'picture-kind',
      message: `الملف «${src}» ليس صورة من نوع معروف.`,
      remedy: 'الأنواع المقبولة: svg وpng وjpg وwebp وavif وgif.',
    };
  }
  return undefined;
}

function readDates(
  values: FrontMatterValues,
  yaml: YamlText,
  placement: YamlPlacement,
  text: string,
  timeZone: string,
): { readonly dates?: ArticleDates; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = (key: 'date' | 'updated' | 'breaking'): Moment | undefined => {
    const written = values[key];
    if (written === undefined) return undefined;
    const moment = readDate(written, timeZone);
    if (isMoment(moment)) return moment;
    const problem = problemAt(yaml, placement, [key], {
      code: 'date-invalid',
      message: moment.message,
      remedy: moment.remedy,
    });
    const start = offsetOf(text, problem);
    const at = text.indexOf(written, start);
    const fits = moment.replacement !== undefined && at !== -1 && at - start <= 1;
    problems.push(
      fits
        ? {
            ...problem,
            fix: { start: at, end: at + written.length, text: moment.replacement ?? '' },
          }
        : problem,
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
        remedy: 'اجعل updated بعد date، أو احذفه.',
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
  values: FrontMatterValues | undefined,
  analysis: MarkdownAnalysis,
  yaml: YamlText,
  placement: YamlPlacement,
  inFile: (place: Place) => Place,
): Problem[] {
  const problems: Problem[] = [];
  const heroFault = values?.hero && pictureFault(folder, values.hero.src);
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
  let text: string;
  try {
    text = decodeSource(readFileSync(join(folder, 'index.md')));
  } catch (error) {
    if (!(error instanceof NotUtf8Error)) throw error;
    return {
      problems: [
        {
          file,
          line: 1,
          column: 1,
          code: 'not-utf8',
          severity: 'error',
          message: `الملف ليس محفوظًا بترميز UTF-8 (أول بايت لا يُقرأ رقمه ${error.offset + 1}).`,
          remedy: 'افتحه في محررك واحفظه بترميز UTF-8.',
        },
      ],
    };
  }
  const split = splitFrontMatter(text, file);
  if (!split.frontMatter) return { problems: split.problems };
  const { yaml, lineOffset } = split.frontMatter;
  const { body, bodyLine } = split;
  const placement = { file, lineOffset };
  const analysis = analyseMarkdown(body);
  const inFile = ({ line, column }: Place): Place => ({ line: line + bodyLine - 1, column });
  const problems: Problem[] = [
    ...split.problems,
    ...bodyProblems(analysis, body, bodyLine, split.bodyOffset, file),
  ];
  const understood = yaml.value !== undefined;
  const parsed = frontMatterSchema.safeParse(yaml.value ?? {});
  const values = parsed.success ? parsed.data : undefined;
  if (!parsed.success && (understood || split.problems.length === 0)) {
    problems.push(...schemaProblems(parsed.error.issues, frontMatterSchema, yaml, placement));
  }
  problems.push(...pictureProblems(folder, values, analysis, yaml, placement, inFile));
  if (!values) return { problems };
  const { dates, problems: dateProblems } = readDates(values, yaml, placement, text, timeZone);
  problems.push(...dateProblems);
  if (!dates) return { problems };
  return {
    source: { slug, file, folder, values, dates, yaml, placement, body, bodyLine, analysis },
    problems,
  };
}
