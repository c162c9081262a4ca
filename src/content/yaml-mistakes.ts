/** The mistakes of a line that would hide all the others of a YAML text: found, told, and mended in memory. */

import type { YamlProblem } from './yaml-problem.ts';

/** A line whose text was changed: columns after `after` moved by `by`. Counted in the mended text, from 1. */
export interface Shift {
  readonly after: number;
  readonly by: number;
}

export interface Mended {
  readonly text: string;
  readonly problems: readonly YamlProblem[];
  /** By line, from 1, in the order in which they were made. */
  readonly shifts: ReadonlyMap<number, readonly Shift[]>;
}

/** Quotes a text for YAML so that it reads as it was written. */
export function quoteYaml(text: string): string {
  return text.includes('"') || text.includes('\\')
    ? `'${text.replaceAll("'", "''")}'`
    : `"${text}"`;
}

interface Mistake {
  readonly code: string;
  readonly message: string;
  /** The text that was meant. */
  readonly meant: string;
}

const colon: Omit<Mistake, 'meant'> = {
  code: 'yaml-unquoted-colon',
  message: 'النص فيه نقطتان رأسيتان بعدهما مسافة، فيظنّه YAML حقلًا جديدًا.',
};

const hash: Omit<Mistake, 'meant'> = {
  code: 'yaml-unquoted-hash',
  message: 'النص فيه # بعد مسافة، فيظنّ YAML أن ما بعدها ملاحظة ويُسقطه.',
};

const sign = (first: string): Omit<Mistake, 'meant'> => ({
  code: 'yaml-unquoted-sign',
  message: `النص يبدأ بالرمز ${first} وله في YAML معنى خاص.`,
});

const innerQuotes: Omit<Mistake, 'meant'> = {
  code: 'yaml-inner-quotes',
  message: 'النص ينتهي عند علامة التنصيص الثانية في نظر YAML، وبعدها كلام.',
};

const closedQuotes: Readonly<Record<string, RegExp>> = {
  '"': /^"(?:[^"\\]|\\.)*"/,
  "'": /^'(?:[^']|'')*'/,
};

const closedFlows: Readonly<Record<string, RegExp>> = {
  '[': /^\[[^\]]*\]/,
  '{': /^\{[^}]*\}/,
};

const closers: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

