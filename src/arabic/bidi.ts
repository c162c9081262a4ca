/**
 * Which characters of an Arabic paragraph the Unicode Bidirectional Algorithm (UAX #9, revision 50) lays from left to
 * right. Only what plain prose needs: a right-to-left paragraph without explicit embeddings, so there are two levels, 1 and
 * 2, and a character is on level 2 when it ends as L, EN or AN (rule I2).
 *
 * The algorithm need not see the whole paragraph. Between two Arabic letters nothing but brackets reaches over them
 * (rules W1–W7 look back to the last strong character, N1 and N2 to the nearest on both sides), so one stretch at
 * a time is resolved, and only those in which a Latin letter or a digit stands.
 */

import { lastIndexWhere } from './last-index.ts';

/** Bidirectional classes, by the names of UAX #9. `R` stands for AL too where they do not differ. */
type BidiClass = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'NSM' | 'ON';

/** Stands for what is not text: code, a picture, an isolate that is there already. An isolate counts as neutral. */
export const object = '\ufffc';

const europeanSeparator = /[+\-\u207a\u207b\u208a\u208b\u2212]/;
const commonSeparator = /[,./:\u00a0\u060c\u202f\u2044]/;
const europeanTerminator =
  /[#$%\u00a2-\u00a5\u00b0\u00b1\u0609\u060a\u066a\u2030-\u2034\u20a0-\u20cf\u212e\u2213]/;
const europeanNumber = /[\d\u00b2\u00b3\u00b9\u06f0-\u06f9\u2070\u2074-\u2079\u2080-\u2089]/;
const arabicNumber = /[\u0600-\u0605\u0660-\u0669\u066b\u066c\u06dd]/;
const mark = /\p{M}|[\u200b-\u200d\ufeff]/u;
const leftToRightLetter = /[\p{L}\p{Nd}\p{Nl}]/u;

/** Everything that Unicode has set aside for scripts that go from right to left, their digits and marks included. */
export const rightToLeftBlocks =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** What stands in those blocks and is no letter. */
const notStrong =
  /[\p{M}\u0600-\u0607\u0609\u060a\u060c\u060e\u060f\u0660-\u066c\u06dd\u06de\u06e9\u06f0-\u06f9\ufd3e-\ufd4f\ufdcf\ufdfd-\ufdff\ufeff]/u;

/** Whether a character (a code point) is strong and goes from right to left: R or AL. */
export function isRightToLeft(character: string): boolean {
  return character > '\u058f' && rightToLeftBlocks.test(character) && !notStrong.test(character);
}

function computeClass(character: string): BidiClass {
  if (isRightToLeft(character) || character === '\u061c') return 'AL';
  if (europeanNumber.test(character)) return 'EN';
  if (arabicNumber.test(character)) return 'AN';
  if (europeanSeparator.test(character)) return 'ES';
  if (commonSeparator.test(character)) return 'CS';
  if (europeanTerminator.test(character)) return 'ET';
  if (mark.test(character)) return 'NSM';
  return leftToRightLetter.test(character) || character === '\u200e' ? 'L' : 'ON';
}

const knownClasses = new Map<string, BidiClass>();

function classOf(character: string): BidiClass {
  let known = knownClasses.get(character);
  if (known === undefined) {
    known = computeClass(character);
    knownClasses.set(character, known);
  }
  return known;
}

const closingOf: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const bracket = /[()[\]{}]/g;

/** How many brackets may be open at once (BD16). */
const openBracketLimit = 63;

/** Pairs of brackets (BD16): each end → the other. */
export function pairBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { at: number; closing: string }[] = [];
  for (const { 0: character, index } of text.matchAll(bracket)) {
    const closing = closingOf[character];
    if (closing !== undefined) {
      if (open.length === openBracketLimit) return pairs;
      open.push({ at: index, closing });
      continue;
    }
    const mate = lastIndexWhere(open, (opened) => opened.closing === character);
    const opened = open[mate];
    if (opened === undefined) continue;
    pairs.set(opened.at, index);
    pairs.set(index, opened.at);
    open.length = mate;
  }
  return pairs;
}

function classesOf(text: string, start: number, end: number): BidiClass[] {
  const classes: BidiClass[] = [];
  for (let at = start; at < end; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    classes.push(classOf(character));
    // The second half of a pair of surrogates goes with the first, as marks do with their letter.
    if (character.length === 2) classes.push('NSM');
    at += character.length;
  }
  return classes;
}

