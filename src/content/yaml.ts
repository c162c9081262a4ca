/**
 * The one YAML reader: YAML 1.2 with positions, no tags, anchors or merges, every error in Arabic.
 * Front matter, the data files and the bodies of directives all pass through here.
 */

import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Fix, Place } from './problem.ts';

/** A problem inside a YAML text; offsets and places count from the start of that text. */
export interface YamlProblem extends Place {
  readonly offset: number;
  readonly length: number;
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
  readonly fix?: Fix;
}

/** Where a value stands: offsets in UTF-16 units from the start of the YAML text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface YamlText {
  /** Plain data, or undefined where the text could not be understood at all. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** Range of the value at a path, or of the nearest thing above it that exists. */
  range(path: readonly PropertyKey[]): Range;
  /** Range of the key that the path ends in; of its parent where there is no such key. */
  keyRange(path: readonly PropertyKey[]): Range;
  place(offset: number): Place;
}

/** An unquoted value with `: ` in it: YAML takes it for a mapping. The commonest mistake of all. */
const unquotedColon = /^([ \t]*(?:- +)?[\w-]+:[ \t]+)([^\s"'[{|>#&*!][^\n]*:(?:[ \t][^\n]*)?)$/;

/** The same in an item of a list. */
const unquotedColonInItem =
  /^([ \t]*-[ \t]+)((?![\w-]+:(?:[ \t]|$))[^\s"'[{|>#&*!][^\n]*:[ \t][^\n]*)$/;

interface Mended {
  readonly text: string;
  readonly problems: readonly YamlProblem[];
}

/** Quotes a text for YAML so that it reads as it was written. */
export function quoteYaml(text: string): string {
  return text.includes('"') || text.includes('\\')
    ? `'${text.replaceAll("'", "''")}'`
    : `"${text}"`;
}

function isBlockScalarHeader(line: string): boolean {
  return /(?:^|[\s:-])[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(line);
}

/**
 * Finds the two mistakes that would hide all the others (an unquoted colon, tabs for indentation),
 * reports them with a fix, and mends them in memory so that the rest of the text can be examined.
 */
function mendCommonMistakes(text: string): Mended {
  const problems: YamlProblem[] = [];
  const lines = text.split('\n');
  let offset = 0;
  let blockIndent = -1;
  let previous = '';
  const mended = lines.map((line, index) => {
    const start = offset;
    offset += line.length + 1;
    const content = line.replace(/\r$/, '');
    const indent = content.search(/\S/);
    if (blockIndent >= 0 && (indent === -1 || indent > blockIndent)) return line;
    blockIndent = isBlockScalarHeader(content) ? indent : -1;

    const tabs = /^ *\t[ \t]*/.exec(content)?.[0];
    // Under a key without a value the tab stands for one step inwards, elsewhere for none.
    const spaces = `${/^ */.exec(previous)?.[0] ?? ''}${/:\s*$/.test(previous) ? '  ' : ''}`;
    if (tabs !== undefined) {
      problems.push({
        line: index + 1,
        column: 1,
        offset: start,
        length: tabs.length,
        code: 'yaml-tab',
        message: 'بداية السطر فيها علامة جدولة (Tab)، وYAML لا يقبل للإزاحة إلا المسافات.',
        remedy: 'احذف علامة الجدولة وضع مكانها مسافات بعدد ما يبدأ به السطر الذي يوازيه.',
        fix: { start, end: start + tabs.length, text: spaces },
      });
    }
    const untabbed = tabs === undefined ? content : spaces + content.slice(tabs.length);
    if (indent !== -1) previous = untabbed;
    const match = unquotedColon.exec(untabbed) ?? unquotedColonInItem.exec(untabbed);
    const head = match?.[1];
    const value = match?.[2]?.trimEnd();
    if (head === undefined || value === undefined) return untabbed;
    const quoted = quoteYaml(value);
    const valueStart = start + content.indexOf(value);
    problems.push({
      line: index + 1,
      column: valueStart - start + 1,
      offset: valueStart,
      length: value.length,
      code: 'yaml-unquoted-colon',
      message: 'النص فيه نقطتان رأسيتان بعدهما مسافة، فيظنّه YAML حقلًا جديدًا.',
      remedy: `ضع النص بين علامتي تنصيص: ${quoted}`,
      fix: { start: valueStart, end: valueStart + value.length, text: quoted },
    });
    return `${head}${quoted}`;
  });
  return { text: mended.join('\n'), problems };
}

const yamlErrorMessages: Readonly<Record<string, readonly [string, string]>> = {
  DUPLICATE_KEY: ['هذا الحقل مكتوب مرتين.', 'أبقِ واحدًا منهما واحذف الآخر.'],
  TAB_AS_INDENT: [
    'بداية السطر فيها علامة جدولة (Tab)، وYAML لا يقبل للإزاحة إلا المسافات.',
    'ضع مسافتين مكان كل علامة جدولة.',
  ],
  MISSING_CHAR: ['ينقص هنا رمز إغلاق، كعلامة تنصيص أو قوس.', 'أغلق ما فتحته في هذا السطر أو قبله.'],
  BAD_INDENT: ['إزاحة هذا السطر لا توافق ما قبله.', 'اجعل الحقول المتجاورة تبدأ من العمود نفسه.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'النص فيه نقطتان رأسيتان بعدهما مسافة، فيظنّه YAML حقلًا جديدًا.',
    'ضع النص كله بين علامتي تنصيص.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'هذا السطر ليس حقلًا ولا تتمة لما قبله.',
    'اكتب اسم الحقل ثم نقطتين ثم مسافة ثم قيمته.',
  ],
  UNEXPECTED_TOKEN: [
    'في هذا الموضع رمز لا مكان له.',
    'إن كان جزءًا من نص فضع النص بين علامتي تنصيص.',
  ],
};

function describeError(error: YAMLError): readonly [string, string] {
  return (
    yamlErrorMessages[error.code] ?? [
      'تعذّر فهم هذا الموضع من بيانات المقال (YAML).',
      'راجع علامات التنصيص والإزاحة في هذا السطر والذي قبله.',
    ]
  );
}

function refusedFeatures(
  document: Document.Parsed,
  place: (offset: number) => Place,
): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const refuse = (range: readonly number[] | null | undefined, message: string): void => {
    const offset = range?.[0] ?? 0;
    problems.push({
      ...place(offset),
      offset,
      length: Math.max(1, (range?.[1] ?? offset) - offset),
      code: 'yaml-feature',
      message,
      remedy: 'اكتب القيمة نفسها نصًا صريحًا؛ وإن بدأ النص بأحد الرموز & * ! فضعه بين علامتي تنصيص.',
    });
  };
  visit(document, (_key, node) => {
    if (isAlias(node)) refuse(node.range, 'الإحالات (*) غير مسموح بها في بيانات المقال.');
    else if (isNode(node) && 'anchor' in node && node.anchor !== undefined) {
      refuse(node.range, 'المراسي (&) غير مسموح بها في بيانات المقال.');
    } else if (
      isNode(node) &&
      node.tag !== undefined &&
      !node.tag.startsWith('tag:yaml.org,2002:')
    ) {
      refuse(node.range, 'الوسوم (!) غير مسموح بها في بيانات المقال.');
    }
  });
  return problems;
}

/**
 * Reads a YAML text. Never throws: what is wrong is in `problems`, and `value` is what could still be understood.
 */
export function readYaml(source: string): YamlText {
  const mended = mendCommonMistakes(source);
  const lineCounter = new LineCounter();
  const document = parseDocument(mended.text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter,
    // A `!js` tag must be an error of ours, not a warning on the console.
    logLevel: 'silent',
  });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems: YamlProblem[] = [...mended.problems];
  const told = new Set(mended.problems.map(({ line }) => line));
  // One thing that cannot be read makes everything after it look wrong: the first is told.
  let unreadable = false;
  for (const error of document.errors) {
    if (error.code !== 'DUPLICATE_KEY') {
      if (unreadable || told.has(place(error.pos[0]).line)) continue;
      unreadable = true;
    }
    const [message, remedy] = describeError(error);
    const [start, end] = error.pos;
    problems.push({
      ...place(start),
      offset: start,
      length: Math.max(1, end - start),
      code: `yaml-${error.code.toLowerCase().replaceAll('_', '-')}`,
      message,
      remedy,
    });
  }
  problems.push(...refusedFeatures(document, place));
  const readable =
    problems.every(({ code }) => code !== 'yaml-feature') &&
    document.errors.every(({ code }) => code === 'DUPLICATE_KEY');

  const rangeOfNode = (path: readonly PropertyKey[], ofKey: boolean): Range => {
    let node: unknown = document.contents;
    let range: Range = { start: 0, end: 0 };
    for (const [depth, step] of path.entries()) {
      if (!isCollection(node)) break;
      const last = depth === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
        if (!isPair(pair)) break;
        const key = isNode(pair.key) ? pair.key.range : undefined;
        const value = isNode(pair.value) ? pair.value.range : undefined;
        if (key) range = { start: key[0], end: key[1] };
        // An empty value has an empty range: its key is what a writer can see.
        if (value && value[1] > value[0] && !(last && ofKey))
          range = { start: value[0], end: value[1] };
        node = pair.value;
      } else {
        const item = typeof step === 'number' ? node.items[step] : undefined;
        if (!isNode(item) || !item.range) break;
        range = { start: item.range[0], end: item.range[1] };
        node = item;
      }
    }
    return range;
  };

  return {
    value: readable ? document.toJS() : undefined,
    problems: problems.toSorted((a, b) => a.offset - b.offset),
    range: (path) => rangeOfNode(path, false),
    keyRange: (path) => rangeOfNode(path, true),
    place,
  };
}
