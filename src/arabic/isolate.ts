/**
 * Bidi isolation: which parts of an Arabic text would stand in the wrong place, and how plain text keeps them in it.
 *
 * What is right: the text goes from right to left, and every run of `latin-runs.ts` in it from left to right, as if each of
 * them were isolated. What happens: the Unicode Bidirectional Algorithm (`bidi.ts`). A run is isolated where the two
 * differ, and left alone where they agree, in the context in which it stands: `C++` moves its signs, `2024-2025` changes its
 * years, in «Word، Excel» the items change places; `iPhone 15 Pro`, `24/7` and `v3.1-beta` are safe.
 */

import { object, pairBrackets, type ResolvedClass, resolveStretch } from './bidi.ts';
import { lastIndexWhere } from './last-index.ts';
import {
  findAddresses,
  findRuns,
  markInches,
  nextLatin,
  type Run,
  stretchAround,
} from './latin-runs.ts';

export type { Run } from './latin-runs.ts';

const openers = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/;
const isolateOpeners = /[\u2066-\u2068]/;
/** How deep the algorithm goes (BD2). */
const deepest = 125;
const everyControl = /[\u202a-\u202e\u2066-\u2069]/g;

/** Embeddings, overrides and isolates of a text that are closed, outermost ones alone; and controls without a mate. */
function findControls(text: string): {
  readonly closed: readonly Run[];
  readonly stray: readonly number[];
} {
  const closed: Run[] = [];
  const stray: number[] = [];
  const open: { at: number; isIsolate: boolean }[] = [];
  for (const { 0: control, index } of text.matchAll(everyControl)) {
    if (openers.test(control)) {
      if (open.length === deepest) stray.push(index);
      else open.push({ at: index, isIsolate: isolateOpeners.test(control) });
      continue;
    }
    const isIsolate = control === '\u2069';
    // A closed isolate closes the embeddings that were opened inside it (BD9); the other way round there is no closing.
    const mate = isIsolate
      ? lastIndexWhere(open, (opened) => opened.isIsolate)
      : open[open.length - 1]?.isIsolate === false
        ? open.length - 1
        : -1;
    const opened = open[mate];
    if (opened === undefined) {
      stray.push(index);
      continue;
    }
    for (const inner of open.splice(mate).slice(1)) stray.push(inner.at);
    while ((closed[closed.length - 1]?.start ?? -1) > opened.at) closed.pop();
    closed.push({ start: opened.at, end: index + 1 });
  }
  for (const { at } of open) stray.push(at);
  return { closed, stray };
}

/** The text with ranges of it, in order, made into something that is not text, of the same length. */
function blankOut(text: string, ranges: readonly Run[]): string {
  let blanked = '';
  let from = 0;
  for (const { start, end } of ranges) {
    blanked += text.slice(from, start) + object.repeat(end - start);
    from = end;
  }
  return blanked + text.slice(from);
}

/** Passes after which the runs of a stretch that are still raw are isolated too: a hostile text cannot ask for more. */
const passLimit = 4;

/** A run or the space between runs stands wrong among these classes. */
function misplaced(
  runs: readonly Run[],
  isolated: ReadonlySet<Run>,
  classes: readonly ResolvedClass[],
  text: string,
  start: number,
): readonly Run[] {
  const wrong: Run[] = [];
  let gap = start;
  let neighbour: Run | undefined;
  let isJoined = false;
  const checkGap = (until: number): void => {
    for (let at = gap; at < until; at++) {
      const isSeen = text[at] !== '\u200e';
      if (isSeen && (classes[at - start] === 'L' || classes[at - start] === 'EN')) isJoined = true;
    }
  };
  for (const run of runs) {
    checkGap(run.start);
    gap = run.end;
    if (isolated.has(run)) continue;
    if (isJoined) wrong.push(...(neighbour ? [neighbour, run] : [run]));
    isJoined = false;
    neighbour = run;
    if (classes.slice(run.start - start, run.end - start).includes('R')) wrong.push(run);
  }
  checkGap(start + classes.length);
  if (isJoined && neighbour) wrong.push(neighbour);
  return wrong;
}

