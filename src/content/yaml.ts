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
import type { Place } from './problem.ts';
import { mendMistakes } from './yaml-mistakes.ts';
import type { YamlProblem } from './yaml-problem.ts';

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
  /** The value at a path as it is written; '' where there is none. */
  written(path: readonly PropertyKey[]): string;
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
    'لا يستطيع YAML أن يجعل هذه القيمة حقولًا أو قائمة في هذا الموضع.',
    'إن كانت نصًا فضعه كله بين علامتي تنصيص، وإلا فاجعل الحقول المتجاورة تبدأ من العمود نفسه.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'هذا السطر ليس حقلًا ولا تتمة لما قبله.',
    'اكتب اسم الحقل ثم نقطتين ثم مسافة ثم قيمته.',
  ],
  BAD_SCALAR_START: ['النص يبدأ برمز له في YAML معنى خاص.', 'ضع النص كله بين علامتي تنصيص.'],
  RESOURCE_EXHAUSTION: [
    'الأقواس متداخلة أكثر مما يُقبل.',
    'اكتب القيمة نصًا صريحًا، أو قائمة من مستوى واحد.',
  ],
  MULTIPLE_DOCS: [
    'هذا السطر يبدأ بيانات أخرى بعد أن انتهت الأولى.',
    'احذف السطر الذي فيه ... أو --- من وسط البيانات.',
  ],
  UNEXPECTED_TOKEN: [
    'في هذا الموضع رمز لا مكان له.',
    'إن كان جزءًا من نص فضع النص بين علامتي تنصيص.',
  ],
};

/** The reader's own code, but for a line without a colon, which it takes for a key that was not finished. */
function codeOf({ code, message }: YAMLError): string {
  return message.startsWith('Implicit map key') ? 'MULTILINE_IMPLICIT_KEY' : code;
}

function describeError(code: string): readonly [string, string] {
  return (
    yamlErrorMessages[code] ?? [
      'تعذّر فهم هذا الموضع (YAML).',
      'راجع علامات التنصيص والإزاحة في هذا السطر والذي قبله.',
    ]
  );
}

function refusedFeatures(
  document: Document.Parsed,
  text: string,
  place: (offset: number) => Place,
): YamlProblem[] {
  const problems: YamlProblem[] = [];
  if (!/[&*!]/.test(text)) return problems;
  /** An anchor and a tag stand before the value they belong to. */
  const refuse = (
    range: readonly number[] | null | undefined,
    written: string,
    message: string,
  ): void => {
    const value = range?.[0] ?? 0;
    const nearest = Math.max(0, text.lastIndexOf(written, value));
    const start = text[nearest - 1] === '!' ? nearest - 1 : nearest;
    problems.push({
      ...place(start),
      offset: start,
      length: Math.max(written.length, value - start),
      code: 'yaml-feature',
      message,
      remedy: 'اكتب القيمة نفسها نصًا صريحًا؛ وإن بدأ النص بأحد الرموز & * ! فضعه بين علامتي تنصيص.',
    });
  };
  visit(document, (_key, node) => {
    if (isAlias(node)) refuse(node.range, `*${node.source}`, 'الإحالات (*) غير مسموح بها هنا.');
    else if (isNode(node) && 'anchor' in node && node.anchor !== undefined) {
      refuse(node.range, `&${node.anchor}`, 'المراسي (&) غير مسموح بها هنا.');
    } else if (isNode(node) && node.tag !== undefined) {
      // Only a tag that is written: those that YAML finds by itself are not told here.
      refuse(node.range, '!', 'علامات النوع (!) غير مسموح بها هنا.');
    }
  });
  return problems;
}

/** The value that a path leads to in what a YAML text says; undefined where there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;
  }
  return at;
}

/**
 * Reads a YAML text. Never throws: what is wrong is in `problems`, and `value` is what could still be understood.
 */
export function readYaml(source: string): YamlText {
  const mended = mendMistakes(source);
  const lineCounter = new LineCounter();
  const document = parseDocument(mended.text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter,
    // `silent` would pass over a second document.
    logLevel: 'error',
  });
  const place = (offset: number): Place => {
    const { line: found, col } = lineCounter.linePos(offset);
    const line = Math.max(1, found);
    // Columns are those of the text as it was written, before its mistakes were mended.
    const column = (mended.shifts.get(line) ?? []).reduceRight(
      (at, { after, by }) => (at > after ? at - by : at),
      col,
    );
    return { line, column: Math.max(1, column) };
  };
  const features = refusedFeatures(document, mended.text, place);
  const problems: YamlProblem[] = [...mended.problems, ...features];
  const told = new Set(problems.map(({ line }) => line));
  // One thing that cannot be read makes everything after it look wrong: the first is told.
  let unreadable = false;
  for (const error of document.errors) {
    if (error.code !== 'DUPLICATE_KEY') {
      if (unreadable || told.has(place(error.pos[0]).line)) continue;
      unreadable = true;
    }
    const [message, remedy] = describeError(codeOf(error));
    const [start, end] = error.pos;
    problems.push({
      ...place(start),
      offset: start,
      length: Math.max(1, end - start),
      code: `yaml-${codeOf(error).toLowerCase().replaceAll('_', '-')}`,
      message,
      remedy,
    });
  }
  const readable =
    features.length === 0 && document.errors.every(({ code }) => code === 'DUPLICATE_KEY');

  const rangeOfNode = (path: readonly PropertyKey[], ofKey: boolean): Range => {
    let node: unknown = document.contents;
    let range: Range = { start: 0, end: 0 };
    for (const [depth, step] of path.entries()) {
      if (!isCollection(node)) break;
      const last = depth === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isScalar(item.key) && String(item.key.value ?? '') === String(step),
        );
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
    problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
    range: (path) => rangeOfNode(path, false),
    keyRange: (path) => rangeOfNode(path, true),
    place,
    written(path) {
      const { start, end } = rangeOfNode(path, false);
      return mended.text.slice(start, end);
    },
  };
}
