/**
 * Reading order as a browser draws it. Glyphs are measured one by one; nothing is taken from the algorithm that
 * decided what to isolate.
 */

import type { Page } from 'playwright-core';

/** A run of a page whose characters do not follow each other from left to right. */
export interface Misplaced {
  readonly run: string;
  /** The block of text that it stands in. */
  readonly context: string;
  /** Its characters as they stand, from left to right. */
  readonly drawn: string;
}

export interface ReadingOrder {
  /** How many runs were measured. */
  readonly checked: number;
  readonly misplaced: readonly Misplaced[];
}

/**
 * Measures runs in the right-to-left blocks of a page; code, and what is not shown, is left out. Runs that are broken over two
 * lines are measured line by line.
 *
 * @param find source of a regular expression: what is to be measured
 */
export function measureReadingOrder(
  page: Page,
  selector: string,
  find: string,
): Promise<ReadingOrder> {
  return page.evaluate(
    ({ selector, find }) => {
      const isBlock = (element: Element): boolean =>
        !/^(?:inline|contents)$/.test(getComputedStyle(element).display);
      const blockOf = (node: Node): Element | null => {
        let element = node.parentElement;
        while (element !== null && !isBlock(element)) element = element.parentElement;
        return element;
      };
      /** Text nodes by the block they stand in, in order; a forced break or code is a stop. */
      const lines: { text: string; nodes: { node: Text; start: number }[]; block: Element }[] = [];
      for (const root of document.querySelectorAll(selector)) {
        const walker = document.createTreeWalker(
          root,
          NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
        );
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const last = lines.at(-1);
          if (node instanceof Element) {
            if (/^(?:BR|CODE|IMG)$/.test(node.tagName) && last) last.text += '\ufffc';
            continue;
          }
          const block = blockOf(node);
          if (!(node instanceof Text) || block === null) continue;
          const parent = node.parentElement;
          if (parent?.closest('code, pre, script, style, svg, [hidden], .hidden') != null) continue;
          if (getComputedStyle(block).direction !== 'rtl') continue;
          const line = last?.block === block ? last : { text: '', nodes: [], block };
          if (line !== last) lines.push(line);
          line.nodes.push({ node, start: line.text.length });
          line.text += node.data;
        }
      }
      let checked = 0;
      const misplaced: Misplaced[] = [];
      const pattern = new RegExp(find, 'gv');
      for (const { text, nodes } of lines) {
        for (const { 0: run, index } of text.matchAll(pattern)) {
          const boxes: { character: string; left: number; top: number }[] = [];
          for (let at = index; at < index + run.length; at++) {
            const home = nodes.findLast(({ start }) => start <= at);
            if (home === undefined || /\s/.test(text.charAt(at))) continue;
            const range = document.createRange();
            range.setStart(home.node, at - home.start);
            range.setEnd(home.node, at - home.start + 1);
            const box = range.getBoundingClientRect();
            if (box.width === 0) continue;
            boxes.push({
              character: text.charAt(at),
              left: box.left + box.width / 2,
              top: Math.round((box.top + box.bottom) / 2),
            });
          }
          if (boxes.length === 0) continue;
          checked++;
          const isWrong = boxes.some((box, at) => {
            const before = boxes[at - 1];
            if (before === undefined) return false;
            return Math.abs(before.top - box.top) < 6
              ? before.left >= box.left
              : before.top > box.top;
          });
          if (!isWrong) continue;
          misplaced.push({
            run,
            context: text
              .slice(Math.max(0, index - 40), index + run.length + 40)
              .replace(/\s+/g, ' '),
            drawn: boxes
              .toSorted((a, b) => (Math.abs(a.top - b.top) < 6 ? a.left - b.left : a.top - b.top))
              .map(({ character }) => character)
              .join(''),
          });
        }
      }
      return { checked, misplaced };
    },
    { selector, find },
  );
}

const latin = String.raw`[[\p{L}\p{N}\p{M}]--[\p{Script_Extensions=Arabic}]]+`;
const joined = String.raw`${latin}(?:(?:[\-.:\/+×&@_=?#%~]|:\/\/)${latin})*`;

/**
 * Latin words and numbers with the signs that touch them, and the words that follow them after a blank. It is not
 * the rule of `src/arabic/latin-runs.ts` but a coarser one: what it finds must stand in order whoever isolated it.
 */
export const anyRun =
  String.raw`(?<![\p{L}\p{N}])(?:[#@$]|\.(?=\p{L})|(?<=\s)[\-+](?=\p{N}))?${joined}[+#%]*` +
  String.raw`(?: (?:(?=\p{L})|(?<=\p{L} ))${joined}[+#%]*)*`;

/** What typography may write for a character of a run: no-break spaces, minus signs and dashes. */
const typeset: ReadonlyMap<string, string> = new Map([
  [' ', '[ \\u00a0]'],
  ['-', '[\\-\\u2212\\u2013]'],
]);

/** What the measuring must find, exactly but for typography; the longest first, for one may begin with another. */
export function exactly(runs: readonly string[]): string {
  return runs
    .toSorted((a, b) => b.length - a.length)
    .map((run) =>
      Array.from(run, (character) => typeset.get(character) ?? RegExp.escape(character)).join(''),
    )
    .join('|');
}
