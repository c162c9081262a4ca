/**
 * Directives: `::: name title` opens a block, a line of exactly as many colons closes it; a block inside another
 * has a run of another length. They stand at the margin, not in lists or quotations. One that cannot be
 * understood is reported, and its lines are shown as they are written.
 */

import type { MarkdownIt, RendererRule, StateBlock } from 'markdown-it';
import { escapeHtml } from '../../escape-html.ts';
import { nearestName } from '../../nearest-name.ts';
import { type DataDirective, dataBlocks, type MarkdownDirective } from '../directives/directive.ts';
import { directives as known } from '../directives/index.ts';
import { type BodyProblem, documentOf } from '../document.ts';
import { environmentOf } from '../environment.ts';

const colon = 0x3a;

/** Longer data than any box needs; YAML with many errors is dear to read. */
const longestData = 4000;

/** All the data of a body together, for the same reason. */
const longestDataOfBody = 100_000;

interface Fence {
  readonly length: number;
  /** '' for a closing line. */
  readonly name: string;
  readonly title: string;
}

/** Reads a line that begins with three colons or more. */
function readFence(state: StateBlock, line: number): Fence | undefined {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src.charCodeAt(start) !== colon) return undefined;
  const length = state.skipChars(start, colon) - start;
  if (length < 3 || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return undefined;
  const words = state.src.slice(start + length, state.eMarks[line]).trim();
  const [name = ''] = words.split(/\s/, 1);
  return { length, name, title: words.slice(name.length).trim() };
}

/** Whether a line is the body's own: neither in a list nor in a quotation. */
function standsAtMargin(state: StateBlock, line: number): boolean {
  const start = state.bMarks[line] ?? 0;
  return state.blkIndent === 0 && (start === 0 || state.src[start - 1] === '\n');
}

/** The closing lines of a body by number of colons; those inside code are none. Found once. */
class ClosingLines {
  readonly #lines = new Map<number, number[]>();

  constructor(src: string) {
    let codeFence: string | undefined;
    for (const [index, line] of src.split('\n').entries()) {
      const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
      if (codeFence !== undefined) {
        if (mark?.startsWith(codeFence) && line.trim() === mark) codeFence = undefined;
        continue;
      }
      if (mark !== undefined) {
        codeFence = mark;
        continue;
      }
      const [, colons] = /^ {0,3}(:{3,})\s*$/.exec(line) ?? [];
      if (colons === undefined) continue;
      const lines = this.#lines.get(colons.length);
      if (lines) lines.push(index);
      else this.#lines.set(colons.length, [index]);
    }
  }

  /** The first closing line of a length after an opening one, before `end`. */
  after(opening: number, length: number, end: number): number | undefined {
    const lines = this.#lines.get(length) ?? [];
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) <= opening) low = middle + 1;
      else high = middle;
    }
    const line = lines[low];
    return line !== undefined && line < end ? line : undefined;
  }
}

type Report = Omit<BodyProblem, 'line' | 'column'>;

function unknownName(name: string): Report {
  const near = nearestName(name, [...known.keys()]);
  return {
    code: 'directive-unknown',
    severity: 'error',
    message: `لا توجيه اسمه «${name.slice(0, 40)}».`,
    remedy: near ? `هل تقصد ${near}؟` : `التوجيهات هي: ${[...known.keys()].join('، ')}.`,
  };
}

function unclosed({ length, name }: Fence): Report {
  const colons = ':'.repeat(Math.min(length, 20));
  return {
    code: 'directive-unclosed',
    severity: 'error',
    length,
    message: `التوجيه ${name.slice(0, 40)} مفتوح بلا إغلاق.`,
    remedy: `أغلقه بسطر فيه ${colons} وحدها؛ وإن كان داخل توجيه آخر فليكن لكل منهما عدد من النقطتين يخصّه.`,
  };
}

const strayClose: Report = {
  code: 'directive-stray-close',
  severity: 'error',
  message: 'هذا السطر يغلق توجيهًا لم يُفتح.',
  remedy: 'احذفه، أو اجعل عدد النقطتين فيه كعددها في سطر الفتح.',
};

const misplaced: Report = {
  code: 'directive-misplaced',
  severity: 'error',
  message: 'التوجيه لا يعمل داخل قائمة أو اقتباس.',
  remedy: 'اجعل سطر التوجيه في أول السطر، وقبله سطر فارغ.',
};

const tooMuchData: Report = {
  code: 'directive-data-length',
  severity: 'error',
  message: 'ما في هذا التوجيه أطول من أن يكون بياناته.',
  remedy: `لا تزد بيانات التوجيه على ${longestData} حرف.`,
};

function showAsWritten(state: StateBlock, from: number, to: number): void {
  const token = state.push('directive_source', '', 0);
  token.content = state.getLines(from, to, 0, false);
  token.map = [from, to];
}

