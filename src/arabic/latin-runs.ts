/**
 * The runs of an Arabic text that are read from left to right as a whole: a Latin name or phrase, a number, an address,
 * each with the signs that belong to it. Where one ends and the next begins is decided by rule:
 *
 * - Signs that touch a word are its own (`C++`, `.NET`, `#AI`, `-5%`, `$999`), but not the punctuation of the Arabic sentence
 *   (`.` `,` `:` after it). `!` is the name's («موقع Yahoo! يعود») unless the text ends with it.
 * - Words and numbers that follow each other are one phrase (`iPhone 15 Pro`, `100 Mbps`, `10:30 AM`), as are those with Latin
 *   punctuation or signs between them (`Word, Excel`, `A – B`, `5 × 3`, `10 - 20`) and what stands in brackets after them
 *   (`Galaxy S24 (128 GB)`). What fills brackets or quotation marks alone is one phrase too.
 * - Arabic letters, «،» and quotation marks part them, and so does a full stop after which a new sentence begins: the items
 *   of «Word، Excel» are read from right to left, each of them from left to right.
 * - The digits ٠–٩ are Arabic text.
 *
 * That a phrase in another script is isolated as a whole, and the items of a list one by one, is the advice of W3C:
 * «Inline markup and bidirectional text in HTML» (https://www.w3.org/International/articles/inline-bidi-markup/),
 * «Text Layout Requirements for the Arabic Script» (https://www.w3.org/TR/alreq/).
 */

import { isRightToLeft, rightToLeftBlocks } from './bidi.ts';
import { cliticReach, endsWithClitic } from './clitic.ts';
import { lastIndexWhere } from './last-index.ts';

