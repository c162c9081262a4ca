import { arabicLetters } from './characters.ts';

export type Script = 'arabic' | 'latin' | 'number' | 'other';

/** A word as it stands in a text. `text.slice(start, end)` is the word; offsets are UTF-16 units. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly script: Script;
}

const arabic = String.raw`[${arabicLetters}\u0640][${arabicLetters}\p{M}\u0640\u200c\u200d]*`;
const number = String.raw`\p{Nd}+(?:[.,\u066b\u066c]\p{Nd}+)*(?![\p{Script=Latin}\p{Nd}]|[\-.]\p{Script=Latin}|[.,\u066b\u066c]\p{Nd})`;
const run = String.raw`[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}\p{M}]*`;
const joint = String.raw`[.\-'\u2019_&]`;
const signs = String.raw`(?:\+\+\p{Nd}*|[+#])(?![\p{L}\p{N}])`;
// The signs stand after a letter. Safari before 16.4 cannot look behind, so words with signs are tried first.
const signed = String.raw`(?:${run}${joint})*(?:${run})?\p{Script=Latin}${signs}`;
const plain = `${run}(?:${joint}${run})*`;
// The lookahead changes nothing but the time: most places of an Arabic text need try neither.
const latin = String.raw`\.NET(?!\p{L})|(?=[\p{Script=Latin}\p{Nd}])(?:${signed}|${plain})`;
const other = String.raw`\p{L}[\p{L}\p{M}]*`;

/**
 * The kinds of word, tried in this order at each place of a text:
 *
 * 1. an Arabic run: letters with their tashkeel and tatweel; it ends where Latin or a digit begins, so
 *    «و5G» is «و» and «5G», «لـW3C» is «لـ» and «W3C»;
 * 2. a number: «18.1», «1,299», «٣٫٥»; ranges and clocks («2024-2025», «10:30») are two numbers;
 * 3. a Latin run, digits included, that may be held together by single `.` `-` `'` `’` `_` `&` and end
 *    in `+`, `++` or `#`: `GPT-4o`, `Node.js`, `C++`, `C++17`, `C#`, `Disney+`, `5G`, `AT&T`; and `.NET`;
 * 4. a run of letters of any other script.
 */
const word = new RegExp(
  `(?<arabic>${arabic})|(?<number>${number})|(?<latin>${latin})|(?<other>${other})`,
  'gu',
);

function scriptOf(groups: Readonly<Record<string, string | undefined>> | undefined): Script {
  if (groups?.arabic !== undefined) return 'arabic';
  if (groups?.number !== undefined) return 'number';
  return groups?.latin !== undefined ? 'latin' : 'other';
}

/**
 * The words of a text in reading order. Words come as written (no folding), so that a result can be
 * marked where it stands; compare them by `normaliseText`.
 */
export function* tokenise(text: string): Generator<Token, void, undefined> {
  for (const match of text.matchAll(word)) {
    const found = match[0];
    yield {
      text: found,
      start: match.index,
      end: match.index + found.length,
      script: scriptOf(match.groups),
    };
  }
}

/** The words alone, as written: for counting over a whole site, where a token object a word costs time. */
export function wordsOf(text: string): readonly string[] {
  return text.match(word) ?? [];
}