const blockHeader = /^[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;

/** What is wrong with the value of a key or of an item of a list, where it stands on one line. */
function mistakeIn(value: string): Mistake | undefined {
  const first = value.charAt(0);
  const quotes = closedQuotes[first];
  if (quotes) {
    const rest = value.slice(quotes.exec(value)?.[0].length ?? value.length);
    if (/^[ \t]*(?:[:,#].*)?$/.test(rest)) return undefined;
    const whole = value.length > 1 && value.endsWith(first);
    return { ...innerQuotes, meant: whole ? value.slice(1, -1) : value };
  }
  const flow = closedFlows[first];
  if (flow) {
    const rest = value.slice(flow.exec(value)?.[0].length ?? value.length);
    return /^[ \t]*[\p{L}\p{N}]/u.test(rest) ? { ...sign(first), meant: value } : undefined;
  }
  if (/^[@`%]/.test(value) || (/^[|>]/.test(value) && !blockHeader.test(value))) {
    return { ...sign(first), meant: value };
  }
  if (/^[|>#&*!]/.test(value)) return undefined;
  const comment = /[ \t]+#/.exec(value);
  const text = comment ? value.slice(0, comment.index) : value;
  // A hash before a letter is a hashtag rather than a remark, at least in a text of words.
  const isHashtag = comment && /^[ \t]+#[\p{L}_]/u.test(value.slice(comment.index));
  if (isHashtag && /[\p{Script=Arabic}\s]/u.test(text)) return { ...hash, meant: value };
  return /:(?:[ \t]|$)/.test(text) ? { ...colon, meant: text } : undefined;
}

/** The sign that a value opened on this line and did not close on it. */
function leftOpen(value: string): string | undefined {
  const first = value.charAt(0);
  const closed = closedQuotes[first] ?? closedFlows[first];
  return closed && !closed.test(value) ? closers[first] : undefined;
}

function closes(line: string, closer: string): boolean {
  const bare = closer === '"' ? line.replace(/\\./g, '') : line.replaceAll("''", '');
  return bare.includes(closer);
}

/** Finds what would hide all other mistakes, reports it with a fix, and mends it so that the rest can be examined. */
export function mendMistakes(text: string): Mended {
  const problems: YamlProblem[] = [];
  const shifts = new Map<number, Shift[]>();
  let offset = 0;
  let blockIndent = -1;
  let open: string | undefined;
  let previous = '';

  const mendLine = (source: string, line: number, start: number): string => {
    const content = source.replace(/\r$/, '');
    const indent = content.search(/\S/);
    if (blockIndent >= 0 && (indent === -1 || indent > blockIndent)) return source;
    blockIndent = -1;
    if (open !== undefined) {
      if (closes(content, open)) open = undefined;
      return source;
    }
    let mended = content;
    /** Adds to a column of the line as mended so far to give its offset in the text. */
    let moved = start;
    const shift = (after: number, by: number): void => {
      shifts.set(line, [...(shifts.get(line) ?? []), { after, by }]);
      moved -= by;
    };
    const tell = (
      from: number,
      length: number,
      problem: Pick<YamlProblem, 'code' | 'message' | 'remedy'>,
      replacement: string,
    ): void => {
      problems.push({
        line,
        column: from - start + 1,
        offset: from,
        length,
        ...problem,
        fix: { start: from, end: from + length, text: replacement },
      });
    };

    const tabs = /^ *\t[ \t]*/.exec(mended)?.[0];
    if (tabs !== undefined) {
      // Under a key without a value the tab stands for one step inwards, elsewhere for none.
      const spaces = `${/^ */.exec(previous)?.[0] ?? ''}${/:\s*$/.test(previous) ? '  ' : ''}`;
      tell(
        start,
        tabs.length,
        {
          code: 'yaml-tab',
          message: 'بداية السطر فيها علامة جدولة (Tab)، وYAML لا يقبل للإزاحة إلا المسافات.',
          remedy: 'احذف علامة الجدولة وضع مكانها مسافات بعدد ما يبدأ به السطر الذي يوازيه.',
        },
        spaces,
      );
      mended = spaces + mended.slice(tabs.length);
      shift(spaces.length, spaces.length - tabs.length);
    }
    if (mended.trim() !== '') previous = mended;

    const joined = /^([a-z]+:)(\u00a0?)(?=[^\s/])/.exec(mended);
    if (joined) {
      const [whole, key = '', blank = ''] = joined;
      tell(
        moved,
        whole.length,
        {
          code: 'yaml-colon-space',
          message: 'ليس بعد النقطتين مسافة، فلا يعرف YAML أين تبدأ القيمة.',
          remedy: `اكتب بعد ${key} مسافة ثم القيمة.`,
        },
        `${key} `,
      );
      mended = `${key} ${mended.slice(whole.length)}`;
      shift(key.length, 1 - blank.length);
    }

    const head = /^[ \t]*(?:-[ \t]+)?(?:[\w-]+:(?:[ \t]+|$))?/.exec(mended)?.[0] ?? '';
    const value = mended.slice(head.length).trimEnd();
    if (head.trim() === '' || value === '') return mended;
    if (blockHeader.test(value)) blockIndent = indent;
    open = leftOpen(value);
    const mistake = open === undefined ? mistakeIn(value) : undefined;
    if (mistake === undefined) return mended;
    const { meant, ...told } = mistake;
    const length = told.code === colon.code ? meant.length : value.length;
    const quoted = quoteYaml(meant);
    const remedy = `ضع النص بين علامتي تنصيص: ${quoted}`;
    tell(moved + head.length, length, { ...told, remedy }, quoted);
    shift(head.length + 1, 1);
    return head + quoted + mended.slice(head.length + length);
  };

  const lines = text.split('\n').map((source, index) => {
    const mended = mendLine(source, index + 1, offset);
    offset += source.length + 1;
    return mended;
  });
  return { text: lines.join('\n'), problems, shifts };
}