/** UTF-16 offsets. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Without the set difference of the `v` flag, which older browsers cannot read. */
const latin = `(?!${rightToLeftBlocks.source})[\\p{L}\\p{N}]`;
const letterOrDigit = new RegExp(latin, 'u');
const letterOrDigitHere = new RegExp(latin, 'uy');
/** Every such letter and digit, and a few characters more: an Arabic text is passed through five times as fast. */
const otherCharacter = /[^\0-/:-@[-`{-\u00a9\u0590-\u08ff\u2000-\u206f\ufb1d-\ufdff\ufe70-\ufefc]/g;
const word = new RegExp(`(?:${latin}\\p{M}*)+`, 'uy');
const letter = /\p{L}/u;
const digit = /\p{N}/u;
const blank = /\s/;

/** Characters after which something else begins. U+FFFC stands for what is not text. */
const parting = /[،«»‹›“”„"\ufffc]/;
const closingOf: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '<': '>',
  '«': '»',
  '‹': '›',
  '“': '”',
  '"': '"',
};
const closings = new Set(Object.values(closingOf));

const currency = '$€£¥₹₽₺₿';
const beforeNumber = new RegExp(`[-+\u2212±×~≈<>≤≥#@_${currency}]{1,3}$`, 'u');
const beforeLetter = new RegExp(
  String.raw`(?:(?:~|\.{1,2})?/{1,2}\.?|--?|\.|[#@${currency}]|_+)$`,
  'u',
);
/** Signs that a word in front of them has no use for: they need no blank before them. */
const neverAfter = new RegExp(`^[#@_${currency}]`, 'u');
const signsAfter = new RegExp(`[+#%‰°™®℠″′×*_${currency}]+`, 'uy');
/** Signs of an amount, which say nothing about what stands between two: `$10 - $20`, `25 °C`. */
const signsOfAmount = new RegExp(`[%‰°″′${currency}]+`, 'gu');
const spacedPercent = /[ \u00a0\u202f][%‰](?![\p{L}\p{N}\ufffc])/uy;
const dotted = /(?:^|[^\p{L}])(?:\p{L}\.)+\p{L}$/u;
/** What may bear a full stop in the middle of a phrase: initials, and the commonest abbreviations. */
const abbreviated = /(?:^|[^\p{L}])(?:\p{L}|Dr|Mr|Mrs|Ms|St|Jr|Sr|No|vs|Inc|Co|Corp|Ltd|Vol|Fig)$/u;
const stop = /[.…?]/;
const numberSign = /^(?:[-–/:+×÷=*<>≤≥≠≈→])?$/u;
const thousands = /^\d{1,3}(?:[ \u00a0\u202f]\d{3})*$/;
const nextThousand = /^\d{3}(?!\d)/;
const phone = /^(?:\+|0\d)/;
/** A dash that closes what a dash has opened, as in «-94 مليار دولار-». */
const closingDash = /[^\s\-\d]-(?:[\s.،؛؟:]|$)/;
const dashReach = 120;

/** How much of a run tells what its end is: a path, an abbreviation, a number. */
const longestTail = 40;
const longestNumber = 40;

/** Brackets deeper than this are not paired: as in the algorithm (BD16), and so that no text is slow. */
const deepest = 63;

const webAddress =
  /https?:\/\/[^\s«»‹›“”"<>،؛؟\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffc]+/g;
const afterAddress = /[.,:;!?'*…)\]}]+$/;

/**
 * Web addresses that break as a whole: with Arabic letters in them, or a sign at their end. The punctuation of the sentence
 * after them is left out. Every other one is a word like any.
 */
export function findAddresses(text: string): readonly Run[] {
  if (!text.includes('://')) return [];
  return [...text.matchAll(webAddress)].flatMap(({ 0: found, index }) => {
    const tail = afterAddress.exec(found)?.[0] ?? '';
    // `https://en.wikipedia.org/wiki/Arabic_(script)` keeps its bracket.
    const kept = tail.startsWith(')') && found.includes('(') ? 1 : 0;
    const end = found.length - tail.length + kept;
    return /^[!-~]*[A-Za-z\d]$/.test(found.slice(0, end))
      ? []
      : [{ start: index, end: index + end }];
  });
}

/** Where the next letter or digit is that may stand in the wrong place; -1 for nowhere. */
export function nextLatin(text: string, from: number): number {
  otherCharacter.lastIndex = from;
  for (let found = otherCharacter.exec(text); found; found = otherCharacter.exec(text)) {
    letterOrDigitHere.lastIndex = found.index;
    if (letterOrDigitHere.test(text)) return found.index;
    // The other half of a pair is no character of its own.
    if ((text.codePointAt(found.index) ?? 0) > 0xffff) otherCharacter.lastIndex++;
  }
  return -1;
}

/** Inches look like a quotation mark: `15.6"`. The same text with the sign of its own, where nothing is left to close. */
export function markInches(text: string): string {
  if (!text.includes('"')) return text;
  let isOpen = false;
  return text.replace(/(\d?)"/g, (found, before: string) => {
    if (before !== '' && !isOpen) return `${before}″`;
    isOpen = !isOpen;
    return found;
  });
}

/** Pairs of brackets and quotation marks in a stretch that hold nothing which parts: opening → closing. */
function findGroups(text: string, start: number, end: number): ReadonlyMap<number, number> {
  const groups = new Map<number, number>();
  const open: { at: number; closing: string }[] = [];
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    const mate = closings.has(character)
      ? lastIndexWhere(open, ({ closing }) => closing === character)
      : -1;
    const opened = open[mate];
    if (opened !== undefined) {
      groups.set(opened.at, at);
      open.length = mate;
    }
    if (parting.test(character)) open.length = 0;
    const closing = closingOf[character];
    if (opened !== undefined || closing === undefined) continue;
    // A comparison is no bracket.
    if (character === '<' && !/[\p{L}/!]/u.test(text.charAt(at + 1))) continue;
    if (open.length < deepest) open.push({ at, closing });
  }
  return groups;
}

/** Reads a stretch of a text that holds no Arabic letter, from its start to its end. */
class StretchReader {
  readonly #text: string;
  readonly #end: number;
  readonly #groups: ReadonlyMap<number, number>;
  readonly #edges: ReadonlySet<number>;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#end = end;
    this.#groups = findGroups(text, start, end);
    this.#edges = new Set([...this.#groups.keys(), ...this.#groups.values()]);
  }

  /** The run of the word at `first`; nothing before `from` belongs to it. */
  runAt(from: number, first: number): Run {
    const opening = this.#openingBefore(from, first);
    if (opening !== undefined) {
      const inside = this.#text.slice(opening + 1, this.#groups.get(opening));
      const start = opening + 1 + inside.search(/\S/);
      if (letter.test(inside)) return { start, end: start + inside.trim().length };
    }
    const start = first - this.#signsBefore(from, first);
    const end = this.#endOfPhrase(start, first);
    return { start, end: end + this.#signsAfter(start, end) };
  }

  #isEdge(at: number): boolean {
    const character = this.#text.charAt(at);
    return '()[]{}'.includes(character) || this.#edges.has(at) || parting.test(character);
  }

  /** The bracket or mark that the word at `first` stands right behind, or behind its signs. */
  #openingBefore(from: number, first: number): number | undefined {
    let at = first - 1;
    while (at >= from && !blank.test(this.#text.charAt(at)) && !this.#isEdge(at)) at--;
    return at >= from && this.#groups.has(at) ? at : undefined;
  }

  /** How many signs before the word at `first` are its own. */
  #signsBefore(from: number, first: number): number {
    const text = this.#text;
    let begin = first;
    while (begin > from && !blank.test(text.charAt(begin - 1)) && !this.#isEdge(begin - 1)) begin--;
    const pattern = digit.test(text.charAt(first)) ? beforeNumber : beforeLetter;
    const signs = pattern.exec(text.slice(begin, first))?.[0] ?? '';
    if (signs === '') return 0;
    const at = first - signs.length;
    if (signs.startsWith('-') && closingDash.test(text.slice(first, first + dashReach))) return 0;
    // `-v` is an option, «-Apple» a dash.
    if (signs === '-' && /\p{Lu}/u.test(text.charAt(first))) return 0;
    const touched = text.slice(Math.max(0, at - cliticReach), at);
    const isLoose = at > begin || begin === 0 || !/[\p{L}\p{M}]$/u.test(touched);
    return isLoose || neverAfter.test(signs) || endsWithClitic(touched) ? signs.length : 0;
  }

  #endOfPhrase(start: number, first: number): number {
    let hasLetter = false;
    let at = first;
    let end = first;
    while (at !== -1) {
      word.lastIndex = at;
      end = at + (word.exec(this.#text)?.[0].length ?? 1);
      hasLetter ||= letter.test(this.#text.slice(at, end));
      if (hasLetter || this.#text.startsWith('+', start)) end = this.#endOfBrackets(start, end);
      const next = nextLatin(this.#text, end);
      at = next < this.#end && this.#joins(start, end, next, hasLetter) ? next : -1;
    }
    return end;
  }

  /** Where a phrase ends that brackets may follow: `print()`, `Galaxy S24 (128 GB)`, `+1 (415)`. */
  #endOfBrackets(start: number, phraseEnd: number): number {
    const text = this.#text;
    let end = phraseEnd;
    for (;;) {
      const touching = end + this.#signsAfter(start, end);
      const opening = touching + (/^\s*/.exec(text.slice(touching, touching + 2))?.[0].length ?? 0);
      const closing = this.#groups.get(opening);
      if (closing === undefined || parting.test(text.charAt(opening))) return end;
      const isFilled = letterOrDigit.test(text.slice(opening, closing));
      if (!isFilled && opening !== touching) return end;
      end = closing + 1;
    }
  }

  /** Whether the word at `next` goes on with the phrase from `start` to `end`. */
  #joins(start: number, end: number, next: number, hasLetter: boolean): boolean {
    if (next === -1) return false;
    const text = this.#text;
    const between = text.slice(end, next);
    const isBetweenDigits = digit.test(text.charAt(end - 1)) && digit.test(text.charAt(next));
    if (between === '،' && isBetweenDigits) return true;
    for (let at = end; at < next; at++) if (this.#isEdge(at)) return false;
    const [after = '', ...spaced] = between.split(/\s+/);
    if (spaced.length === 0) return true;
    if (stop.test(after))
      return after === '.' && abbreviated.test(text.slice(start, end).slice(-8));
    if (hasLetter) return true;
    const before = spaced.pop() ?? '';
    const signs = [after, ...spaced, before].join('').replace(signsOfAmount, '');
    if (letter.test(text.charAt(next))) return signs === '';
    if (between.trim() !== '') return signs !== '' && numberSign.test(signs);
    const phrase = text.slice(start, Math.min(end, start + longestNumber));
    const isThousands = thousands.test(phrase) && nextThousand.test(text.slice(next, next + 4));
    return phone.test(phrase) || isThousands;
  }

  /** How many characters after a run are its own. */
  #signsAfter(start: number, end: number): number {
    const text = this.#text;
    signsAfter.lastIndex = end;
    let at = end + (signsAfter.exec(text)?.[0].length ?? 0);
    if (at > this.#end) return 0;
    const run = text.slice(Math.max(start, at - longestTail), at);
    const rest = text.slice(at, at + dashReach);
    if (rest.startsWith('/') && /[./:]/.test(run)) at++;
    else if (/^!(?:[.,:،؛؟]|\s.*?[\p{L}\p{N}])/su.test(rest)) at++;
    else if (/^\.\s+[\p{L}\p{N}]/u.test(rest) && dotted.test(run)) at++;
    spacedPercent.lastIndex = at;
    if (/\d$/.test(run) && spacedPercent.test(text)) at += 2;
    return at - end;
  }
}

/** Whether a text without an Arabic letter is Latin through and through, and not one name in Arabic quotation marks. */
function isLatinText(text: string): boolean {
  return letter.test(text) && !/[،\ufffc]/.test(text) && !/^\s*[«‹“"].*[»›”"]\s*$/s.test(text);
}

/**
 * The runs of a stretch, in order.
 *
 * @param text without `"` for inches: see `markInches`
 * @param start where the stretch begins: at the start of the text or after an Arabic letter
 * @param end where it ends: at the end of the text or before an Arabic letter
 */
export function findRuns(text: string, start: number, end: number): readonly Run[] {
  if (start === 0 && end === text.length && isLatinText(text)) {
    // The punctuation is Latin too, but for a colon that leads on to what follows.
    let last = text.length;
    while (/[\s:;,]/.test(text.charAt(last - 1))) last--;
    return [{ start: text.search(/\S/), end: last }];
  }
  const runs: Run[] = [];
  const reader = new StretchReader(text, start, end);
  let from = start;
  for (let first = nextLatin(text, from); first !== -1 && first < end; ) {
    const run = reader.runAt(from, first);
    runs.push(run);
    from = run.end;
    first = nextLatin(text, from);
  }
  return runs;
}

/** The stretch without Arabic letters around an offset. */
export function stretchAround(text: string, at: number): Run {
  let start = at;
  while (start > 0 && !isRightToLeftAt(text, start - 1)) start--;
  let end = at;
  while (end < text.length && !isRightToLeftAt(text, end)) end++;
  return { start, end };
}

function isRightToLeftAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x590) return false;
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff && at > 0;
  return isRightToLeft(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0));
}