/** W1–W7. */
function resolveWeak(classes: BidiClass[], before: 'AL' | 'R'): void {
  for (const [at, current] of classes.entries()) {
    if (current === 'NSM') classes[at] = classes[at - 1] ?? before;
  }
  let strong: BidiClass = before;
  for (const [at, current] of classes.entries()) {
    if (current === 'L' || current === 'AL' || current === 'R') strong = current;
    else if (current === 'EN' && strong === 'AL') classes[at] = 'AN';
  }
  for (const [at, current] of classes.entries()) {
    const left = classes[at - 1];
    if (left !== classes[at + 1] || (left !== 'EN' && left !== 'AN')) continue;
    if (current === 'CS' || (current === 'ES' && left === 'EN')) classes[at] = left;
  }
  for (let at = 0; at < classes.length; at++) {
    if (classes[at] !== 'ET') continue;
    let end = at;
    while (classes[end] === 'ET') end++;
    if (classes[at - 1] === 'EN' || classes[end] === 'EN') classes.fill('EN', at, end);
    at = end;
  }
  strong = before;
  for (const [at, current] of classes.entries()) {
    if (current === 'ES' || current === 'ET' || current === 'CS') classes[at] = 'ON';
    else if (current === 'L' || current === 'AL' || current === 'R') strong = current;
    else if (current === 'EN' && strong === 'L') classes[at] = 'L';
  }
}

/** How neutrals see what is around them: numbers are as good as Arabic letters (N0, N1). */
function directionOf(current: BidiClass | undefined): 'L' | 'R' | undefined {
  if (current === 'L') return 'L';
  return current === 'ON' ? undefined : 'R';
}

/**
 * N0: both brackets of a pair take the direction of what they hold, where they hold anything, and so do the marks that
 * follow one of them.
 *
 * @param marks whether each was a mark before W1
 */
function resolveBrackets(
  classes: BidiClass[],
  marks: readonly boolean[],
  start: number,
  end: number,
  pairs: ReadonlyMap<number, number>,
): void {
  const set = (bracket: number, direction: 'L' | 'R'): void => {
    let end = bracket + 1;
    while (marks[end]) end++;
    classes.fill(direction, bracket, end);
  };
  let before: 'L' | 'R' = 'R';
  for (const [at, current] of classes.entries()) {
    before = directionOf(current) ?? before;
    const mate = pairs.get(at + start);
    if (mate === undefined || current !== 'ON') continue;
    if (mate < start || mate >= end) {
      // Its mate is beyond an Arabic letter, so it holds one.
      before = 'R';
      set(at, 'R');
    } else if (mate > at + start) {
      const inside = new Set(classes.slice(at + 1, mate - start).map(directionOf));
      if (!inside.has('R') && !inside.has('L')) continue;
      if (inside.has('R')) before = 'R';
      set(at, before);
      set(mate - start, before);
    }
  }
}

/** N1 and N2: neutrals between two Latin letters go with them, all others with the paragraph. */
function resolveNeutrals(classes: BidiClass[]): void {
  for (let at = 0; at < classes.length; at++) {
    if (classes[at] !== 'ON') continue;
    let end = at;
    while (classes[end] === 'ON') end++;
    const isInside = classes[at - 1] === 'L' && classes[end] === 'L';
    classes.fill(isInside ? 'L' : 'R', at, end);
    at = end;
  }
}

export interface Stretch {
  readonly text: string;
  /** UTF-16 offsets; no character between them is R or AL, and what follows goes from right to left. */
  readonly start: number;
  readonly end: number;
  /** Brackets of the whole text. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Ranges that are, or shall be, isolated: each counts as one neutral. */
  readonly isolates: readonly { readonly start: number; readonly end: number }[];
}

/** Where a character ends: from left to right, as a letter (`L`) or a number, or with the paragraph (`R`). */
export type ResolvedClass = 'L' | 'EN' | 'AN' | 'R';

/**
 * The class of every UTF-16 unit of a stretch when the algorithm is through with it.
 *
 * @param before what the stretch follows: an Arabic letter, or the start of a right-to-left paragraph
 */
export function resolveStretch(stretch: Stretch, before: 'AL' | 'R'): readonly ResolvedClass[] {
  const { text, start, end, pairs, isolates } = stretch;
  const classes = classesOf(text, start, end);
  for (const isolate of isolates) classes.fill('ON', isolate.start - start, isolate.end - start);
  const marks = classes.map((given) => given === 'NSM');
  resolveWeak(classes, before);
  resolveBrackets(classes, marks, start, end, pairs);
  resolveNeutrals(classes);
  return classes.map((resolved) =>
    resolved === 'L' || resolved === 'EN' || resolved === 'AN' ? resolved : 'R',
  );
}

const everyLetter = /\p{L}/gu;

/**
 * The direction of a text that stands by itself, such as a post quoted from elsewhere. `dir=auto` would go by the first
 * letter, and many an Arabic text begins with a Latin name: it takes twice as many Latin letters to make a text Latin.
 */
export function readingDirection(text: string): 'rtl' | 'ltr' {
  const letters = text.match(everyLetter) ?? [];
  const arabic = letters.filter(isRightToLeft).length;
  return arabic > 0 && letters.length - arabic <= 2 * arabic ? 'rtl' : 'ltr';
}