/**
 * Most stretches hold one word or name that begins with a letter, or one number, and are safe. To see that at once makes the whole
 * three times as fast; what is found is the same.
 */
const plainStretch =
  /[\s(«]*(?:[A-Za-z][A-Za-z\d]*(?:\.(?:\d|[A-Za-z\d]{2})[A-Za-z\d]*|[ :/'&-][A-Za-z\d]+)*|\d+(?:[.,:/]\d+)*|\d+(?:\.\d+)?[A-Za-z]+)[\s.,:،»)]*/y;

function isPlain(text: string, { start, end }: Run): boolean {
  plainStretch.lastIndex = start;
  return plainStretch.test(text) && plainStretch.lastIndex === end && end - start < text.length;
}

function isolatesOfStretch(
  text: string,
  { start, end }: Run,
  pairs: ReadonlyMap<number, number>,
): readonly Run[] {
  if (isPlain(text, { start, end })) return [];
  const runs = findRuns(text, start, end);
  const isolated = new Set<Run>();
  // What stands before the text itself is not known.
  const contexts = start === 0 ? (['AL', 'R'] as const) : (['AL'] as const);
  for (let pass = 0; ; pass++) {
    const wrong = contexts.flatMap((before) => {
      const classes = resolveStretch({ text, start, end, pairs, isolates: [...isolated] }, before);
      return misplaced(runs, isolated, classes, text, start);
    });
    if (wrong.length === 0) return runs.filter((run) => isolated.has(run));
    if (pass === passLimit) return runs;
    for (const run of wrong) isolated.add(run);
  }
}

/** Whether a text has anything in it that could stand in the wrong place: a letter or digit that is not Arabic. */
export function mayNeedIsolates(text: string): boolean {
  return nextLatin(text, 0) !== -1;
}

/**
 * The parts of a text that must be isolated to be read in their order in an Arabic paragraph: in order, apart, without
 * blanks at their ends, never touching an Arabic letter inside. U+FFFC in the text stands for what is not
 * text, such as code or a picture; what the text itself isolates or embeds is left as it is.
 */
export function findIsolates(text: string): readonly Run[] {
  if (!mayNeedIsolates(text)) return [];
  const readable = blankOut(text, findControls(text).closed);
  const addresses = findAddresses(readable);
  const masked = blankOut(readable, addresses);
  const marked = markInches(masked);
  const pairs = pairBrackets(masked);
  const found: Run[] = [];
  for (let at = nextLatin(marked, 0); at !== -1; ) {
    const stretch = stretchAround(marked, at);
    for (const run of isolatesOfStretch(marked, stretch, pairs)) found.push(run);
    at = nextLatin(marked, stretch.end);
  }
  return addresses.length === 0
    ? found
    : [...found, ...addresses].sort((a, b) => a.start - b.start);
}

/** Whether a run must be told that it goes from left to right: it has no letter to tell it (HTML `dir=auto`). */
export function hasNoDirection(run: string): boolean {
  return !/\p{L}/u.test(run);
}

/**
 * Plain text, for a title, an attribute or a feed, whose runs keep their order: each that needs it between U+2066 LRI and
 * U+2069 PDI. Controls of the text's own that have no mate are dropped, so that it changes nothing after it. Idempotent.
 */
export function isolateText(text: string): string {
  const strays = new Set(findControls(text).stray);
  const balanced =
    strays.size === 0
      ? text
      : text.replace(everyControl, (control, at: number) => (strays.has(at) ? '' : control));
  let isolated = '';
  let from = 0;
  for (const { start, end } of findIsolates(balanced)) {
    isolated += `${balanced.slice(from, start)}\u2066${balanced.slice(start, end)}\u2069`;
    from = end;
  }
  return isolated + balanced.slice(from);
}
