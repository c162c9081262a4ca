/** Reads one article's file: front matter, Markdown, pictures. Everything that can be said of it by itself. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArticleChangedError, readArticleText } from './article-text.ts';
import { isMoment, readDate } from './dates.ts';
import { deepFreeze } from './deep-freeze.ts';
import { fingerprint, shortFingerprint } from './fingerprint.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { KeptRecord, KeptSources } from './kept-sources.ts';
import { analyseMarkdown, type MarkdownAnalysis } from './markdown/analyse.ts';
import { typeset } from './markdown/typeset.ts';
import { pictureFault } from './picture-fault.ts';
import { placedInFile } from './placed-in-file.ts';
import type { PlainTexts } from './plain-texts.ts';
import type { Problem } from './problem.ts';
import {
  type FrontMatterValues,
  frontMatterSchema,
  type SoundValues,
  soundValues,
} from './schema.ts';
import { problemAt, replacing, schemaProblems, type YamlPlacement } from './schema-problems.ts';
import type {
  ArticleDates,
  OutlineValues,
  SourceDetails,
  SourceOutline,
  SourceRecord,
} from './source-record.ts';
import { decodeSource, NotUtf8Error } from './source-text.ts';
import type { Moment, Slug } from './types.ts';
import type { YamlText } from './yaml.ts';

/** The front matter as it is written, with its places in the file. */
export interface WrittenFrontMatter {
  readonly yaml: YamlText;
  readonly placement: YamlPlacement;
}

/** Everything that one article's file says, and where: what findings about it are computed from. */
export interface ParsedArticle extends WrittenFrontMatter, SourceRecord {
  /** Path for messages. */
  readonly file: string;
  /** The whole file: decoded, lines ended by LF. Offsets of fixes count in it. */
  readonly text: string;
  /** What of its front matter is sound, as it is written. */
  readonly values: SoundValues;
  /** The Markdown, and the offset of `text` at which it begins; its line is in `outline`. */
  readonly body: string;
  readonly bodyOffset: number;
  readonly alts: MarkdownAnalysis['alts'];
  /** The prose of the body. */
  readonly plain: string;
}

/** An article's file that could be read; what refers to other files is not looked at yet. */
export interface ArticleSource {
  readonly slug: Slug;
  /** Path for messages. */
  readonly file: string;
  /** Absolute folder of the article. */
  readonly folder: string;
  readonly outline: SourceOutline;
  /** Frozen. It is read where nobody holds it any more; it must not be asked for where `outline` has no dates. */
  readonly details: () => SourceDetails;
  /** The prose of the body. Costly where the file was not parsed in this build: it is then parsed now. */
  readonly plain: () => string;
  /** For the places of problems. Costly the first time, as `plain` is. */
  readonly written: () => WrittenFrontMatter;
  /** The file parsed once more: as costly each time. */
  readonly parsed: () => ParsedArticle;
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
): readonly Problem[] {
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
  return placedInFile(analysis.problems, { file, bodyLine, bodyOffset });
}

const none: readonly never[] = Object.freeze([]);

function pictureProblems(source: ArticleSource): readonly Problem[] {
  const { folder, file } = source;
  const { hero, references, bodyLine } = source.outline;
  // All articles pass here in every build.
  if (hero === undefined && references.pictures.length === 0) return none;
  const problems: Problem[] = [];
  const heroFault = hero === undefined ? undefined : pictureFault(folder, hero);
  if (heroFault) {
    const { yaml, placement } = source.written();
    problems.push(problemAt(yaml, placement, ['hero', 'src'], heroFault));
  }
  for (const { src, line, column } of references.pictures) {
    const fault = pictureFault(folder, src);
    if (fault) {
      problems.push({ file, line: line + bodyLine - 1, column, severity: 'error', ...fault });
    }
  }
  return problems;
}

/** Everything that readers see as prose is typeset here, once; what only machines compare stays as it was written. */
function detailsOf(
  { title, description, summary = [], sources = [], hero }: FrontMatterValues,
  text: SourceDetails['text'],
): SourceDetails {
  return {
    title: typeset(title),
    description: typeset(description),
    summary: summary.map(typeset),
    sources: sources.map((source) => ({ title: typeset(source.title), url: source.url })),
    ...(hero && {
      hero: {
        src: hero.src,
        alt: hero.alt,
        ...(hero.caption !== undefined && { caption: typeset(hero.caption) }),
        ...(hero.credit !== undefined && { credit: hero.credit }),
      },
    }),
    text,
  };
}

/** All that is shown of an article where it is only named, or stands in a list. */
function shownOf(
  { title, description, summary, hero }: SourceDetails,
  { published }: ArticleDates,
) {
  return shortFingerprint(JSON.stringify([title, description, summary, hero, published]));
}

function outlineValues({
  section,
  author,
  tags,
  related,
  aliases,
  draft,
}: SoundValues): OutlineValues {
  return {
    ...(section !== undefined && { section }),
    ...(author !== undefined && { author }),
    ...(tags && { tags }),
    ...(related && { related }),
    ...(aliases && { aliases }),
    ...(draft !== undefined && { draft }),
  };
}