function buildMarkdown(
  state: StateBlock,
  directive: MarkdownDirective,
  fence: Fence,
  opening: number,
  closing: number,
): void {
  const document = documentOf(state.env);
  directive.build({
    state,
    title: fence.title,
    nextId: (box) => document.nextId(box),
    report: (problem) => document.report(document.source.placeOfLine(opening), problem),
    parseContent() {
      const { lineMax, parentType } = state;
      state.lineMax = closing;
      state.parentType = 'directive';
      state.md.block.tokenize(state, opening + 1, closing);
      state.lineMax = lineMax;
      state.parentType = parentType;
    },
    pushTitle(type, tag, attributes) {
      const open = state.push(`${type}_open`, tag, 1);
      open.attrs = Object.entries(attributes);
      const inline = state.push('inline', '', 0);
      inline.content = fence.title;
      inline.map = [opening, opening + 1];
      inline.children = [];
      state.push(`${type}_close`, tag, -1);
    },
  });
}

function readDataBlock(
  state: StateBlock,
  directive: DataDirective,
  fence: Fence,
  opening: number,
  closing: number,
): void {
  const document = documentOf(state.env);
  const atOpening = document.source.placeOfLine(opening);
  if (fence.title !== '') {
    document.report(atOpening, {
      code: 'directive-title',
      severity: 'error',
      message: `التوجيه ${directive.name} لا يقبل كلامًا بعد اسمه.`,
      remedy: 'اكتب ما تريد في حقوله تحت السطر.',
    });
  }
  const source = state.getLines(opening + 1, closing, 0, false);
  document.dataLength += source.length;
  if (source.length > longestData || document.dataLength > longestDataOfBody) {
    document.report(atOpening, tooMuchData);
    showAsWritten(state, opening, closing + 1);
    return;
  }
  const { problems, block, placeOf } = directive.read(source);
  const offset = document.source.offset(opening + 1, 0);
  for (const { offset: _, line, column, fix, ...problem } of problems) {
    document.report(
      { line: line + opening + 1, column },
      {
        ...problem,
        ...(fix && !document.source.hasCarriageReturns
          ? { fix: { ...fix, start: fix.start + offset, end: fix.end + offset } }
          : {}),
      },
    );
  }
  if (!block) {
    showAsWritten(state, opening, closing + 1);
    return;
  }
  for (const { kind, target, path, alt } of block.references) {
    const place = placeOf(path);
    const inBody = { line: place.line + opening + 1, column: place.column };
    if (kind === 'picture') document.pictures.push({ src: target, ...inBody });
    else if (kind === 'link') document.links.push({ href: target, ...inBody });
    else document.articles.push({ slug: target, ...inBody });
    if (alt) {
      const words = placeOf(alt.path);
      document.alts.push({
        src: target,
        alt: alt.text,
        line: words.line + opening + 1,
        column: words.column,
        length: alt.text.length,
      });
    }
  }
  const token = state.push('directive_data', '', 0);
  token.map = [opening, closing + 1];
  if (directive.box) token.attrs = [['id', document.nextId(directive.box)]];
  dataBlocks.set(token, block);
}

const closingLines = new WeakMap<object, ClosingLines>();

function closingLinesOf(state: StateBlock): ClosingLines {
  const document = documentOf(state.env);
  let lines = closingLines.get(document);
  if (!lines) {
    lines = new ClosingLines(state.src);
    closingLines.set(document, lines);
  }
  return lines;
}

function parseDirective(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const fence = readFence(state, line);
  if (!fence) return false;
  if (silent) return true;
  const document = documentOf(state.env);
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const lineStart = state.src.lastIndexOf('\n', start - 1) + 1;
  const place = { line: line + 1, column: start - lineStart + 1 };
  if (!standsAtMargin(state, line)) {
    if (fence.name !== '') document.report(place, misplaced);
    return false;
  }
  if (fence.name === '') {
    document.report(place, strayClose);
    return false;
  }
  const directive = known.get(fence.name);
  const closing = closingLinesOf(state).after(line, fence.length, end);
  if (!directive) document.report(place, unknownName(fence.name));
  if (closing === undefined) {
    if (directive) document.report(place, unclosed(fence));
    showAsWritten(state, line, line + 1);
    state.line = line + 1;
    return true;
  }
  if (!directive) showAsWritten(state, line, closing + 1);
  else if (directive.kind === 'data') readDataBlock(state, directive, fence, line, closing);
  else buildMarkdown(state, directive, fence, line, closing);
  state.line = closing + 1;
  return true;
}

const showSource: RendererRule = (tokens, index) =>
  `<p>${escapeHtml(tokens[index]?.content ?? '').replaceAll('\n', '<br>\n')}</p>\n`;

const renderData: RendererRule = (tokens, index, _options, env) => {
  const token = tokens[index];
  const block = token && dataBlocks.get(token);
  return block?.render(environmentOf(env), String(token?.attrGet('id') ?? '')) ?? '';
};

export function directives(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'directive', parseDirective, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  markdown.renderer.rules.directive_source = showSource;
  markdown.renderer.rules.directive_data = renderData;
  for (const directive of known.values()) {
    if (directive.kind === 'markdown') Object.assign(markdown.renderer.rules, directive.renderers);
  }
}
