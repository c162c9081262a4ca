/**
 * What a writer has told the proofreader to pass over: `<!-- مدقق: تجاهل -->` at the end of a line of the body, or alone on
 * a line before a paragraph, for all of it; `# مدقق: تجاهل` in the front matter, likewise. Codes of rules after it
 * narrow it to these. `كما ورد` says that the words are those of others, and stays for good: it takes no codes.
 */

import { everyRemark } from '../content/markdown/rules/remarks.ts';
import { nearestName } from '../content/nearest-name.ts';
import type { Problem } from '../content/problem.ts';

const yamlRemark = /(?<=^|\s)#[ \t]*مدقق[ \t]*:[^\n]{0,500}/g;

/** Where a remark holds: all rules, or those of some codes. */
type Codes = 'all' | ReadonlySet<string>;

export interface Ignored {
  has(line: number, code: string): boolean;
  /** Remarks that say nothing that is understood. */
  readonly problems: readonly Problem[];
}

interface Remark {
  readonly text: string;
  /** Offset of the line. */
  readonly column: number;
}

function remarkOf(line: string, inFrontMatter: boolean): Remark | undefined {
  const [found] = line.matchAll(inFrontMatter ? yamlRemark : everyRemark);
  return found && { text: found[0], column: found.index };
}

/** What is said after «مدقق:». */
function orderOf({ text }: Remark): string {
  return text
    .slice(text.indexOf(':') + 1)
    .replace(/-->$/, '')
    .trim();
}

/** The last line, counted from 0, of what begins on a line. */
function endOfBlock(lines: readonly string[], from: number, inFrontMatter: boolean): number {
  let end = from;
  // The next key, or a blank line.
  const goesOn = (line: string | undefined): boolean =>
    line !== undefined && (inFrontMatter ? /^\s+\S|^- /.test(line) : line.trim() !== '');
  while (goesOn(lines[end + 1])) end++;
  return end;
}

/**
 * Reads the remarks of a file.
 *
 * @param text of the file, lines ended by LF
 * @param bodyLine the line, counted from 1, at which the body begins
 * @param file path for problems
 * @param known codes of all rules
 */
export function readIgnored(
  text: string,
  bodyLine: number,
  file: string,
  known: ReadonlySet<string>,
): Ignored {
  const problems: Problem[] = [];
  const ignored = new Map<number, Codes[]>();
  if (text.includes('مدقق')) {
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      const inFrontMatter = index + 1 < bodyLine;
      const remark = remarkOf(line, inFrontMatter);
      if (!remark) continue;
      const codes = readOrder(remark, { file, line: index + 1 }, known, problems);
      if (codes === undefined) continue;
      const isAlone = line.trim() === remark.text.trim();
      const first = isAlone ? index + 1 : index;
      const last = isAlone ? endOfBlock(lines, first, inFrontMatter) : index;
      for (let at = first; at <= last; at++) {
        ignored.set(at + 1, [...(ignored.get(at + 1) ?? []), codes]);
      }
    }
  }
  return {
    has: (line, code) =>
      ignored.get(line)?.some((codes) => codes === 'all' || codes.has(code)) === true,
    problems,
  };
}

function readOrder(
  remark: Remark,
  { file, line }: Pick<Problem, 'file' | 'line'>,
  known: ReadonlySet<string>,
  problems: Problem[],
): Codes | undefined {
  const order = orderOf(remark);
  const report = (problem: Pick<Problem, 'code' | 'message' | 'remedy'>): undefined => {
    problems.push({
      file,
      line,
      column: remark.column + 1,
      length: remark.text.length,
      severity: 'warning',
      ...problem,
    });
  };
  if (order === 'كما ورد') return 'all';
  const [, rest] = /^تجاهل(?![\p{L}\p{M}])(.*)$/su.exec(order) ?? [];
  if (rest === undefined) {
    return report({
      code: 'remark-unknown',
      message: `لم يفهم المدقق «${order.slice(0, 40)}».`,
      remedy: 'اكتب: تجاهل، أو: تجاهل وبعدها رمز القاعدة، أو: كما ورد.',
    });
  }
  const codes = rest.split(/[\s,،]+/).filter((code) => code !== '');
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) {
    const near = nearestName(unknown, [...known]);
    return report({
      code: 'remark-rule-unknown',
      message: `لا قاعدة رمزها «${unknown.slice(0, 40)}».`,
      remedy: near
        ? `هل تقصد ${near}؟`
        : 'رمز القاعدة هو ما بين المعقوفين في الرسالة التي تريد تجاهلها.',
    });
  }
  return codes.length === 0 ? 'all' : new Set(codes);
}
