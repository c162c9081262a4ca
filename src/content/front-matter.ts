/** Splits an article's file into its front matter, read by the one YAML reader, and its Markdown. */

import type { Problem } from './problem.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** Lines of the file that come before the YAML: the opening `---`. */
const linesBeforeYaml = 1;

/** Longer front matter than this is no article's, and dear to examine. In UTF-16 units. */
const mostFrontMatter = 65_536;

export interface FrontMatter {
  readonly yaml: YamlText;
  /** Adds to a line of the YAML to give a line of the file. */
  readonly lineOffset: number;
  /** Adds to an offset of the YAML to give an offset of the file. */
  readonly offset: number;
}

export interface SplitSource {
  readonly frontMatter?: FrontMatter;
  readonly body: string;
  /** The 1-based line of the file at which the body begins. */
  readonly bodyLine: number;
  /** The offset of the file at which the body begins. */
  readonly bodyOffset: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads the front matter of a file.
 *
 * @param text decoded, lines ended by LF
 * @param file for the problems
 */
export function splitFrontMatter(text: string, file: string): SplitSource {
  const wholeIsBody = (problem: Problem): SplitSource => ({
    body: text,
    bodyLine: 1,
    bodyOffset: 0,
    problems: [problem],
  });
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) {
    const language = /^---[ \t]*(\S[^\n]*)/.exec(text)?.[1];
    return wholeIsBody({
      file,
      line: 1,
      column: language === undefined ? 1 : 4,
      code: language === undefined ? 'front-matter-missing' : 'front-matter-language',
      severity: 'error',
      message:
        language === undefined
          ? 'المقال ليس في أوله بيانات (العنوان والتاريخ والكاتب والقسم…).'
          : `بيانات المقال تُكتب بصيغة YAML وحدها، ولا يجوز أن يأتي بعد الشرطات شيء («${language.slice(0, 20)}»).`,
      remedy:
        language === undefined
          ? 'ابدأ الملف بسطر فيه ثلاث شرطات ---، ثم الحقول، ثم سطر آخر فيه ثلاث شرطات.'
          : 'اجعل السطر الأول ثلاث شرطات فقط: ---',
    });
  }
  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*(?:\n|$)/m;
  const rest = text.slice(yamlStart);
  const end = closing.exec(rest);
  if (!end) {
    return wholeIsBody({
      file,
      line: 1,
      column: 1,
      length: 3,
      code: 'front-matter-unclosed',
      severity: 'error',
      message: 'بيانات المقال مفتوحة ولم تُغلق.',
      remedy: 'أضف بعد آخر حقل سطرًا فيه ثلاث شرطات فقط: ---',
    });
  }
  const source = rest.slice(0, end.index);
  if (source.length > mostFrontMatter) {
    return wholeIsBody({
      file,
      line: 1,
      column: 1,
      length: 3,
      code: 'front-matter-long',
      severity: 'error',
      message: 'بيانات المقال أطول من أي بيانات معقولة.',
      remedy: 'تحقق من السطر الذي يغلقها (---)، وانقل ما ليس من البيانات إلى نص المقال.',
    });
  }
  const bodyOffset = yamlStart + end.index + end[0].length;
  const yaml = readYaml(source);
  return {
    frontMatter: { yaml, lineOffset: linesBeforeYaml, offset: yamlStart },
    body: text.slice(bodyOffset),
    bodyLine: text.slice(0, bodyOffset).split('\n').length,
    bodyOffset,
    problems: yaml.problems.map(({ line, column, length, code, message, remedy, fix }) => ({
      file,
      line: line + linesBeforeYaml,
      column,
      length,
      code,
      severity: 'error',
      message,
      ...(remedy === undefined ? {} : { remedy }),
      ...(fix === undefined
        ? {}
        : { fix: { ...fix, start: fix.start + yamlStart, end: fix.end + yamlStart } }),
    })),
  };
}