/** @returns the problem alone where the file has no front matter */
function parseSource(
  text: string,
  hash: string,
  { file, timeZone }: Pick<ArticlePlace, 'file' | 'timeZone'>,
): ParsedArticle | readonly Problem[] {
  const split = splitFrontMatter(text, file);
  if (!split.frontMatter) return split.problems;
  const { yaml, lineOffset } = split.frontMatter;
  const { body, bodyLine } = split;
  const placement = { file, lineOffset, text };
  const analysis = analyseMarkdown(body);
  const parsed = frontMatterSchema.safeParse(yaml.value ?? {});
  const values = parsed.success ? parsed.data : soundValues(yaml.value);
  const { dates, problems: dateProblems } = readDates(values, yaml, placement, timeZone);
  const understood = yaml.value !== undefined || split.problems.length === 0;
  const { plain, ...textOf } = analysis.text;
  const whole = parsed.success && dates ? { details: detailsOf(parsed.data, textOf), dates } : null;
  const { series, correction, hero } = values;
  return {
    file,
    text,
    yaml,
    placement,
    values,
    body,
    bodyOffset: split.bodyOffset,
    alts: analysis.alts,
    plain,
    outline: {
      hash,
      shown: whole ? shownOf(whole.details, whole.dates) : '',
      ...(whole && { dates: whole.dates }),
      values: outlineValues(values),
      ...(series !== undefined && { series: typeset(series) }),
      ...(correction !== undefined && { correction: typeset(correction) }),
      ...(hero && { hero: hero.src }),
      bodyLine,
      problems: [
        ...split.problems,
        ...bodyProblems(analysis, body, bodyLine, split.bodyOffset, file),
        ...(parsed.success || !understood
          ? []
          : schemaProblems(parsed.error.issues, frontMatterSchema, yaml, placement)),
        ...dateProblems,
      ],
      references: analysis.references,
    },
    ...(whole && { details: whole.details }),
  };
}

/** Where an article is, and how it is read. */
export interface ArticlePlace {
  readonly slug: Slug;
  /** Absolute. */
  readonly folder: string;
  /** Path for messages. */
  readonly file: string;
  /** IANA name, for dates without an offset. */
  readonly timeZone: string;
}

/** What is wrong with a text that is not a file yet, by itself: what it refers to is not looked at. */
export function problemsOfText(
  text: string,
  place: Pick<ArticlePlace, 'file' | 'timeZone'>,
): readonly Problem[] {
  const parsed = parseSource(text, fingerprint(text), place);
  return 'outline' in parsed ? parsed.outline.problems : parsed;
}

function readingOf(
  place: ArticlePlace,
  { outline, details }: KeptRecord,
  texts: PlainTexts,
): ArticleReading {
  const { slug, folder, file } = place;
  const { hash, problems } = outline;
  const again = (): ParsedArticle => {
    const text = readArticleText(join(folder, 'index.md'), file, hash);
    const read = parseSource(text, hash, place);
    if (!('outline' in read)) throw new ArticleChangedError(file);
    return read;
  };
  let written: WrittenFrontMatter | undefined;
  let known: WeakRef<SourceDetails> | undefined;
  const source: ArticleSource = {
    slug,
    file,
    folder,
    outline,
    details: () => {
      const held = known?.deref();
      if (held) return held;
      const read = deepFreeze(details() ?? again().details);
      if (read === undefined) throw new Error(`${file} has no details`);
      known = new WeakRef(read);
      return read;
    },
    plain: () => texts.of(hash) ?? again().plain,
    written: () => {
      written ??= again();
      return written;
    },
    parsed: again,
  };
  // The file may have had another path when it was understood.
  const own = problems.length === 0 ? problems : problems.map((problem) => ({ ...problem, file }));
  const ofPictures = pictureProblems(source);
  return { source, problems: ofPictures.length === 0 ? own : [...own, ...ofPictures] };
}

/** The text of a file, or why it is none. */
function decode(bytes: Buffer, file: string): string | Problem {
  try {
    return decodeSource(bytes);
  } catch (error) {
    if (!(error instanceof NotUtf8Error)) throw error;
    const before = new TextDecoder().decode(bytes.subarray(0, error.offset)).split('\n');
    return {
      file,
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
      code: 'not-utf8',
      severity: 'error',
      message: `الملف ليس محفوظًا بترميز UTF-8 (أول بايت لا يُقرأ رقمه ${error.offset + 1}).`,
      remedy: 'افتحه في محررك بترميزه القديم، ثم احفظه بترميز UTF-8.',
    };
  }
}

function readText(path: string, file: string): string | Problem {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return {
      file,
      line: 1,
      column: 1,
      code: 'file-unreadable',
      severity: 'error',
      message: 'تعذّر فتح الملف index.md.',
      remedy: 'تحقق من أنه ملف لا مجلد ولا رابط مكسور، ومن صلاحيات قراءته.',
    };
  }
  return decode(bytes, file);
}

/**
 * Reads `index.md` of an article's folder, or takes what was understood of it when it was last read.
 *
 * @param onParsed given what was parsed, where that was needed
 */
export function readArticleSource(
  place: ArticlePlace,
  texts: PlainTexts,
  kept?: KeptSources,
  onParsed?: (parsed: ParsedArticle) => void,
): ArticleReading {
  const { slug, folder, file } = place;
  const path = join(folder, 'index.md');
  const untouched = kept?.untouched(slug, path);
  if (untouched) return readingOf(place, untouched, texts);
  const keep = kept?.begin(slug, path);
  const text = readText(path, file);
  if (typeof text !== 'string') return { problems: [text] };
  const hash = fingerprint(text);
  const known = kept?.withHash(slug, hash);
  if (known) {
    keep?.(known);
    return readingOf(place, known, texts);
  }
  const parsed = parseSource(text, hash, place);
  if (!('outline' in parsed)) return { problems: parsed };
  onParsed?.(parsed);
  // All else that was found is let go: there may be very many.
  const { outline, details } = parsed;
  const record = { outline, details: () => details };
  texts.hold(hash, parsed.plain);
  keep?.(record);
  return readingOf(place, record, texts);
}
